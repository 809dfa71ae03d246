import { describe, expect, it } from "vitest";
import { idOf, Played, scope1 } from "./network.ts";
import type { Figures } from "../../../shared/report.ts";

const withheld = (reason: string) => ({ state: "withheld", reason });
const energy = (electricity: number, heat: number | null, fuels: number) => ({
  figures: { boundary: "city" as const, energy: { electricity, heat, fuels } },
});

describe("a total alone", () => {
  it("of three members is published, rounded to three significant digits", () => {
    const played = new Played().scope1(2024, [1234, 1111, 1000]).publish(2024);
    expect(played.cell(2024)).toEqual({
      figure: "scope1",
      unit: "tCO2e",
      boundary: "city",
      kind: "all",
      total: { state: "published", total: 3350, members: 3, since: 1 },
      likeForLike: null,
    });
  });

  it("of two members is withheld, and only coordinators read because of whom", () => {
    const played = new Played().scope1(2024, [10, 20]);
    const { results, causes } = played.preview(2024);
    expect(results.figures[0]?.total).toEqual(withheld("too-few"));
    expect(causes).toEqual([
      {
        what: "total",
        figure: "scope1",
        boundary: "city",
        kind: "all",
        reason: "too-few",
        kept: false,
        members: [idOf(0), idOf(1)],
      },
    ]);
    expect(JSON.stringify(played.publish(2024).editions)).not.toContain(
      idOf(0),
    );
  });

  it.each([
    ["the largest less 1", [500, 499, 1]],
    ["the largest within a fifth", [849, 150, 1]],
    ["the largest, for a third has none", [850, 150, 0]],
    ["the largest closer than 15 %", [100, 40, 14.9]],
    ["that one has over 70 %", [701, 149, 150]],
    ["that two have over 90 %", [100, 100, 22]],
  ])("that tells its second largest %s is withheld", (_, amounts) => {
    const played = new Played().scope1(2024, amounts).publish(2024);
    expect(played.cell(2024)?.total.state).toBe("withheld");
  });

  it.each([[[100, 60, 18]], [[700, 150, 150]], [[500, 400, 100, 0]]])(
    "of %j is published: the second largest learns nothing of use",
    (amounts) => {
      const played = new Played().scope1(2024, amounts).publish(2024);
      expect(played.cell(2024)?.total.state).toBe("published");
    },
  );

  it("does not count a member that has none, and names those that have", () => {
    const played = new Played().scope1(2024, [10, 0, 20, 0]);
    const { results, causes } = played.preview(2024);
    expect(results.figures[0]?.total).toEqual(withheld("too-few"));
    expect(causes[0]?.members).toEqual([idOf(0), idOf(2)]);
  });

  it("is published if the member with most of it agrees, not if another does", () => {
    const agreed = (name: number) =>
      new Played()
        .scope1(2024, [900, 10, 4])
        .accept(name, 2024, {
          figures: scope1([900, 10, 4][name] ?? 0, { mayDominate: true }),
        })
        .publish(2024)
        .cell(2024)?.total;
    expect(agreed(0)).toMatchObject({ state: "published", total: 914 });
    expect(agreed(1)).toEqual(withheld("dominated"));
  });

  it("of two is not published though both agree to be most of it", () => {
    const played = new Played();
    for (const name of [0, 1])
      played.accept(name, 2024, { figures: scope1(5, { mayDominate: true }) });
    expect(played.publish(2024).cell(2024)?.total).toEqual(withheld("too-few"));
  });

  it("of nothing is withheld, since it would tell that each has none", () => {
    const played = new Played().scope1(2024, [0, 0, 0, 0]).publish(2024);
    expect(played.cell(2024)?.total).toEqual(withheld("too-few"));
  });
});

