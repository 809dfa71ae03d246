import { describe, expect, test } from "vitest";
import type { Commitment, Goal } from "../../shared/commitment.ts";
import { commitmentStates } from "../../shared/commitment.ts";
import type { Member } from "../../shared/member.ts";
import { report as reportSchema } from "../../shared/report.ts";
import { plannedRound } from "../../shared/round-calendar.ts";
import type { Round } from "../../shared/round.ts";
import type { Acceptance, TrackRecord } from "../../shared/track-record.ts";
import {
  asksFigures,
  goalsAsked,
  hasRunOut,
  isAsked,
  lastYearOf,
  openedReport,
} from "../../shared/asked.ts";

const memberId = "7f1b9c1e-6f3b-4c61-9b43-1f2c8a4f0001";
const otherId = "7f1b9c1e-6f3b-4c61-9b43-1f2c8a4f0002";
const goalId = (n: number) =>
  `0d3f2a10-0000-4000-8000-${String(n).padStart(12, "0")}`;

const goal = (n: number, more: Partial<Goal> = {}): Goal => ({
  id: goalId(n),
  theme: "energy-saving",
  title: `Goal ${n}`,
  measure: { kind: "change", change: -6, baselineValue: 1200 },
  ...more,
});
const until = (targetYear: number): Partial<Goal> => ({
  measure: { kind: "change", change: -6, targetYear },
});

const member: Member = {
  memberId,
  state: "active",
  organisation: {
    name: "Oy Esimerkki Ab",
    kind: "business",
    businessId: "0112038-9",
  },
  contacts: [],
  createdAt: "2025-05-01T09:00:00.000Z",
  since: "2025-05-02T09:00:00.000Z",
  bodyHash: "",
  revision: 3,
};
const supporting: Member = {
  ...member,
  organisation: { name: "Yliopisto", kind: "supporting" },
};
const commitment: Commitment = {
  memberId,
  version: 1,
  state: "in-force",
  since: "2025-06-10T09:00:00.000Z",
  goals: [goal(1), goal(2)],
  signatures: {},
  inForceOn: "2025-06-10",
  memberSince: "2025-06-10",
  revision: 5,
};
const round: Round = plannedRound(
  2026,
  {
    opens: "02-01",
    due: "03-31",
    publishes: "06-01",
    reminders: [-14, -3, 7],
    mailOn: "working-days",
    holidays: "FI",
    firstYear: 2026,
  },
  { shards: 1, since: "2026-12-01T06:00:00.000Z" },
);

type Accepted = [
  goal: number,
  status: Acceptance["goals"][number]["status"],
  value?: number | null,
];
const accepted = (
  year: number,
  answers: Accepted[],
  more: Partial<Acceptance> = {},
): Acceptance => ({
  year,
  forEdition: 1,
  commitmentVersion: 1,
  goals: answers.map(([n, status, value]) => ({
    goalId: goalId(n),
    status,
    ...(value !== undefined && { value }),
    progress: null,
  })),
  ...more,
});
const recordOf = (...acceptances: Acceptance[]): TrackRecord => ({
  memberId,
  acceptances,
  revision: acceptances.length,
});

describe("who is asked", () => {
  const asked = (
    change: Partial<Parameters<typeof isAsked>[0]> = {},
  ): boolean =>
    isAsked({
      member,
      commitment,
      memberSince: "2025-06-10",
      round,
      ...change,
    });

  test("a member with a commitment in force", () => {
    expect(asked()).toBe(true);
  });

  test("the last day of the year counts, the next does not", () => {
    expect(asked({ memberSince: "2026-12-31" })).toBe(true);
    expect(asked({ memberSince: "2027-01-01" })).toBe(false);
    expect(asked({ memberSince: undefined })).toBe(false);
  });

  test("a member whose new version came in January was in force in December", () => {
    expect(
      asked({
        commitment: { ...commitment, version: 2, inForceOn: "2027-01-15" },
      }),
    ).toBe(true);
  });

  test("a commitment in any other state asks nothing, even of a member who was added", () => {
    const added = { ...round, added: [memberId] };
    for (const state of commitmentStates.filter((one) => one !== "in-force"))
      for (const of of [round, added])
        expect(asked({ commitment: { ...commitment, state }, round: of })).toBe(
          false,
        );
    expect(asked({ commitment: undefined, round: added })).toBe(false);
  });

  test("not one that ended by the opening day", () => {
    const ended = (on: string, state: Member["state"]) =>
      asked({ member: { ...member, state, ended: { reason: "left", on } } });
    expect(ended("2027-01-20", "ended")).toBe(false);
    expect(ended("2027-02-01", "active")).toBe(false);
    expect(ended("2027-02-02", "active")).toBe(true);
    expect(ended("2027-03-01", "ended")).toBe(false);
  });

  test("not one another member reports for", () => {
    expect(asked({ member: { ...member, coveredBy: otherId } })).toBe(false);
  });

  test("a coordinator may leave one out, or add one", () => {
    expect(asked({ round: { ...round, leftOut: [memberId] } })).toBe(false);
    expect(asked({ round: { ...round, leftOut: [otherId] } })).toBe(true);
    expect(
      asked({
        memberSince: "2027-01-20",
        round: { ...round, added: [memberId] },
      }),
    ).toBe(true);
    expect(
      asked({
        memberSince: "2027-01-20",
        round: { ...round, added: [otherId] },
      }),
    ).toBe(false);
  });

  test("a supporting member with goals is asked, one without is not", () => {
    const without = { ...commitment, goals: [] };
    expect(asked({ member: supporting })).toBe(true);
    expect(asked({ member: supporting, commitment: without })).toBe(false);
    expect(
      asked({
        member: supporting,
        commitment: without,
        round: { ...round, added: [memberId] },
      }),
    ).toBe(false);
    expect(asked({ commitment: without })).toBe(true);
  });

  test("figures are asked of businesses only", () => {
    expect(asksFigures("business")).toBe(true);
    expect(asksFigures("supporting")).toBe(false);
  });
});

