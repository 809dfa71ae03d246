import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "../../shared/measure.ts";
import { measure as measureSchema } from "../../shared/measure.ts";
import { answerOf, progress, shownProgress } from "../../shared/progress.ts";
import { goalStatuses } from "../../shared/codes.ts";

const change = (
  change: number,
  baselineValue?: number,
): Extract<Measure, { kind: "change" }> => ({
  kind: "change",
  change,
  ...(baselineValue !== undefined && { baselineValue }),
});
const level = (
  target: number,
  baselineValue?: number,
  direction?: "at-least" | "at-most",
): Extract<Measure, { kind: "level" }> => ({
  kind: "level",
  target,
  ...(baselineValue !== undefined && { baselineValue }),
  ...(direction && { direction }),
});
const numberOf = (measure: Measure, value: number) => {
  const { progress: p } = progress(measure, { value });
  if (p === null) throw new Error("no progress");
  return p;
};

describe("what a goal asks for", () => {
  test.each<[string, Measure, ReturnType<typeof answerOf>]>([
    [
      "a change from a known baseline: the year's amount",
      { ...change(-6, 1200), unit: "MWh" },
      { kind: "amount", unit: "MWh" },
    ],
    [
      "a change from an unknown baseline: per cent",
      { ...change(-6), unit: "MWh" },
      { kind: "percent-change" },
    ],
    [
      "a level: the state",
      { ...level(500), unit: "MW" },
      { kind: "level", unit: "MW" },
    ],
    ["a level without unit", level(500), { kind: "level" }],
    ["an action: nothing", { kind: "action" }, { kind: "none" }],
  ])("%s", (_, measure, answer) => {
    expect(answerOf(measure)).toEqual(answer);
  });
});

describe("worked examples", () => {
  test.each<[string, Measure, number, number, string | undefined]>([
    ["−6 % from 1200, now 1150", change(-6, 1200), 1150, 69, undefined],
    ["−6 %, now −4 %", change(-6), -4, 67, undefined],
    ["+9 % from 100, now 104.5", change(9, 100), 104.5, 50, undefined],
    [
      "−20 % from 2,000,000, now 2,100,000",
      change(-20, 2e6),
      2.1e6,
      -25,
      undefined,
    ],
    ["500 MW, now 350", level(500), 350, 70, "share-of-target"],
    ["30 → 50 %, now 42", level(50, 30), 42, 60, undefined],
    ["200 → 50 t, now 125", level(50, 200), 125, 50, undefined],
    ["0 → 10 cars, now 4", level(10, 0), 4, 40, undefined],
  ])("%s", (_, measure, value, percent, label) => {
    const found = progress(measure, { status: "on-track", value });
    expect(found).toMatchObject({ met: false });
    expect("label" in found ? found.label : undefined).toBe(label);
    const shown = shownProgress(numberOf(measure, value));
    expect(shown).toEqual({
      percent,
      away: percent < 0,
      bar: Math.max(percent, 0),
    });
  });

  test("is stored unrounded", () => {
    expect(numberOf(change(-6, 1200), 1150)).toBeCloseTo(0.694444444444, 11);
    expect(numberOf(level(500), 1500)).toBe(3);
  });
});

