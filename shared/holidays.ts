import { easter } from "date-easter";
import { addDays, weekdayOf } from "./days.ts";
import type { RoundRules } from "./network.ts";
import type { Day } from "./schema.ts";

const padded = (n: number) => String(n).padStart(2, "0");

const friday = 5;
const saturday = 6;

const firstFrom = (day: Day, weekday: number) =>
  addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/**
 * Finland's public holidays, with Midsummer Eve and Christmas Eve, when nobody works either, and those that fall on a
 * weekend. Midsummer Day is the Saturday of 20–26 June, All Saints' Day that of 31 October – 6 November.
 */
function finnish(year: number): Day[] {
  const { month, day } = easter(year);
  const easterSunday = `${year}-${padded(month)}-${padded(day)}`;
  const midsummerEve = firstFrom(`${year}-06-19`, friday);
  const days = [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easterSunday, -2), // Good Friday
    easterSunday,
    addDays(easterSunday, 1),
    `${year}-05-01`,
    addDays(easterSunday, 39), // Ascension Day
    addDays(easterSunday, 49), // Pentecost
    midsummerEve,
    addDays(midsummerEve, 1),
    firstFrom(`${year}-10-31`, saturday), // All Saints' Day
    `${year}-12-06`,
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  // Ascension Day can be May Day.
  return [...new Set(days)].sort();
}

/** The days of a year on which nobody works though they may be weekdays, in order. */
export const holidaysOf = (
  country: RoundRules["holidays"],
  year: number,
): Day[] => (country === "FI" ? finnish(year) : []);