describe("which goals are asked", () => {
  const of = (
    goals: Goal[],
    record: TrackRecord | undefined,
    year = 2026,
  ): { asked: string[]; settled: [string, string, number][] } => {
    const found = goalsAsked({ goals }, record, year);
    return {
      asked: found.goals.map(({ title }) => title),
      settled: found.settled.map(({ goal, status, year }) => [
        goal.title,
        status,
        year,
      ]),
    };
  };

  test("all of them the first year", () => {
    expect(of([goal(1), goal(2)], undefined)).toEqual({
      asked: ["Goal 1", "Goal 2"],
      settled: [],
    });
    expect(of([goal(1, until(2020))], recordOf())).toEqual({
      asked: ["Goal 1"],
      settled: [],
    });
  });

  test("not one achieved or abandoned", () => {
    const record = recordOf(
      accepted(2025, [
        [1, "achieved"],
        [2, "behind"],
        [3, "abandoned"],
        [4, "not-started"],
      ]),
    );
    expect(of([goal(1), goal(2), goal(3), goal(4)], record)).toEqual({
      asked: ["Goal 2", "Goal 4"],
      settled: [
        ["Goal 1", "achieved", 2025],
        ["Goal 3", "abandoned", 2025],
      ],
    });
  });

  test("one achieved years ago stays settled, with its year", () => {
    const record = recordOf(
      accepted(2023, [
        [1, "achieved"],
        [2, "on-track"],
      ]),
      accepted(2024, [[2, "on-track"]]),
      accepted(2025, [[2, "on-track"]]),
    );
    expect(of([goal(1), goal(2)], record)).toEqual({
      asked: ["Goal 2"],
      settled: [["Goal 1", "achieved", 2023]],
    });
  });

  test("the year itself and later years do not count", () => {
    const record = recordOf(
      accepted(2025, [[1, "on-track"]]),
      accepted(2026, [[1, "achieved"]]),
      accepted(2027, [[1, "abandoned"]]),
    );
    expect(of([goal(1)], record).asked).toEqual(["Goal 1"]);
    expect(of([goal(1)], record, 2027).settled).toEqual([
      ["Goal 1", "achieved", 2026],
    ]);
  });

  test("a year restated counts as accepted last, wherever it stands in the list", () => {
    const record = recordOf(
      accepted(2024, [[1, "achieved"]]),
      accepted(2025, [[2, "on-track"]]),
      accepted(2024, [[1, "behind"]]),
    );
    expect(of([goal(1), goal(2)], record).asked).toEqual(["Goal 1", "Goal 2"]);
    const corrected = recordOf(
      accepted(2024, [[1, "on-track"]]),
      accepted(2025, [[1, "on-track"]]),
      accepted(2024, [[1, "abandoned"]]),
    );
    expect(of([goal(1)], corrected).asked).toEqual(["Goal 1"]); // 2025 said later how it is
  });

  test("one past its target year is asked once more, then settled as it was", () => {
    const goals = [goal(1, until(2025))];
    const before = recordOf(accepted(2024, [[1, "behind"]]));
    expect(of(goals, before, 2025).asked).toEqual(["Goal 1"]);
    expect(of(goals, before, 2026).asked).toEqual(["Goal 1"]); // 2025 was never reported
    const inIt = recordOf(accepted(2025, [[1, "behind"]]));
    expect(of(goals, inIt, 2026).settled).toEqual([["Goal 1", "behind", 2025]]);
    const after = recordOf(accepted(2026, [[1, "on-track"]]));
    expect(of(goals, after, 2027).settled).toEqual([
      ["Goal 1", "on-track", 2026],
    ]);
    expect(of([goal(1, until(2030))], inIt, 2026).asked).toEqual(["Goal 1"]); // prolonged
  });

  test("a new goal with an old one's title is a new goal", () => {
    const record = recordOf(accepted(2025, [[1, "achieved", 5]]));
    const renewed = goal(9, { title: "Goal 1" });
    expect(goalsAsked({ goals: [renewed] }, record, 2026)).toEqual({
      goals: [renewed],
      settled: [],
    });
  });

  test("a reworded goal is the same goal", () => {
    const record = recordOf(accepted(2025, [[1, "achieved"]]));
    const reworded = goal(1, { title: "In other words" });
    expect(of([reworded], record).settled).toEqual([
      ["In other words", "achieved", 2025],
    ]);
  });

  test("a commitment may run out", () => {
    const record = recordOf(accepted(2025, [[1, "achieved"]]));
    expect(
      hasRunOut(goalsAsked({ goals: [goal(1)] }, record, 2026).goals),
    ).toBe(true);
    expect(hasRunOut([goal(2)])).toBe(false);
  });
});