describe("units of one organisation", () => {
  const organisation = "0112038-9";
  const unit = (amount: number, isUnit = true) => ({
    figures: scope1(amount),
    organisation,
    ...(isUnit && { isUnit }),
  });

  it.each([true, false])("count as one, all of them units: %s", (all) => {
    const played = new Played()
      .scope1(2024, [90, 80])
      .accept("north", 2024, unit(70))
      .accept("south", 2024, unit(60, all))
      .publish(2024);
    expect(played.cell(2024)?.total).toMatchObject({ members: 4 });
    const two = new Played()
      .scope1(2024, [90])
      .accept("north", 2024, unit(70))
      .accept("south", 2024, unit(60, all))
      .publish(2024);
    expect(two.cell(2024)?.total).toEqual(withheld("too-few"));
  });

  it("have together what each has", () => {
    const played = new Played()
      .scope1(2024, [50, 50, 50])
      .accept("north", 2024, unit(200))
      .accept("south", 2024, unit(200, false));
    expect(played.preview(2024).causes).toMatchObject([
      { reason: "dominated", members: [idOf("north"), idOf("south")].sort() },
    ]);
  });

  it("agree to be most of it only if all of them do", () => {
    const agreed = { mayDominate: true };
    const played = new Played().scope1(2024, [50, 50, 50]);
    for (const name of ["north", "south"])
      played.accept(name, 2024, {
        ...unit(200),
        figures: scope1(200, name === "north" ? agreed : {}),
      });
    expect(played.preview(2024).causes).toHaveLength(1);
    played.accept("south", 2024, { ...unit(1), figures: scope1(1, agreed) });
    expect(played.preview(2024).causes).toEqual([]);
  });

  it("are judged with a member that is not among the largest", () => {
    const played = new Played()
      .scope1(2024, Array<number>(30).fill(10))
      .accept("small", 2024, unit(9, false))
      .accept("unit", 2024, unit(1000));
    expect(played.preview(2024).causes).toMatchObject([
      { reason: "dominated", members: [idOf("unit")] },
    ]);
  });
});

describe("like for like", () => {
  const six = [100, 110, 120, 130, 140, 150];

  it("is the change of those that gave the figure in both years, in whole per cent", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [90, 100, 110, 120, 130, 140])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: { state: "published", total: 690, members: 6 },
      likeForLike: { state: "published", percent: -8, members: 6, since: 1 },
    });
  });

  it("withholds the total, not the per cent, when one member is new", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [...six, 50])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: withheld("too-few"),
      likeForLike: { percent: 0, members: 6 },
    });
  });

  it("withholds the total when one of several new members has most of what is new", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [...six, 500, 5, 5])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: withheld("dominated"),
      likeForLike: { percent: 0, members: 6 },
    });
  });

  it("shows both when three comparable members are new", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [...six, 50, 60, 70])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: { total: 930, members: 9 },
      likeForLike: { percent: 0, members: 6 },
    });
  });

  it("is withheld beside the total when one member left: total ÷ change would tell what that one had", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [undefined, ...six.slice(1)])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: { total: 650, members: 5 },
      likeForLike: withheld("too-few"),
    });
  });

  it("stays, free of any total, when one member left and another came", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [undefined, ...six.slice(1), 40])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: withheld("too-few"),
      likeForLike: { percent: 0, members: 5 },
    });
    expect(played.editions.at(-1)?.unanchored).toEqual([
      { figure: "scope1", boundary: "city" },
    ]);
  });

  it("gives way the year after, when the total can be told again", () => {
    const played = new Played()
      .scope1(2024, six)
      .publish(2024)
      .scope1(2025, [undefined, ...six.slice(1), 40])
      .publish(2025)
      .scope1(2026, [undefined, ...six.slice(1), 40])
      .publish(2026)
      .scope1(2027, [undefined, ...six.slice(1), 40])
      .publish(2027);
    expect(played.cell(2026)).toMatchObject({
      total: { total: 690 },
      likeForLike: withheld("too-few"),
    });
    expect(played.cell(2027)).toMatchObject({
      total: { total: 690 },
      likeForLike: { percent: 0, members: 6 },
    });
  });

  it("of two members is withheld, the total of them and three others stays", () => {
    const played = new Played()
      .scope1(2024, [100, 110])
      .publish(2024)
      .scope1(2025, [100, 110, 120, 130, 140])
      .publish(2025);
    expect(played.cell(2025)).toMatchObject({
      total: { total: 600, members: 5 },
      likeForLike: withheld("too-few"),
    });
  });
});

