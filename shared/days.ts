/** Arithmetic on calendar days, `2027-03-31`, untouched by the process's time zone. */
import type { Day, Instant } from "./schema.ts";

const millisecondsADay = 86_400_000;

// A date without a time is read as midnight UTC, where every day has 24 hours.
const midnight = (day: Day) => Date.parse(day);

/** The day `count` days later, or earlier where `count` is negative. */
export const addDays = (day: Day, count: number): Day =>
  new Date(midnight(day) + count * millisecondsADay).toISOString().slice(0, 10);

/** Days from one day to another: 1 to the next day, negative to an earlier one. */
export const daysBetween = (from: Day, to: Day): number =>
  (midnight(to) - midnight(from)) / millisecondsADay;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number =>
  new Date(midnight(day)).getUTCDay();

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

/** The last day of a month (1–12). */
export const lastDayOf = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

function partsIn(timeZone: string, instant: Instant) {
  const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? "";
}

/** The day it is in an IANA time zone at a moment. */
export function dayIn(timeZone: string, instant: Instant): Day {
  const part = partsIn(timeZone, instant);
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** Day and time in a time zone, as a spreadsheet reads them: `2027-03-31 14:05:00`. */
export function timeIn(timeZone: string, instant: Instant): string {
  const part = partsIn(timeZone, instant);
  return `${dayIn(timeZone, instant)} ${part("hour")}:${part("minute")}:${part("second")}`;
}

const quarter = 15 * 60_000;

/** The moment a day begins in a time zone: none is further than 14 hours from UTC, or off by less than a quarter. */
export function beginningOf(timeZone: string, day: Day): Instant {
  const earliest = midnight(day) - 14 * 4 * quarter;
  for (let moment = earliest; ; moment += quarter) {
    const instant = new Date(moment).toISOString();
    if (dayIn(timeZone, instant) >= day) return instant;
  }
}