/** A record whose answers to the first goal were measured by `measure`. */
const measuredBy = (
  measure: Goal["measure"],
  acceptance: Acceptance,
): TrackRecord => ({
  ...recordOf({
    ...acceptance,
    goals: acceptance.goals.map((one) => ({ ...one, pinned: 0 })),
  }),
  pinned: [{ title: "Goal 1", measure }],
});

describe("a goal that promises something else since", () => {
  const less = { kind: "change", change: -6, baselineValue: 1200 } as const;
  test.each<[string, Goal["measure"]]>([
    ["more", { ...less, change: -20 }],
    ["from another baseline", { ...less, baselineValue: 1300 }],
    ["by another year", { ...less, targetYear: 2035 }],
    ["of another kind", { kind: "level", target: 50 }],
  ])("is asked again: %s", (_, measure) => {
    for (const status of ["achieved", "abandoned"] as const) {
      const record = measuredBy(less, accepted(2025, [[1, status]]));
      const found = goalsAsked({ goals: [goal(1, { measure })] }, record, 2026);
      expect(found.settled, status).toEqual([]);
      expect(found.goals, status).toHaveLength(1);
    }
  });

  test("was reported for by its own target year only", () => {
    const promised = { ...less, targetYear: 2025 };
    const record = measuredBy(promised, accepted(2025, [[1, "behind"]]));
    const settled = (change: number) =>
      goalsAsked(
        { goals: [goal(1, { measure: { ...promised, change } })] },
        record,
        2026,
      ).settled.length;
    expect([settled(-6), settled(-20)]).toEqual([1, 0]);
  });

  test("is the same where a direction was only spelt out", () => {
    const level = { kind: "level", target: 50, baselineValue: 30 } as const;
    const record = measuredBy(level, accepted(2025, [[1, "achieved"]]));
    const spelt = { ...level, direction: "at-least" } as const;
    expect(
      goalsAsked({ goals: [goal(1, { measure: spelt })] }, record, 2026)
        .settled,
    ).toHaveLength(1);
  });

  test("has last year's answer with the measure it was given to", () => {
    const record = measuredBy(less, accepted(2025, [[1, "on-track", 1150]]));
    const last = (measure: Goal["measure"]) =>
      lastYearOf(record, 2026, [goal(1, { measure })])?.goals[0];
    expect(last(less)).not.toHaveProperty("measure");
    expect(last({ kind: "change", change: -20 })).toEqual({
      goalId: goalId(1),
      status: "on-track",
      value: 1150,
      measure: less,
    });
  });
});

describe("last year", () => {
  const goals = [goal(1), goal(2), goal(3)];
  const figures = { energy: { electricity: 700, heat: null } };

  test("is the latest accepted year before", () => {
    const record = recordOf(
      accepted(2023, [[1, "on-track", 1190]]),
      accepted(2024, [[1, "on-track", 1150]], { figures }),
      accepted(2026, [[1, "on-track", 1100]]),
    );
    expect(lastYearOf(record, 2026, goals)).toStrictEqual({
      year: 2024,
      goals: [{ goalId: goalId(1), status: "on-track", value: 1150 }],
      figures,
    });
    expect(lastYearOf(record, 2023, goals)).toBeUndefined();
    expect(lastYearOf(undefined, 2026, goals)).toBeUndefined();
  });

  test("is as restated", () => {
    const record = recordOf(
      accepted(2024, [[1, "on-track", 1]], { figures }),
      accepted(2025, [[1, "on-track", 2]]),
      accepted(2025, [[1, "behind", 0]]),
      accepted(2024, [[1, "behind", 7]]),
    );
    expect(lastYearOf(record, 2026, goals)).toStrictEqual({
      year: 2025,
      goals: [{ goalId: goalId(1), status: "behind", value: 0 }],
    });
  });

  test("keeps unknown apart from none and from no answer", () => {
    const record = recordOf(
      accepted(2025, [
        [1, "behind", null],
        [2, "behind", 0],
        [3, "behind"],
      ]),
    );
    expect(lastYearOf(record, 2026, goals)?.goals).toStrictEqual([
      { goalId: goalId(1), status: "behind", value: null },
      { goalId: goalId(2), status: "behind", value: 0 },
      { goalId: goalId(3), status: "behind" },
    ]);
  });
});