describe("where there is no number there is a reason", () => {
  test.each<[string, Measure, number | null | undefined, object]>([
    ["change from a baseline", change(-6, 1200), null, { reason: "no-value" }],
    ["change in per cent", change(-6), undefined, { reason: "no-value" }],
    ["level from a baseline", level(50, 30), undefined, { reason: "no-value" }],
    ["share of a target", level(500), null, { reason: "no-value" }],
    ["keep a floor, kept", level(5, 5), 5, { reason: "keep-goal", met: true }],
    ["keep a floor, lost", level(5, 5), 4, { reason: "keep-goal", met: false }],
    [
      "keep a ceiling, kept",
      level(5, 5, "at-most"),
      4,
      { reason: "keep-goal", met: true },
    ],
    [
      "keep a ceiling, lost",
      level(5, 5, "at-most"),
      6,
      { reason: "keep-goal", met: false },
    ],
    ["keep, no value", level(5, 5), null, { reason: "keep-goal" }],
    ["keep zero", level(0, 0), 0, { reason: "keep-goal", met: true }],
    ["at least 0", level(0), 3, { reason: "no-scale" }],
    ["at least −5", level(-5), 3, { reason: "no-scale" }],
    [
      "at most 10, under it",
      level(10, undefined, "at-most"),
      10,
      { reason: "no-baseline", met: true },
    ],
    [
      "at most 10, over it",
      level(10, undefined, "at-most"),
      11,
      { reason: "no-baseline", met: false },
    ],
    [
      "at most 10, no value",
      level(10, undefined, "at-most"),
      undefined,
      { reason: "no-baseline" },
    ],
    ["action", { kind: "action" }, undefined, { reason: "action" }],
  ])("%s", (_, measure, value, expected) => {
    expect(progress(measure, { value })).toStrictEqual({
      progress: null,
      ...expected,
    });
  });

  test("zero is a value", () => {
    expect(progress(level(10, 0), { value: 0 })).toStrictEqual({
      progress: 0,
      met: false,
    });
  });

  test("an abandoned goal has no progress, whatever its measure and value", () => {
    for (const measure of [
      change(-6, 1200),
      change(-6),
      level(50, 30),
      level(5, 5),
      level(0),
      level(10, undefined, "at-most"),
      { kind: "action" } as const,
    ])
      for (const value of [undefined, null, 5])
        expect(progress(measure, { status: "abandoned", value })).toStrictEqual(
          { progress: null, reason: "abandoned" },
        );
  });

  test("no other status makes a difference", () => {
    for (const status of goalStatuses.filter((one) => one !== "abandoned"))
      expect(progress(level(10, 0), { status, value: 4 })).toStrictEqual({
        progress: 0.4,
        met: false,
      });
  });

  test("a baseline other than the target decides the direction", () => {
    for (const direction of [undefined, "at-least", "at-most"] as const) {
      expect(numberOf(level(50, 200, direction), 125)).toBe(0.5);
      expect(numberOf(level(50, 30, direction), 40)).toBe(0.5);
    }
  });
});

describe("a promise kept to the last decimal is met", () => {
  test.each<[string, Measure, number]>([
    ["+10 % from 0.3", change(10, 0.3), 0.33],
    ["−7 % from 1.1", change(-7, 1.1), 1.023],
    ["0.1 → 0.3", level(0.3, 0.1), 0.3],
    ["−6 %", change(-6), -6],
    ["500 MW", level(500), 500],
  ])("%s", (_, measure, value) => {
    expect(progress(measure, { value })).toMatchObject({
      progress: 1,
      met: true,
    });
    expect(shownProgress(1).percent).toBe(100);
  });
});

describe("numbers at the edge of what a form may send", () => {
  const tiny = Number.MIN_VALUE;
  test.each<[string, Measure, number, number]>([
    ["a tiny baseline, far above it", change(10, tiny), 1e12, 1e100],
    ["a tiny baseline, far below it", change(10, tiny), -1e12, -1e100],
    ["a tiny reduction, grown", change(-tiny, 1), 2, -1e100],
    ["a tiny change, at the baseline", change(tiny, 5), 5, 0],
    ["a tiny change in per cent", change(tiny), 1e12, 1e100],
    ["nothing changed", change(-6), 0, 0],
    ["a tiny step", level(tiny, 0), 1e12, 1e100],
    ["a tiny target", level(tiny), -1e12, -1e100],
    ["a tiny value", level(1e12), tiny, 0],
    ["a tiny negative value", level(1e12), -tiny, 0],
    ["a tiny target, reached", level(tiny), tiny, 1],
  ])("%s", (_, measure, value, expected) => {
    expect(numberOf(measure, value)).toBe(expected);
    expect(progress(measure, { value })).toMatchObject({ met: expected >= 1 });
  });
});

// Everything the schema lets through, whole numbers of everyday size and the smallest ones there are.
const anyAmount = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }),
);
const anyMeasure: fc.Arbitrary<Measure> = fc
  .oneof(
    fc.record(
      {
        kind: fc.constant("change" as const),
        change: anyAmount,
        baselineValue: anyAmount,
      },
      { requiredKeys: ["kind", "change"] },
    ),
    fc.record(
      {
        kind: fc.constant("level" as const),
        target: anyAmount,
        baselineValue: anyAmount,
        direction: fc.constantFrom("at-least" as const, "at-most" as const),
      },
      { requiredKeys: ["kind", "target"] },
    ),
    fc.record({ kind: fc.constant("action" as const) }),
  )
  .filter((one) => measureSchema().safeParse(one).success);

