import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  beginningOf,
  dayIn,
  daysBetween,
  isWeekend,
  lastDayOf,
  timeIn,
  weekdayOf,
} from "../../shared/days.ts";

const days = fc
  .date({
    min: new Date("1900-01-01"),
    max: new Date("2200-12-31"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  test.each([
    ["2027-03-31", -14, "2027-03-17"],
    ["2027-03-31", 7, "2027-04-07"],
    ["2027-12-31", 1, "2028-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2027-03-27", 2, "2027-03-29"], // over the change to summer time
    ["2027-10-30", 2, "2027-11-01"], // and back
  ])("%s and %i days is %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  test("adding and counting agree, over any number of days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(day, count) > day).toBe(count > 0);
      }),
    );
  });

  test("Saturday and Sunday are the weekend", () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays("2027-03-22", n));
    expect(week.map(isWeekend)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(weekdayOf("2027-03-28")).toBe(0);
    expect(weekdayOf("2027-03-26")).toBe(5);
  });

  test("a month ends where it ends", () => {
    expect(lastDayOf(2027, 2)).toBe("2027-02-28");
    expect(lastDayOf(2028, 2)).toBe("2028-02-29");
    expect(lastDayOf(2027, 12)).toBe("2027-12-31");
  });
});

describe("the day it is somewhere", () => {
  test.each([
    ["Europe/Helsinki", "2027-03-31T20:59:59.999Z", "2027-03-31"], // summer time, UTC+3
    ["Europe/Helsinki", "2027-03-31T21:00:00.000Z", "2027-04-01"],
    ["Europe/Helsinki", "2026-12-31T21:59:59Z", "2026-12-31"], // winter, UTC+2
    ["Europe/Helsinki", "2026-12-31T22:00:00Z", "2027-01-01"],
    ["America/New_York", "2027-01-01T04:59:00Z", "2026-12-31"],
    ["Asia/Bangkok", "2027-01-01T00:00:00Z", "2027-01-01"], // no Buddhist years
    ["UTC", "2027-06-01T00:00:00Z", "2027-06-01"],
    ["UTC", "0001-06-01T00:00:00Z", "0001-06-01"],
  ])("%s at %s: %s", (timeZone, instant, day) => {
    expect(dayIn(timeZone, instant)).toBe(day);
  });

  test("a zone that does not exist is an error", () => {
    expect(() => dayIn("Europe/Nowhere", "2027-01-01T00:00:00Z")).toThrow(
      RangeError,
    );
  });

  test.each([
    ["Europe/Helsinki", "2027-01-01", "2026-12-31T22:00:00.000Z"],
    ["Europe/Helsinki", "2027-07-01", "2027-06-30T21:00:00.000Z"],
    ["America/St_Johns", "2027-01-01", "2027-01-01T03:30:00.000Z"],
    ["Pacific/Kiritimati", "2027-01-01", "2026-12-31T10:00:00.000Z"],
    ["UTC", "2027-01-01", "2027-01-01T00:00:00.000Z"],
  ])("in %s, %s begins at %s", (timeZone, day, moment) => {
    expect(beginningOf(timeZone, day)).toBe(moment);
    expect(timeIn(timeZone, moment)).toBe(`${day} 00:00:00`);
  });
});
