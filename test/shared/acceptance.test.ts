import { describe, expect, test } from "vitest";
import { withAcceptance } from "../../shared/acceptance.ts";
import type { Answers, Report } from "../../shared/report.ts";
import {
  type TrackRecord,
  trackRecord as trackRecordSchema,
} from "../../shared/track-record.ts";
import { frozen, goal, memberId, report, uuidOf } from "./records.ts";

const answers: Answers = {
  goals: [
    {
      goalId: uuidOf(1),
      status: "on-track",
      value: 1150,
      did: "Lamps",
      links: ["https://esimerkki.fi/"],
    },
    { goalId: uuidOf(2), status: "abandoned", value: 1100, did: "No money" },
  ],
  figures: { energy: { electricity: 700, heat: null } },
  story: { title: "Heat pumps", text: "We dug.", publish: true },
  wishes: "More coffee",
};
const accepted = (more: Partial<Report> = {}): Report =>
  frozen({ ...report, state: "accepted", answers, accepted: 1, ...more });

describe("an accepted report in the track record", () => {
  const record = withAcceptance(undefined, accepted(), 1);

  test("keeps statuses, values, progress and figures, and no text", () => {
    expect(trackRecordSchema().parse(record)).toStrictEqual({
      memberId,
      acceptances: [
        {
          year: 2026,
          forEdition: 1,
          commitmentVersion: 1,
          goals: [
            {
              goalId: uuidOf(1),
              status: "on-track",
              value: 1150,
              progress: expect.closeTo(50 / 72, 12),
              pinned: 0,
            },
            {
              goalId: uuidOf(2),
              status: "abandoned",
              value: 1100,
              progress: null,
              pinned: 1,
            },
          ],
          figures: { energy: { electricity: 700, heat: null } },
        },
      ],
      pinned: [goal(1), goal(2)].map(({ title, measure }) => ({
        title,
        measure,
      })),
      revision: 0,
    });
    expect(JSON.stringify(record)).not.toMatch(/Lamps|money|pumps|coffee/);
  });

  test("keeps unknown apart from not answered, and has no figures where none were given", () => {
    const { acceptances } = withAcceptance(
      undefined,
      accepted({
        answers: {
          goals: [
            { goalId: uuidOf(1), status: "on-track", value: null },
            { goalId: uuidOf(2), status: "on-track" },
          ],
        },
      }),
      1,
    );
    expect(acceptances[0]).not.toHaveProperty("figures");
    expect(acceptances[0]!.goals).toStrictEqual([
      {
        goalId: uuidOf(1),
        status: "on-track",
        value: null,
        progress: null,
        pinned: 0,
      },
      { goalId: uuidOf(2), status: "on-track", progress: null, pinned: 1 },
    ]);
  });

  test("is measured by the goal as pinned in the report", () => {
    const halved = accepted({
      goals: [
        goal(1, {
          measure: { kind: "change", change: -6, baselineValue: 2300 },
        }),
      ],
    });
    const [only] = withAcceptance(undefined, halved, 1).acceptances;
    expect(only!.goals).toHaveLength(1);
    expect(only!.goals[0]!.progress).toBeCloseTo(50 / 6);
  });

  test("accepted again before the edition takes the first one's place", () => {
    const again = withAcceptance(
      frozen(record),
      accepted({ commitmentVersion: 1, answers: { goals: [] } }),
      1,
    );
    expect(again.acceptances).toEqual([
      { year: 2026, forEdition: 1, commitmentVersion: 1, goals: [] },
    ]);
    expect(again.revision).toBe(1);
  });

  test("restated after the edition stands beside the first one, and last", () => {
    const next = withAcceptance(record, accepted({ year: 2027 }), 1);
    const restated = withAcceptance(
      frozen(next),
      accepted({ answers: { goals: [] } }),
      2,
    );
    expect(
      restated.acceptances.map(({ year, forEdition }) => [year, forEdition]),
    ).toEqual([
      [2026, 1],
      [2027, 1],
      [2026, 2],
    ]);
    expect(restated.acceptances[0]).toEqual(record.acceptances[0]);
  });

  test("keeps each promise once, in its place, and another one beside it", () => {
    const promising = (change: number, title = "Goal 1") =>
      accepted({
        goals: [
          goal(1, {
            title,
            measure: { kind: "change", change, baselineValue: 1200 },
          }),
        ],
      });
    let grown = withAcceptance(undefined, promising(-6), 1);
    for (const [edition, report] of [
      promising(-6),
      promising(-20),
      promising(-20, "More"),
      promising(-6),
    ].entries())
      grown = withAcceptance(frozen(grown), report, edition + 2);
    expect(
      grown.acceptances.map(({ goals }) => goals.map(({ pinned }) => pinned)),
    ).toEqual([[0], [0], [1], [2], [0]]);
    expect(grown.pinned).toHaveLength(3);
  });

  test("stays within an item of DynamoDB over twenty years of twenty long goals, a new version each year, all restated", () => {
    const long = (length: number) =>
      "ä".repeat(length / 8) + "a".repeat((7 * length) / 8);
    let grown: TrackRecord | undefined;
    for (let year = 2026; year < 2046; year += 1)
      for (const edition of [1, 2])
        grown = withAcceptance(
          grown,
          accepted({
            year,
            goals: Array.from({ length: 20 }, (_, n) =>
              goal(n, {
                title: long(160),
                measure: {
                  kind: "change",
                  indicator: long(80),
                  unit: long(40),
                  change: -6 - (year % 100) / 7,
                  baselineYear: 2010,
                  baselineValue: 1200.123456789,
                  targetYear: 2040,
                },
              }),
            ),
            answers: {
              goals: Array.from({ length: 20 }, (_, n) => ({
                goalId: uuidOf(n),
                status: "on-track",
                value: 1150.123456789,
              })),
            },
          }),
          edition,
        );
    expect(new TextEncoder().encode(JSON.stringify(grown)).length).toBeLessThan(
      400 * 1024,
    );
  });
});
