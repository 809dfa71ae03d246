import { expect, test } from "vitest";
import { momentOf, scheduleTest } from "../../../infra/local/schedule.ts";

const zone = "Europe/Helsinki";
const fired = (expression: string, day: string) => {
  const isDue = scheduleTest(expression, zone);
  const midnight = momentOf(`${day}T00:00`, zone).getTime();
  return Array.from(
    { length: 25 * 60 },
    (_, minute) => new Date(midnight + minute * 60_000),
  )
    .filter(
      (at) =>
        new Intl.DateTimeFormat("sv", { timeZone: zone }).format(at) === day &&
        isDue(at),
    )
    .map((at) => at.toISOString().slice(11, 16));
};

test("every quarter of the working day, in Helsinki's time", () => {
  const winter = fired("cron(0/15 8-20 * * ? *)", "2027-02-01");
  expect([winter.length, winter[0], winter.at(-1)]).toEqual([
    52,
    "06:00",
    "18:45",
  ]);
  expect(fired("cron(0/15 8-20 * * ? *)", "2027-07-01")[0]).toBe("05:00");
});

test("both days on which the clocks change have their working day", () => {
  for (const day of ["2027-03-28", "2027-10-31"])
    expect(fired("cron(0/15 8-20 * * ? *)", day)).toHaveLength(52);
});

test("a time skipped in spring does not come, one repeated in autumn comes once", () => {
  expect(fired("cron(30 3 * * ? *)", "2027-03-28")).toEqual([]);
  expect(fired("cron(30 3 * * ? *)", "2027-10-31")).toEqual(["00:30"]);
});

test("days of the week and lists", () => {
  expect(fired("cron(0 8 ? * 2-6 *)", "2027-02-01")).toHaveLength(1); // a Monday
  expect(fired("cron(0 8 ? * 2-6 *)", "2027-02-06")).toHaveLength(0);
  expect(fired("cron(0 8,12 1 2,3 ? 2027)", "2027-02-01")).toHaveLength(2);
});

test("what is not played is refused", () => {
  for (const odd of [
    "rate(5 minutes)",
    "cron(0 8 L * ? *)",
    "cron(0 8 ? * MON *)",
  ])
    expect(() => scheduleTest(odd, zone)).toThrow();
});