// Goals as people set them, where a relative error of 1e-6 is nothing.
const percent = fc
  .integer({ min: -1000, max: 2000 })
  .filter((tenths) => tenths !== 0)
  .map((tenths) => tenths / 10);
const figure = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100);
const anyFigure = fc
  .integer({ min: -1_000_000, max: 1_000_000 })
  .map((n) => n / 100);

const near = (a: number, b: number) => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(
    1e-6 * Math.max(1, Math.abs(a), Math.abs(b)),
  );
};

describe("for every goal", () => {
  test("progress is a finite number that says whether it is met, or null with a reason", () => {
    fc.assert(
      fc.property(anyMeasure, anyAmount, (measure, value) => {
        const found = progress(measure, { value });
        if (found.progress === null) {
          expect(found.reason).toMatch(
            /^(keep-goal|no-scale|no-baseline|action)$/,
          );
        } else {
          expect(Math.abs(found.progress)).toBeLessThanOrEqual(1e100);
          expect(Object.is(found.progress, -0)).toBe(false);
          expect(found.met).toBe(found.progress >= 1);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("it never falls when the value moves towards the goal", () => {
    fc.assert(
      fc.property(anyMeasure, anyAmount, anyAmount, (measure, one, other) => {
        const p = progress(measure, { value: Math.min(one, other) });
        const q = progress(measure, { value: Math.max(one, other) });
        if (p.progress === null || q.progress === null) return;
        const upwards =
          measure.kind === "change"
            ? measure.change > 0
            : measure.kind === "level" &&
              measure.target > (measure.baselineValue ?? 0);
        if (upwards) expect(q.progress).toBeGreaterThanOrEqual(p.progress);
        else expect(q.progress).toBeLessThanOrEqual(p.progress);
      }),
      { numRuns: 5000 },
    );
  });

  test("it is 0 at the baseline, exactly", () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        if (measure.kind === "action" || measure.baselineValue === undefined)
          return;
        const value = measure.baselineValue;
        const found = progress(measure, { value });
        if (found.progress !== null) expect(found.progress).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test("it is 1 at the promise, exactly", () => {
    fc.assert(
      fc.property(percent, figure, anyFigure, (c, b, t) => {
        expect(numberOf(change(c, b), b * (1 + c / 100))).toBe(1);
        expect(numberOf(change(c), c)).toBe(1);
        fc.pre(t !== b);
        expect(numberOf(level(t, b), t)).toBe(1);
        expect(numberOf(level(b), b)).toBe(1);
      }),
    );
  });

  test("another unit changes nothing", () => {
    const scale = fc.constantFrom(1e-3, 0.01, 3.6, 1000, 41_868);
    fc.assert(
      fc.property(
        percent,
        figure,
        anyFigure,
        anyFigure,
        scale,
        (c, b, t, v, k) => {
          near(numberOf(change(c, b * k), v * k), numberOf(change(c, b), v));
          near(numberOf(level(b * k), v * k), numberOf(level(b), v));
          fc.pre(t !== b);
          near(numberOf(level(t * k, b * k), v * k), numberOf(level(t, b), v));
        },
      ),
    );
  });
});

describe("as people see it", () => {
  test.each([
    [0, 0, false, 0],
    [0.004, 0, false, 0],
    [0.694444, 69, false, 69],
    [0.994, 99, false, 99],
    [0.995, 99, false, 99],
    [0.99999999, 99, false, 99],
    [1, 100, false, 100],
    [1.004, 100, false, 100],
    [2.5, 250, false, 100],
    [-0.25, -25, true, 0],
    [-0.001, 0, true, 0],
    [-3, -300, true, 0],
  ])("%f", (p, percent, away, bar) => {
    expect(shownProgress(p)).toStrictEqual({ percent, away, bar });
  });

  test("100 % is shown of a goal that is met, and of no other", () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (p) => {
        const { percent, bar } = shownProgress(p);
        expect(percent >= 100).toBe(p >= 1);
        expect(Number.isInteger(percent)).toBe(true);
        expect(bar).toBeGreaterThanOrEqual(0);
        expect(bar).toBeLessThanOrEqual(100);
      }),
    );
  });
});
