import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withAcceptance } from "../../shared/acceptance.ts";
import type { Commitment, Goal } from "../../shared/commitment.ts";
import type { Measure } from "../../shared/measure.ts";
import type { Report } from "../../shared/report.ts";
import type { TrackRecord } from "../../shared/track-record.ts";
import {
  memberPage,
  memberSummary,
  viewMember,
  viewSummary,
} from "../../shared/views/public-views.ts";
import {
  anAction,
  frozen,
  goal,
  inForce,
  member,
  memberId,
  report,
  uuidOf,
} from "./records.ts";

const accept = (
  record: TrackRecord | undefined,
  year: number,
  value: number,
  forEdition = 1,
) =>
  withAcceptance(
    record,
    frozen({
      ...report,
      year,
      answers: { goals: [{ goalId: uuidOf(1), status: "on-track", value }] },
    } satisfies Report),
    forEdition,
  );

/** A member's page where every year is pinned. */
const viewed = (
  commitment: Commitment,
  record?: TrackRecord,
  editions: Record<string, number> = {},
) =>
  viewMember({
    member,
    commitment,
    record,
    editions,
    reports: [],
    smallSums: {},
  });

/** The years of the first goal, which was measured alike in all of them. */
const yearsOf = (
  record: TrackRecord | undefined,
  editions: Record<string, number>,
) =>
  viewed(inForce, record, editions).commitment.goals[0]!.years.map(
    ({ title, promise, series, ...year }) => {
      expect([title, promise, series]).toEqual([
        "Goal 1",
        { kind: "change", change: -6 },
        1,
      ]);
      return year;
    },
  );

describe("a member's page", () => {
  test("tells who the member is and what it has signed, and of its people the signatories only", () => {
    const page = viewed(inForce);
    expect(memberPage().parse(page)).toStrictEqual(page);
    expect(page).toMatchObject({
      id: memberId,
      name: "Oy Esimerkki Ab",
      kind: "business",
      businessId: "0112038-9",
      memberSince: "2025-06-10",
      commitment: {
        version: 1,
        inForceOn: "2025-06-10",
        signatures: inForce.signatures,
      },
    });
    expect(JSON.stringify(page)).not.toMatch(/maija@|ake@|Åke|contacts/);
    expect(page.commitment).not.toHaveProperty("amendedOn");
  });

  test("tells of an amended version when it was, with the earlier signatures; the member is one since its first", () => {
    const { memberSince, commitment } = viewed({
      ...inForce,
      version: 2,
      inForceOn: "2027-03-05",
      amendedOn: "2027-03-05",
    });
    expect(memberSince).toBe("2025-06-10");
    expect(commitment).toMatchObject({
      amendedOn: "2027-03-05",
      signatures: inForce.signatures,
    });
  });

  test.each<[Measure, object]>([
    [
      {
        kind: "change",
        indicator: "energy use",
        unit: "MWh",
        change: -6,
        baselineYear: 2010,
        baselineValue: 1200,
        targetYear: 2030,
      },
      {
        kind: "change",
        indicator: "energy use",
        change: -6,
        baselineYear: 2010,
        targetYear: 2030,
      },
    ],
    [
      {
        kind: "level",
        unit: "t",
        target: 50,
        direction: "at-most",
        baselineValue: 200,
      },
      { kind: "level", unit: "t", target: 50, direction: "at-most" },
    ],
    [
      { kind: "action", targetYear: 2030 },
      { kind: "action", targetYear: 2030 },
    ],
  ])("shows the promise of %j without its baseline value", (measure, shown) => {
    const { commitment } = viewed({
      ...inForce,
      goals: [goal(1, { measure, beyondLaw: "Much" })],
    });
    expect(commitment.goals[0]).toStrictEqual({
      id: uuidOf(1),
      theme: "energy-saving",
      title: "Goal 1",
      beyondLaw: "Much",
      promise: shown,
      series: 1,
      years: [],
    });
  });
});

