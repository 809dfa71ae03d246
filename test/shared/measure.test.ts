import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftMeasure, type Measure, measure } from "../../shared/measure.ts";
import { wrongIn } from "./records.ts";

const wrong = (body: unknown) => wrongIn(measure(), body);

describe("nothing is refused for lacking a baseline or a year", () => {
  test.each<Measure>([
    { kind: "change", change: -6 },
    { kind: "change", change: -6, baselineYear: 2010 },
    { kind: "change", change: 9, baselineValue: 100 },
    { kind: "change", change: 9, targetYear: 2030 },
    { kind: "level", target: 500 },
    { kind: "level", target: 0, direction: "at-most" },
    { kind: "level", target: 50, unit: "t", baselineYear: 2010 },
    { kind: "level", target: 50, baselineValue: 0, targetYear: 2030 },
    { kind: "action" },
    { kind: "action", targetYear: 2030 },
  ])("%j", (one) => {
    expect(wrong(one)).toEqual([]);
  });
});

describe("a change", () => {
  test.each([
    [0, ["/change change-zero"]],
    [-0, ["/change change-zero"]],
    [-100.1, ["/change too-small"]],
    [-100, []],
    [0.1, []],
    [250, []],
    [1e12, []],
    [1.1e12, ["/change too-large"]],
    [Infinity, ["/change not-a-number"]],
    ["-6", ["/change not-a-number"]],
  ])("of %s per cent: %j", (change, refusals) => {
    expect(wrong({ kind: "change", change })).toEqual(refusals);
  });

  test.each([
    [0, ["/baselineValue baseline-not-positive"]],
    [-1200, ["/baselineValue baseline-not-positive"]],
    [1e-9, []],
    [1200, []],
    [1.1e12, ["/baselineValue too-large"]],
  ])("from a baseline value of %d: %j", (baselineValue, refusals) => {
    expect(wrong({ kind: "change", change: -6, baselineValue })).toEqual(
      refusals,
    );
  });

  test("has no target and no direction", () => {
    expect(
      wrong({ kind: "change", change: -6, target: 5, direction: "at-most" }),
    ).toEqual(["/target unknown-field", "/direction unknown-field"]);
  });
});

describe("a level", () => {
  test.each([
    [{ target: -1e12 }, []],
    [{ target: -1.1e12 }, ["/target too-small"]],
    [{ target: 1.1e12 }, ["/target too-large"]],
    [{ target: 0, baselineValue: -5 }, []],
    [{ target: 5, baselineValue: 5 }, []],
    [{ target: 5, baselineValue: -1.1e12 }, ["/baselineValue too-small"]],
    [{ target: 5, direction: "up" }, ["/direction not-one-of"]],
    [{}, ["/target required"]],
  ])("%j: %j", (level, refusals) => {
    expect(wrong({ kind: "level", ...level })).toEqual(refusals);
  });
});

describe("the years", () => {
  test.each([
    { kind: "change", change: -6 },
    { kind: "level", target: 5 },
  ])("of a $kind: the target year is not before the baseline year", (one) => {
    const years = (baselineYear: number, targetYear: number) =>
      wrong({ ...one, baselineYear, targetYear });
    expect(years(2016, 2015)).toEqual(["/targetYear target-before-baseline"]);
    expect(years(2016, 2016)).toEqual([]);
    expect(years(2016, 2030)).toEqual([]);
  });

  test("are whole and of our times", () => {
    const year = (targetYear: unknown) => wrong({ kind: "action", targetYear });
    expect(year(1899)).toEqual(["/targetYear too-small"]);
    expect(year(2201)).toEqual(["/targetYear too-large"]);
    expect(year(2030.5)).toEqual(["/targetYear not-whole"]);
  });
});

test("an action has a year only", () => {
  expect(wrong({ kind: "action", change: -6, baselineValue: 1 })).toEqual([
    "/change unknown-field",
    "/baselineValue unknown-field",
  ]);
});

test("a measure has one of three kinds", () => {
  expect(wrong({ kind: "promise" })).toEqual(["/kind not-one-of"]);
  expect(wrong({})).toEqual(["/kind required"]);
});

test("a draft of a measure may be anything that a number, a word or a year can be so far", () => {
  for (const draft of [
    {},
    { kind: "change" },
    { kind: "change", change: 0 },
    { kind: "change", baselineValue: -3, baselineYear: 2030, targetYear: 2020 },
    { kind: "action", change: -6, target: 5, unit: "" },
  ])
    expect(wrongIn(draftMeasure(), draft)).toEqual([]);
  expect(wrongIn(draftMeasure(), { change: 1.1e12 })).toEqual([
    "/change too-large",
  ]);
});

test("whatever is accepted comes back as it went in", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -200, max: 2300 }),
  );
  const body = fc.record(
    {
      kind: fc.constantFrom("change", "level", "action"),
      change: number,
      target: number,
      baselineValue: number,
      baselineYear: number,
      targetYear: number,
      unit: fc.string(),
    },
    // As JSON.parse makes them: the prototype is compared too.
    { requiredKeys: ["kind"], noNullPrototype: true },
  );
  fc.assert(
    fc.property(body, (one) => {
      const { data } = measure().safeParse(one);
      if (data) expect(data).toStrictEqual(one);
    }),
  );
});
