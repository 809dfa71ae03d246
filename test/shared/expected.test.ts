import { describe, expect, it } from "vitest";
import { expectedOf } from "../../shared/expected.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";

const report = (
  year: number,
  state: DeskView["reports"][number]["state"],
  due = `${year + 1}-03-31`,
) => ({ year, state, due, overdue: false, late: false });

const underWay = (state: "returned" | "draft" | "submitted") => ({
  version: 2,
  state,
  since: "2028-01-01T00:00:00.000Z",
  goals: [],
  signatures: {},
  ...(state === "returned" && { message: "Add a year." }),
});

const rounds = [
  { year: 2026, state: "closed" as const },
  { year: 2027, state: "open" as const },
];
const whatOf = (desk: Parameters<typeof expectedOf>[0]) =>
  expectedOf(desk, rounds).map((one) =>
    one.what === "report" ? one.report.year : one.state,
  );

describe("what is expected of a member", () => {
  it("is nothing when all is sent", () => {
    const reports = [report(2027, "submitted"), report(2026, "accepted")];
    expect(whatOf({ reports, underWay: underWay("submitted") })).toEqual([]);
  });
  it("is the report that is due first, a returned one of a closed round too", () => {
    const reports = [report(2027, "draft"), report(2026, "returned")];
    expect(whatOf({ reports })).toEqual([2026, 2027]);
  });
  it("is no report that its round closed without", () => {
    expect(whatOf({ reports: [report(2026, "open")] })).toEqual([]);
  });
  it("begins with a returned commitment, and ends with a draft of the next one", () => {
    const reports = [report(2027, "open")];
    expect(whatOf({ reports, underWay: underWay("returned") })).toEqual([
      "returned",
      2027,
    ]);
    expect(whatOf({ reports, underWay: underWay("draft") })).toEqual([
      2027,
      "draft",
    ]);
  });
});
