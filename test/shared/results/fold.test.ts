import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributionAt } from "../../../shared/results/contribution-version.ts";
import { add, start } from "../../../shared/results/fold.ts";
import { finish } from "../../../shared/results/preview.ts";
import { preview } from "../../../shared/results/results.ts";
import { idOf, Played, scope1 } from "./network.ts";

const likeForLike = (played: Played) =>
  played.publish(2025).cell(2025)?.likeForLike;

/** Who comes last by one order comes first by this. */
function* descending() {
  for (let place = 1000; ; place--) yield place;
}

describe("the fold of a year", () => {
  it("counts who was asked, accepted and late, supporting members apart", () => {
    const { results } = new Played()
      .accept("a", 2024, {})
      .accept("b", 2024, { late: true })
      .accept("c", 2024, { accepted: false })
      .accept("d", 2024, { kind: "supporting" })
      .preview(2024);
    expect(results.reporting).toEqual({
      business: { asked: 3, accepted: 2, late: 1 },
      supporting: { asked: 1, accepted: 1, late: 0 },
    });
  });

  it("leaves out what is not accepted: figures, goals and scope 3", () => {
    const { results } = new Played()
      .scope1(2024, [1, 2, 3])
      .accept("x", 2024, {
        accepted: false,
        figures: scope1(1000, { emissions: { scope1: 1000, scope3: 1 } }),
        goals: [{ theme: "waste", status: "achieved" }],
      })
      .preview(2024);
    expect(results.figures[0]?.total).toMatchObject({ total: 6, members: 3 });
    expect(results.goals.total).toBe(0);
    expect(results.scope3.members).toBe(0);
  });

  it("counts goals by theme and status", () => {
    const { goals } = new Played()
      .accept("a", 2024, {
        goals: [
          { theme: "waste", status: "achieved" },
          { theme: "waste", status: "behind" },
        ],
      })
      .accept("b", 2024, { goals: [{ theme: "staff", status: "achieved" }] })
      .preview(2024).results;
    expect(goals.total).toBe(3);
    expect(goals.byStatus).toMatchObject({ achieved: 2, behind: 1 });
    expect(goals.byTheme.waste).toMatchObject({ achieved: 1, behind: 1 });
  });

  it("takes null as unknown and 0 as none", () => {
    const { results } = new Played()
      .scope1(2024, [5, 6, 7, null, 0])
      .preview(2024);
    expect(results.figures[0]?.total).toMatchObject({ total: 18, members: 4 });
  });

  it("only counts scope 3, none included", () => {
    const { results } = new Played()
      .accept("a", 2024, { figures: { emissions: { scope3: 0 } } })
      .accept("b", 2024, { figures: { emissions: { scope3: 7 } } })
      .accept("c", 2024, { figures: { emissions: { scope3: null } } })
      .preview(2024);
    expect(results.scope3).toEqual({ members: 2 });
    expect(results.figures).toEqual([]);
  });

  it("takes only members that gave all kinds of energy into the energy total", () => {
    const played = new Played();
    for (const name of [1, 2, 3])
      played.accept(name, 2024, {
        figures: { energy: { electricity: 10, heat: 0, fuels: 1 } },
      });
    played.accept(4, 2024, { figures: { energy: { electricity: 100 } } });
    const rows = played.preview(2024).results.figures;
    expect(rows.find(({ figure }) => figure === "energy")).toMatchObject({
      boundary: "unstated",
      total: { total: 33, members: 3 },
    });
  });

  it("never adds boundaries", () => {
    const played = new Played().scope1(2024, [1, 2, 3]);
    for (const name of [7, 8, 9])
      played.accept(name, 2024, { figures: scope1(10, { boundary: "group" }) });
    expect(
      played
        .preview(2024)
        .results.figures.filter(({ kind }) => kind === "all")
        .map(({ boundary, total }) => [boundary, total]),
    ).toMatchObject([
      ["city", { total: 6 }],
      ["group", { total: 30 }],
    ]);
  });

  it("keeps a reopened report's last accepted figures until the new ones are accepted", () => {
    const played = new Played().scope1(2024, [10, 20, 30]).publish(2024);
    const versions = played.network.get(idOf(0)) ?? [];
    // Reopening writes no contribution; only a new acceptance does, and it shows from the next edition on.
    expect(played.preview(2024).results.figures[0]?.total).toMatchObject({
      total: 60,
    });
    played.scope1(2024, [11]);
    const restated = played.network.get(idOf(0)) ?? [];
    expect(contributionAt(restated, { year: 2024, edition: 1 })).toEqual(
      versions[0]?.contribution,
    );
    expect(
      contributionAt(restated, { year: 2024, edition: 2 })?.figures?.emissions,
    ).toEqual({ scope1: 11 });
  });

  it("gives the same whatever order members come in, and as often as it is done", () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(amounts, amounts, fc.infiniteStream(fc.nat()), (a, b, by) => {
        const played = new Played().scope1(2024, a).publish(2024);
        const usual = played.scope1(2025, b).preview(2025);
        const shuffled = [...played.network.values()]
          .map((versions) => ({ versions, at: by.next().value ?? 0 }))
          .sort((x, y) => x.at - y.at);
        const fold = start(2025, played.editions);
        for (const { versions } of shuffled) add(fold, versions.toReversed());
        expect(finish(fold)).toEqual(usual);
        expect(finish(fold)).toEqual(usual);
        expect(preview().parse(usual)).toEqual(usual);
      }),
      {
        numRuns: 200,
        // Two members, each because of whom a figure is withheld: the same is named in any order.
        examples: [
          [[5e-7, 0, 0, 5e-7, 0, 0], [5e-7, 0, 5e-7], fc.stream(descending())],
        ],
      },
    );
  });

  it("holds no more for thousands of members than for dozens", () => {
    const sliceCount = (members: number) => {
      const fold = start(2024, []);
      for (let name = 0; name < members; name++)
        add(fold, new Played().scope1(2024, [name]).network.get(idOf(0)) ?? []);
      return [...fold.slices.values()].reduce((n, { size }) => n + size, 0);
    };
    expect(sliceCount(5000)).toBe(sliceCount(50));
  });
});

