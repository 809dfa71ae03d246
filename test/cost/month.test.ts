import { describe, expect, it } from "vitest";
import { measured } from "../../infra/cost/measured.ts";
import { type Measured, monthlyCost } from "../../infra/cost/month.ts";
import { prices } from "../../infra/cost/prices.ts";
import { operations } from "../../infra/cost/year.ts";

const nothing = {
  readUnits: 0,
  writeUnits: 0,
  invocations: 0,
  apiRequests: 0,
  mails: 0,
  calls: 0,
  cpuSeconds: 0,
};
const only = (change: Partial<Measured>): Measured => ({
  ...(Object.fromEntries(
    operations.map((name) => [name, nothing]),
  ) as Measured),
  ...change,
});
const total = (members: number) =>
  Object.values(monthlyCost(members, measured, prices)).reduce(
    (sum, one) => sum + one,
    0,
  );

describe("a month", () => {
  it("costs each unit its price, a twelfth of the year's", () => {
    // Each of 1,200 members is mailed once a year: 100 a month, at 10 cents a thousand.
    const opening = only({ open: { ...nothing, mails: 1, writeUnits: 1e6 } });
    const cost = monthlyCost(1200, opening, prices);
    expect(cost["SES"]).toBeCloseTo(0.01);
    expect(cost["DynamoDB"]).toBeCloseTo(100 * 0.719 + 1200 * 150e3 * 23e-11);
    expect(cost["Lambda"]).toBe(0);
  });

  it("is charged only beyond what is free", () => {
    const work = (cpuSeconds: number) =>
      monthlyCost(12, only({ open: { ...nothing, cpuSeconds } }), prices)[
        "Lambda"
      ];
    const free = 400_000 * (1024 / 1769);
    expect(work(free)).toBeCloseTo(0);
    expect(work(free + 1e6)).toBeCloseTo(1e6 * (1769 / 1024) * 0.0000133334);
  });

  const idle = (members: number) => monthlyCost(members, only({}), prices);

  it("pays for point-in-time recovery from the first byte on, for storage beyond 25 GB", () => {
    // 150 KB a member after five years.
    expect(idle(1000)["DynamoDB"]).toBeCloseTo(0.15 * 0.23);
    const cost = idle(1_000_000)["DynamoDB"];
    expect(cost).toBeCloseTo(150 * 0.23 + (150 - 25) * 0.283);
  });

  it("pays for the edge's function, twice a file, beyond two million calls", () => {
    // 301,000 visits a month, of ten files each: of nothing else so much is free.
    const cost = idle(12_000)["CloudFront"];
    expect(cost).toBeCloseTo((2 * 3_010_000 - 2e6) * 1e-7);
  });

  it("pays for what is logged beyond 5 GB", () => {
    const logs = (invocations: number) =>
      monthlyCost(12, only({ open: { ...nothing, invocations } }), prices)[
        "Logs"
      ];
    const free = 5e9 / 1500;
    expect(logs(free)).toBeCloseTo(0);
    expect(logs(2 * free)).toBeCloseTo(5 * 0.54);
  });

  it("pays for each start: of many calls few, of few calls nearly all", () => {
    const nothingFree = {
      ...prices,
      invocation: 0,
      free: { ...prices.free, gbSeconds: 0 },
    };
    const secondsOf = (invocations: number) =>
      (monthlyCost(
        12,
        only({ open: { ...nothing, invocations } }),
        nothingFree,
      )["Lambda"] ?? 0) /
      0.0000133334 /
      (1769 / 1024);
    expect(secondsOf(100) / 100).toBeCloseTo(0.18, 2);
    expect(secondsOf(1e8) / 1e8).toBeCloseTo(0.0018, 5);
  });

  it("costs a small network less than a coffee, and never less for more members", () => {
    expect(total(60)).toBeLessThan(3);
    expect(total(10_000)).toBeGreaterThan(total(60));
    expect(total(1_000_000)).toBeGreaterThan(total(10_000));
  });
});
