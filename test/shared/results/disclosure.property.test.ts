import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figures } from "../../../shared/report.ts";
import type { Edition } from "../../../shared/results/results.ts";
import { equations, solved } from "./attack.ts";
import { Played, type Reported } from "./network.ts";

const years = [2024, 2025, 2026];

const amount = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);
const mostly = <T>(usual: T, other: T) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constant(other) },
  );

const figures: fc.Arbitrary<Figures> = fc.record({
  boundary: mostly<Figures["boundary"]>("city", "group"),
  energy: fc.record({ electricity: amount, heat: amount, fuels: amount }),
  emissions: fc.record({
    scope1: amount,
    scope2: amount,
    scope2Method: mostly<"market" | "location">("market", "location"),
  }),
  mayDominate: mostly(false, true),
});

/** Most report each year; some leave, join, or change what they give. */
const report: fc.Arbitrary<Reported | undefined> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ accepted: mostly(true, false), figures }),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const member = fc.record({
  kind: fc.constantFrom("business" as const, "supporting" as const),
  reports: fc.tuple(report, report, report),
});

/** What is published or restated next, after the reports are in. */
const step = fc.record({
  year: fc.constantFrom(...years),
  restate: fc.array(
    fc.record({
      member: fc.nat(11),
      report,
      only: fc.constantFrom("scope1", "electricity", "heat", "all"),
    }),
    { maxLength: 6 },
  ),
});

const scenario = fc.record({
  members: fc.oneof(
    fc.array(member, { minLength: 3, maxLength: 12 }),
    fc.array(member, { minLength: 9, maxLength: 12 }),
  ),
  later: fc.array(step, { maxLength: 4 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

/** A restatement often touches one figure only. */
function restated(
  before: Reported | undefined,
  { report: to, only }: Scenario["later"][number]["restate"][number],
): Reported | undefined {
  if (only === "all" || !to || !before?.figures) return to;
  const { energy, emissions } = before.figures;
  const key = only;
  return {
    ...before,
    figures: {
      ...before.figures,
      energy:
        key === "scope1"
          ? energy
          : { ...energy, [key]: to.figures?.energy?.[key] },
      emissions:
        key === "scope1"
          ? { ...emissions, scope1: to.figures?.emissions?.scope1 }
          : emissions,
    },
  };
}

function play({ members, later }: Scenario): Played {
  const played = new Played();
  const accepted = new Map<string, Reported>();
  const take = (index: number, year: number, report: Reported | undefined) => {
    const kind = members[index]!.kind;
    if (report) {
      played.accept(index, year, { ...report, kind });
      accepted.set(`${index} ${year}`, report);
    } else if (accepted.delete(`${index} ${year}`)) played.drop(index, year);
  };
  years.forEach((year, y) => {
    members.forEach(({ reports }, index) => {
      take(index, year, reports[y]);
    });
    played.publish(year);
  });
  for (const { year, restate } of later) {
    for (const change of restate)
      if (change.member < members.length)
        take(
          change.member,
          year,
          restated(accepted.get(`${change.member} ${year}`), change),
        );
    played.publish(year);
  }
  return played;
}

const published = (editions: Edition[], what: "total" | "likeForLike") =>
  editions
    .flatMap((edition) =>
      edition.results.figures.map((row) => ({ n: edition.number, row })),
    )
    .filter(({ n, row }) => {
      const cell = row[what];
      return cell?.state === "published" && cell.since === n;
    }).length;

/** `npm run test:runs` plays more. */
const runs = Number(process.env.RUNS ?? 100);

describe("disclosure control", () => {
  it("lets nobody work out one member's figure from all published cells over years, kinds and editions", () => {
    const told = { total: 0, likeForLike: 0, later: 0, unanchored: 0 };
    fc.assert(
      fc.property(scenario, (scenario) => {
        const { network, editions } = play(scenario);
        expect(solved(equations(network, editions))).toEqual([]);
        told.total += published(editions, "total");
        told.likeForLike += published(editions, "likeForLike");
        const later = editions.filter(({ number }) => number > 1);
        told.later += published(later, "total");
        told.unanchored += editions.flatMap((e) => e.unanchored).length;
      }),
      { numRuns: runs },
    );
    if (process.env.RUNS) console.log(told);
    // It is not safe by saying nothing.
    expect(told.total).toBeGreaterThan(runs);
    expect(told.likeForLike).toBeGreaterThan(runs / 4);
    expect(told.later).toBeGreaterThan(runs / 4);
    expect(told.unanchored).toBeGreaterThan(0);
  });
});
