import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "../../shared/measure.ts";
import { progress } from "../../shared/progress.ts";
import { publicProgress } from "../../shared/public-progress.ts";

const stepOf = (measure: Measure, value: number) =>
  publicProgress({
    measure,
    progress: progress(measure, { status: "on-track", value }).progress,
    isInSmallSum: false,
  });

const change = (percent: number): Measure => ({
  kind: "change",
  change: percent,
  baselineValue: 100,
});

/** How far a step reaches: its least and greatest value among many. */
function reaches(measure: Measure, values: number[]) {
  const steps = new Map<string | null, [number, number]>();
  for (const value of values) {
    const step = stepOf(measure, value);
    const [least = value, most = value] = steps.get(step) ?? [];
    steps.set(step, [Math.min(least, value), Math.max(most, value)]);
  }
  return [...steps.values()];
}

describe("what the public reads of progress", () => {
  test.each<[Measure, [number, string][]]>([
    [
      change(-20),
      [
        [110, "not-reached"],
        [81, "not-reached"],
        [80, "reached"],
      ],
    ],
    [
      change(-40),
      [
        [101, "away"],
        [100, "on-the-way"],
        [61, "on-the-way"],
        [60, "reached"],
      ],
    ],
    [
      change(-80),
      [
        [101, "away"],
        [61, "under-half"],
        [60, "over-half"],
        [20, "reached"],
      ],
    ],
    [
      { kind: "change", change: -80 },
      [
        [1, "away"],
        [-39, "under-half"],
        [-40, "over-half"],
        [-80, "reached"],
      ],
    ],
    [
      { kind: "level", unit: "kWp", target: 500 },
      [
        [249, "under-half"],
        [250, "over-half"],
        [500, "reached"],
      ],
    ],
    [
      { kind: "level", unit: "kpl", target: 10, baselineValue: 2 },
      [
        [1, "away"],
        [5, "under-half"],
        [6, "over-half"],
        [11, "reached"],
      ],
    ],
  ])("of %j is a coarse step", (measure, steps) => {
    for (const [value, step] of steps)
      expect([value, stepOf(measure, value)]).toEqual([value, step]);
  });

  test("leaves at least ±15 % of the amount open, whatever change is promised", () => {
    const amounts = Array.from({ length: 5000 }, (_, n) => 0.1 * 1.002 ** n);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: -100, max: -1 }),
          fc.integer({ min: 1, max: 200 }),
        ),
        (percent) => {
          for (const [least, most] of reaches(change(percent), amounts))
            expect(most / least).toBeGreaterThan(1.34);
        },
      ),
    );
  });

  test("leaves at least ±15 % of a level open that has no baseline", () => {
    const levels = Array.from({ length: 2000 }, (_, n) => 1 + n);
    for (const target of [100, 1500, 9000])
      for (const [least, most] of reaches(
        { kind: "level", unit: "%", target },
        levels.filter((level) => level < target),
      ))
        expect(most / least).toBeGreaterThan(1.34);
  });

  test.each([
    ...["MWh", "kWh/a", "MW·h", "gwh", "megawattituntia", "TJ", "GJ"],
    ...["t", "tn", "t CO2", "tCO₂e", "kg CO2-ekv.", "ton", "tonnia", "kg"],
    ...["l", "litraa", "m³", "liters of diesel", "toe", " ", undefined],
  ])("is withheld of a level in %j: it may be part of a sum", (unit) => {
    const measure: Measure = {
      ...{ kind: "level", target: 500, direction: "at-least" },
      ...(unit && { unit }),
    };
    for (const value of [1, 499, 500])
      expect(stepOf(measure, value)).toBe("withheld");
  });

  test.each(["%", "kWp", "MW", "kpl", "pcs", "autoa", "km", "m²", "henkilöä"])(
    "is told of a level in %j",
    (unit) => {
      expect(stepOf({ kind: "level", target: 500, unit }, 500)).toBe("reached");
    },
  );

  test("is withheld where nobody knows what it was measured against, and null where there is none", () => {
    const unknown = { measure: undefined, isInSmallSum: false };
    expect(publicProgress({ ...unknown, progress: 0.5 })).toBe("withheld");
    expect(publicProgress({ ...unknown, progress: null })).toBeNull();
  });
});