describe("progress on a member's page", () => {
  const twoYears = accept(accept(undefined, 2026, 1150), 2025, 1176);

  test("is of published years only, oldest first", () => {
    expect(yearsOf(twoYears, {})).toEqual([]);
    expect(yearsOf(twoYears, { 2026: 0, 2025: 0 })).toEqual([]);
    expect(yearsOf(twoYears, { 2025: 1 })).toEqual([
      { year: 2025, status: "on-track", progress: "not-reached" },
    ]);
    expect(yearsOf(twoYears, { 2025: 1, 2026: 3 })).toEqual([
      { year: 2025, status: "on-track", progress: "not-reached" },
      { year: 2026, status: "on-track", progress: "not-reached" },
    ]);
  });

  test("of a restated year stays as it was until the next edition", () => {
    const restated = accept(twoYears, 2026, 1128, 2);
    const in2026 = (editions: number) =>
      yearsOf(restated, { 2026: editions })[0]!.progress;
    expect(in2026(1)).toBe("not-reached");
    expect(in2026(2)).toBe("reached");
  });

  test("accepted after the edition waits for the next", () => {
    const late = accept(undefined, 2026, 1150, 2);
    expect(yearsOf(late, { 2026: 1 })).toEqual([]);
    expect(yearsOf(late, { 2026: 2 })).toHaveLength(1);
  });

  test("is null where there is none", () => {
    const record = withAcceptance(
      undefined,
      {
        ...report,
        answers: { goals: [{ goalId: uuidOf(1), status: "abandoned" }] },
      },
      1,
    );
    expect(yearsOf(record, { 2026: 1 })).toEqual([
      { year: 2026, status: "abandoned", progress: null },
    ]);
  });

  test("is withheld in a year in which the member's figures stand in a sum of few", () => {
    const figures = {
      boundary: "city" as const,
      energy: { electricity: 700, heat: null },
    };
    const record = withAcceptance(
      undefined,
      {
        ...report,
        answers: {
          goals: [{ goalId: uuidOf(1), status: "on-track", value: 1150 }],
          figures,
        },
      },
      1,
    );
    const withSums = (...smallSums: string[]) =>
      viewMember({
        ...{ member, record, reports: [] },
        commitment: inForce,
        editions: { 2026: 1 },
        smallSums: { 2025: ["electricity city all"], 2026: smallSums },
      }).commitment.goals[0]!.years[0]!.progress;
    expect(withSums()).toBe("not-reached");
    for (const other of ["heat city all", "electricity group all"])
      expect(withSums(other, "electricity city supporting")).not.toBe(
        "withheld",
      );
    expect(withSums("electricity city all")).toBe("withheld");
    expect(withSums("electricity city business")).toBe("withheld");
  });
});

/** Every number of a value, and every one that stands in its texts. */
const numbersIn = (value: unknown): string[] =>
  JSON.stringify(value).match(/-?\d+(\.\d+)?(e[+-]?\d+)?/g) ?? [];

test("no number of the private record is on a member's page", () => {
  // Public numbers are whole or have two decimals at most.
  const secret = fc.integer({ min: 1, max: 999_999 }).map((n) => n + 0.345678);
  const measure = fc.oneof(
    fc.record(
      {
        kind: fc.constant("change" as const),
        change: fc.constantFrom(-6, 1, 100),
        baselineValue: secret,
      },
      { requiredKeys: ["kind", "change"] },
    ),
    fc.record(
      {
        kind: fc.constant("level" as const),
        target: fc.constantFrom(1, 50, 100),
        baselineValue: secret,
      },
      { requiredKeys: ["kind", "target"] },
    ),
    fc.constant(anAction),
  );
  const answered = fc.array(
    fc.record({ measure, value: secret, later: secret }),
    { minLength: 1, maxLength: 5 },
  );
  const figures = fc.record({
    energy: fc.record({ electricity: secret, heat: secret, fuels: secret }),
    emissions: fc.record({ scope1: secret, scope2: secret, scope3: secret }),
  });
  fc.assert(
    fc.property(answered, figures, figures, (goals, first, second) => {
      const asked: Goal[] = goals.map(({ measure }, n) => goal(n, { measure }));
      const commitment: Commitment = { ...inForce, goals: asked };
      const acceptedIn = (
        year: number,
        figures: typeof first,
        which: "value" | "later",
      ): Report => ({
        ...report,
        year,
        goals: asked,
        answers: {
          goals: goals.map(({ measure, ...values }, n) => ({
            goalId: uuidOf(n),
            status: "on-track",
            ...(measure.kind !== "action" && { value: values[which] }),
          })),
          figures,
        },
      });
      const record = withAcceptance(
        withAcceptance(undefined, acceptedIn(2025, first, "value"), 1),
        acceptedIn(2026, second, "later"),
        1,
      );
      const page = viewed(commitment, frozen(record), { 2025: 1, 2026: 1 });
      expect(memberPage().parse(page)).toStrictEqual(page);
      expect(page.commitment.goals[0]!.years).toHaveLength(2);
      const shown = new Set(numbersIn(page));
      for (const number of numbersIn([goals, first, second]))
        if (number.includes(".")) expect(shown).not.toContain(number);
      expect(JSON.stringify(page)).not.toMatch(
        /baselineValue|"value"|figures|energy"|emissions/,
      );
    }),
  );
});

test("the list of members tells each one's themes once, and since when it is one", () => {
  const summary = viewSummary(memberId, member.organisation, {
    ...inForce,
    goals: [goal(1, { theme: "waste" }), goal(2), goal(3, { theme: "waste" })],
    inForceOn: "2027-03-05",
  });
  expect(memberSummary().parse(summary)).toStrictEqual({
    id: memberId,
    name: "Oy Esimerkki Ab",
    kind: "business",
    themes: ["waste", "energy-saving"],
    memberSince: "2025-06-10",
  });
});