describe("the report a member finds", () => {
  const now = "2027-02-01T06:00:00.000Z";

  test("the first year has the goals and the round's due day, and no answers", () => {
    const report = openedReport({
      member,
      commitment,
      record: undefined,
      round,
      today: "2027-02-01",
      now,
    });
    expect(reportSchema().parse(report)).toStrictEqual({
      memberId,
      year: 2026,
      state: "open",
      since: now,
      openedOn: "2027-02-01",
      memberSince: "2025-06-10",
      commitmentVersion: 1,
      goals: [goal(1), goal(2)],
      settled: [],
      due: "2027-03-31",
      overdue: false,
      late: false,
      accepted: 0,
      revision: 0,
    });
  });

  const opened = (today: string, more: Partial<Commitment> = {}) =>
    openedReport({
      member,
      commitment: { ...commitment, ...more },
      record: undefined,
      round,
      today,
      now,
    });

  test("asked on the due day itself or before, it has the round's due day", () => {
    for (const today of ["2027-02-01", "2027-03-20", "2027-03-31"])
      expect(opened(today)).toMatchObject({
        openedOn: today,
        due: "2027-03-31",
      });
  });

  test("asked after the due day, it has two weeks, and is not late by that", () => {
    expect(opened("2027-04-01")).toMatchObject({
      openedOn: "2027-04-01",
      due: "2027-04-15",
      overdue: false,
      late: false,
    });
    expect(opened("2027-05-20").due).toBe("2027-06-03");
  });

  test("a later version's report keeps the day its member's first came into force", () => {
    expect(
      opened("2027-02-01", { version: 2, inForceOn: "2026-11-05" }).memberSince,
    ).toBe("2025-06-10");
    expect(opened("2027-02-01", { memberSince: undefined }).memberSince).toBe(
      "2025-06-10",
    );
  });

  test("three years with goals that change: each answer stays with its goal", () => {
    const open = (
      year: number,
      version: number,
      goals: Goal[],
      record?: TrackRecord,
    ) =>
      openedReport({
        member,
        commitment: { ...commitment, version, goals },
        record,
        round: { ...round, year },
        today: "2027-02-01",
        now,
      });

    const first = open(2026, 1, [goal(1), goal(2), goal(3, until(2026))]);
    expect(first.goals.map(({ id }) => id)).toEqual([1, 2, 3].map(goalId));

    const in2026 = accepted(2026, [
      [1, "on-track", 1150],
      [2, "achieved", 10],
      [3, "behind", 30],
    ]);
    // Version 2: goal 1 is replaced by a goal of the same title, in the same place.
    const version2 = [
      goal(4, { title: "Goal 1" }),
      goal(2),
      goal(3, until(2026)),
    ];
    const second = open(2027, 2, version2, recordOf(in2026));
    expect(second.commitmentVersion).toBe(2);
    expect(second.goals).toEqual([version2[0]]);
    expect(
      second.settled.map(({ goal, status, year }) => [goal.id, status, year]),
    ).toEqual([
      [goalId(2), "achieved", 2026],
      [goalId(3), "behind", 2026],
    ]);
    expect(second.draft).toBeUndefined();
    expect(second.answers).toBeUndefined();
    // Last year's 1150 is goal 1's, and nothing is there under the new goal's id.
    expect(
      second.lastYear?.goals.find((one) => one.goalId === goalId(4)),
    ).toBeUndefined();
    expect(
      second.lastYear?.goals.find((one) => one.goalId === goalId(1)),
    ).toMatchObject({ value: 1150 });

    const in2027 = accepted(2027, [[4, "on-track", 5]], {
      commitmentVersion: 2,
    });
    // Version 3 brings goal 1 back beside goal 4.
    const version3 = [goal(1), ...version2];
    const third = open(2028, 3, version3, recordOf(in2026, in2027));
    expect(third.goals.map(({ id }) => id)).toEqual([goalId(1), goalId(4)]);
    expect(third.settled).toHaveLength(2);
    expect(third.lastYear).toEqual({
      year: 2027,
      goals: [{ goalId: goalId(4), status: "on-track", value: 5 }],
    });
    expect(reportSchema().safeParse(third).success).toBe(true);
  });
});
