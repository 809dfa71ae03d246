import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { addDays, isWeekend } from "../../shared/days.ts";
import { holidaysOf } from "../../shared/holidays.ts";

// From the almanac: Easter Sunday, Midsummer Eve, All Saints' Day.
const almanac = [
  ["2024-03-31", "2024-06-21", "2024-11-02"],
  ["2025-04-20", "2025-06-20", "2025-11-01"],
  ["2026-04-05", "2026-06-19", "2026-10-31"],
  ["2027-03-28", "2027-06-25", "2027-11-06"],
  ["2028-04-16", "2028-06-23", "2028-11-04"],
  ["2029-04-01", "2029-06-22", "2029-11-03"],
  ["2030-04-21", "2030-06-21", "2030-11-02"],
  ["2031-04-13", "2031-06-20", "2031-11-01"],
  ["2032-03-28", "2032-06-25", "2032-11-06"],
] as const;

describe("Finland's holidays", () => {
  test.each(almanac)("around Easter %s", (easter, midsummer, allSaints) => {
    const year = easter.slice(0, 4);
    expect(holidaysOf("FI", Number(year))).toEqual(
      [
        `${year}-01-01`,
        `${year}-01-06`,
        addDays(easter, -2),
        easter,
        addDays(easter, 1),
        `${year}-05-01`,
        addDays(easter, 39),
        addDays(easter, 49),
        midsummer,
        addDays(midsummer, 1),
        allSaints,
        `${year}-12-06`,
        `${year}-12-24`,
        `${year}-12-25`,
        `${year}-12-26`,
      ].sort(),
    );
  });

  test("Easter 2027 is Good Friday 26 to Monday 29 March", () => {
    const holidays = holidaysOf("FI", 2027);
    expect(holidays).toContain("2027-03-26");
    expect(holidays).toContain("2027-03-29");
    expect(isWeekend("2027-03-26")).toBe(false);
  });

  // The earliest and latest Easters, and the years that computations without the lunar exception put two weeks late.
  test.each([
    ["2008-03-23"],
    ["2160-03-23"],
    ["2038-04-25"],
    ["2190-04-25"],
    ["1954-04-18"],
    ["1981-04-19"],
    ["2049-04-18"],
    ["2076-04-19"],
    ["2106-04-18"],
  ])("know Easter %s", (easter) => {
    expect(holidaysOf("FI", Number(easter.slice(0, 4)))).toEqual(
      expect.arrayContaining([
        addDays(easter, -2),
        easter,
        addDays(easter, 1),
        addDays(easter, 39),
        addDays(easter, 49),
      ]),
    );
  });

  test("are in order and told once, though Ascension Day be May Day", () => {
    for (let year = 1900; year <= 2202; year += 1) {
      const holidays = holidaysOf("FI", year);
      expect(holidays).toEqual([...new Set(holidays)].sort());
      expect(holidays.every((day) => day.startsWith(`${year}-`))).toBe(true);
    }
    expect(holidaysOf("FI", 2008)).toHaveLength(14);
  });

  test("are the same wherever the process runs", () => {
    const zones = [
      "America/Los_Angeles",
      "Pacific/Kiritimati",
      "Europe/London",
    ];
    const program = `
      import { holidaysOf } from "./shared/holidays.ts";
      const found = ${JSON.stringify(zones)}.map((zone) => {
        process.env.TZ = zone;
        return { offset: new Date(2027, 0, 1).getTimezoneOffset(), days: holidaysOf("FI", 2027) };
      });
      console.log(JSON.stringify(found));`;
    const found: unknown = JSON.parse(
      execFileSync(
        process.execPath,
        ["--input-type=module", "--eval", program],
        { cwd: new URL("../..", import.meta.url), encoding: "utf8" },
      ),
    );
    const days = holidaysOf("FI", 2027);
    expect(found).toEqual([
      { offset: 480, days },
      { offset: -840, days },
      { offset: 0, days },
    ]);
  });

  test("a network elsewhere has none", () => {
    expect(holidaysOf("none", 2027)).toEqual([]);
  });
});
