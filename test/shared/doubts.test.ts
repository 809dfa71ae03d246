import { describe, expect, it } from "vitest";
import { isUnitDoubtful, statusDoubt } from "../../shared/doubts.ts";
import { energyUnits, fromMWh, toMWh } from "../../shared/energy-units.ts";
import { progress } from "../../shared/progress.ts";

describe("is the unit right", () => {
  it.each([
    ["exactly three times", 2100, 700, false],
    ["over three times", 2101, 700, true],
    ["kilowatt hours for megawatt hours", 700_000, 700, true],
    ["just over a third", 234, 700, false],
    ["under a third", 233, 700, true],
    ["nothing any more is no unit", 0, 700, false],
    ["nothing last year", 700, 0, false],
    ["not given", undefined, 700, false],
    ["not given last year", 700, undefined, false],
    ["changes in per cent, too", -4, -1, true],
    ["a change of sign is no unit", 4, -4, false],
  ])("%s: %d after %d", (_, value, last, doubtful) => {
    expect(isUnitDoubtful(value, last)).toBe(doubtful);
  });
});

describe("a status and a value", () => {
  const measure = {
    kind: "change",
    change: -6,
    baselineValue: 1200,
  } as const;
  const doubt = (value: number, status: Parameters<typeof statusDoubt>[1]) =>
    statusDoubt(progress(measure, { status, value }), status);

  it("agree as a rule", () => {
    expect(doubt(1150, "on-track")).toBeUndefined();
    expect(doubt(1250, "behind")).toBeUndefined();
    expect(doubt(1100, "achieved")).toBeUndefined();
  });
  it("may say that the goal is reached, or not", () => {
    expect(doubt(1150, "achieved")).toBe("achieved-not-met");
    expect(doubt(1100, "on-track")).toBe("met-not-achieved");
  });
  it("may say that it went the other way", () => {
    expect(doubt(1250, "on-track")).toBe("away");
  });
  it("say nothing of a goal that was abandoned, or of one without a status", () => {
    expect(doubt(1250, "abandoned")).toBeUndefined();
    expect(doubt(1250, undefined)).toBeUndefined();
  });
});

describe("units of energy", () => {
  it("are kept in MWh to the last digit", () => {
    expect(toMWh(2_150_000.5, "kWh")).toBe(2150.0005);
    expect(toMWh(123.456, "GWh")).toBe(123_456);
  });
  it("come back as they were typed", () => {
    for (const unit of energyUnits)
      for (const typed of [0, 0.1, 1 / 3, 7.07, 123.456, 1e9])
        expect(fromMWh(toMWh(typed, unit), unit)).toBeCloseTo(typed, 10);
  });
});