describe("who is compared with last year", () => {
  const both = (later: object, figures = scope1(10)) => {
    const played = new Played().scope1(2024, [10, 20, 30, 40]).publish(2024);
    played.scope1(2025, [10, 20, 30, 40]);
    for (const name of [1, 2, 3])
      played.accept(name, 2025, { figures, ...later });
    return likeForLike(played);
  };

  it("is whoever reported in both years", () => {
    expect(both({})).toMatchObject({ percent: -60, members: 4 });
  });

  it("is not one whose boundary changed", () => {
    expect(both({}, scope1(10, { boundary: "group" }))).toEqual({
      state: "withheld",
      reason: "too-few",
    });
  });

  it("is not one that another member was merged into in either year", () => {
    const merged = (mergedOn: string) => both({ mergedOn })?.state;
    expect(merged("2025-03-01")).toBe("withheld");
    expect(merged("2024-03-01")).toBe("withheld");
    expect(merged("2023-12-31")).toBe("published");
    expect(merged("2024-01-01")).toBe("published");
  });

  it("is not one whose earlier report alone tells of the merger", () => {
    const played = new Played().scope1(2024, [10, 20, 30, 40]);
    for (const name of [1, 2])
      played.accept(name, 2024, {
        figures: scope1(10),
        mergedOn: "2024-03-01",
      });
    played.publish(2024).scope1(2025, [10, 20, 30, 40]);
    expect(likeForLike(played)?.state).toBe("withheld");
  });

  it("is a member only from its first full year on", () => {
    const since = (memberSince: string) => both({ memberSince })?.state;
    expect(since("2024-01-01")).toBe("published");
    expect(since("2024-01-02")).toBe("withheld");
    expect(since("2023-06-01")).toBe("published");
  });

  it("is not one whose scope 2 is by another method", () => {
    const by = (method: "market" | "location") => ({
      figures: scope1(null, {
        emissions: { scope2: 10, scope2Method: method },
      }),
    });
    const played = new Played();
    for (const name of [1, 2, 3]) played.accept(name, 2024, by("market"));
    played.publish(2024);
    for (const name of [1, 2, 3]) played.accept(name, 2025, by("location"));
    played.publish(2025);
    expect(played.cell(2025, "scope2-location")).toMatchObject({
      total: { total: 30 },
      likeForLike: null,
    });
  });

  it("is compared with what the latest edition of the year before was folded from", () => {
    const played = new Played().scope1(2024, [10, 20, 30]).publish(2024);
    played.scope1(2024, [20, 40, 60]).scope1(2025, [10, 20, 30]);
    expect(played.preview(2025).results.figures[0]?.likeForLike).toMatchObject({
      percent: 0,
    });
    played.publish(2024);
    const after = played.preview(2025);
    expect(after.comparedWith).toBe(2);
    expect(after.results.figures[0]?.likeForLike).toMatchObject({
      percent: -50,
    });
  });
});