describe("a family", () => {
  it("shows the kinds of energy beside their total when every kind passes", () => {
    const played = new Played();
    for (const name of [1, 2, 3]) played.accept(name, 2024, energy(5, 3, 2));
    played.publish(2024);
    expect(played.cell(2024, "energy")?.total).toMatchObject({ total: 30 });
    expect(played.cell(2024, "heat")?.total).toMatchObject({ total: 9 });
  });

  it("shows only the total when the members of one kind do not pass", () => {
    const played = new Played();
    for (const name of [1, 2, 3, 4]) played.accept(name, 2024, energy(5, 3, 2));
    played.accept(5, 2024, energy(7, null, 2)).publish(2024);
    expect(played.cell(2024, "energy")?.total).toMatchObject({ members: 4 });
    for (const kind of ["electricity", "heat", "fuels"] as const)
      expect(played.cell(2024, kind)?.total).toEqual(withheld("too-few"));
  });

  it("shows businesses and supporting members apart when both pass", () => {
    const played = new Played().scope1(2024, [10, 20, 30]);
    for (const name of [7, 8, 9])
      played.accept(name, 2024, { kind: "supporting", figures: scope1(5) });
    played.publish(2024);
    const total = (kind: "all" | "business" | "supporting") =>
      played.cell(2024, "scope1", { kind })?.total;
    expect(total("all")).toMatchObject({ total: 75 });
    expect(total("business")).toMatchObject({ total: 60 });
    expect(total("supporting")).toMatchObject({ total: 15 });
  });

  it("shows all members only when there is one supporting member", () => {
    const played = new Played().scope1(2024, [10, 20, 30]);
    played.accept(9, 2024, { kind: "supporting", figures: scope1(5) });
    played.publish(2024);
    expect(played.editions[0]?.results.figures).toHaveLength(1);
    expect(played.cell(2024)?.total).toMatchObject({ total: 65, members: 4 });
  });

  it("of scopes shows no sums when one of them is of too few", () => {
    const location = (scope2: number): Figures =>
      scope1(9, {
        emissions: { scope1: 9, scope2, scope2Method: "location" },
      });
    const played = new Played()
      .scope1(2024, [10, 20, 30])
      .accept(5, 2024, { figures: location(3) })
      .publish(2024);
    expect(played.cell(2024)?.total).toEqual(withheld("too-few"));
    expect(played.cell(2024, "scope2-location")?.total).toEqual(
      withheld("too-few"),
    );
  });
});

describe("a later edition", () => {
  const six = [100, 110, 120, 130, 140, 150];
  const first = () => new Played().scope1(2024, six).publish(2024);

  it("keeps a total from which one member's change could be subtracted", () => {
    const played = first().scope1(2024, [400]);
    expect(played.preview(2024).causes).toMatchObject([
      { what: "total", reason: "too-few", kept: true },
    ]);
    expect(played.publish(2024).cell(2024)?.total).toMatchObject({
      total: 750,
      since: 1,
    });
  });

  it("replaces it when three members changed comparably", () => {
    const played = first().scope1(2024, [200, 210, 220]).publish(2024);
    expect(played.cell(2024)?.total).toMatchObject({ total: 1050, since: 2 });
  });

  it("keeps it when one member makes most of the change", () => {
    const played = first().scope1(2024, [400, 111, 121]).publish(2024);
    expect(played.cell(2024)?.total).toMatchObject({ total: 750, since: 1 });
  });

  it("keeps it when a single member was added or removed", () => {
    const added = first().accept(6, 2024, { figures: scope1(160) });
    expect(added.publish(2024).cell(2024)?.total).toMatchObject({ since: 1 });
    const removed = first().drop(0, 2024);
    expect(removed.publish(2024).cell(2024)?.total).toMatchObject({ since: 1 });
  });

  it("is compared with every earlier one, not with the last only", () => {
    const played = first()
      .scope1(2024, [200, 210, 220])
      .publish(2024)
      .scope1(2024, [150, 111, 121])
      .publish(2024);
    // Since edition 2 three changed comparably; since edition 1 member 0 makes 50 of 52.
    expect(played.cell(2024)?.total).toMatchObject({ total: 1050, since: 2 });
  });

  it("keeps it when two members went back to what the first edition told", () => {
    const played = first()
      .scope1(2024, [200, 210, 220])
      .publish(2024)
      .scope1(2024, [100, 110, 221, 131, 141])
      .publish(2024);
    expect(played.cell(2024)?.total).toMatchObject({ total: 1050, since: 2 });
  });

  it("tells no total that a later year's change already cuts in two", () => {
    const played = new Played()
      .scope1(2024, [90_000, 110, 120, 130, 140])
      .publish(2024)
      .scope1(2025, [undefined, 110, 120, 130, 140])
      .publish(2025)
      .scope1(2024, [100])
      .publish(2024);
    expect(played.cell(2025)).toMatchObject({
      total: { total: 500 },
      likeForLike: { percent: 0 },
    });
    expect(played.cell(2024)?.total).toEqual(withheld("too-few"));
  });
});
