import { describe, expect, it } from "vitest";
import {
  firstEdition,
  nextEdition,
  publicPart,
} from "../../../shared/results/edition.ts";
import { edition, publicEdition } from "../../../shared/results/results.ts";
import { resultRows } from "../../../shared/results/rows.ts";
import { Played, scope1 } from "./network.ts";

const played = () => new Played().scope1(2024, [10, 20, 30]).publish(2024);
const day = "2025-09-01";

describe("an edition", () => {
  it("is the preview with its number, day and note", () => {
    const { editions, network } = played().scope1(2024, [40, 50, 60]);
    expect(network.size).toBe(3);
    const again = Object.assign(new Played(), { editions, network });
    const second = nextEdition(editions, again.preview(2024), {
      day,
      note: { en: "Three reports corrected." },
    });
    expect(second).toMatchObject({ year: 2024, number: 2, day });
    expect(edition().parse(second)).toEqual(second);
    expect(second.results.figures[0]?.total).toMatchObject({ total: 150 });
  });

  it("is refused when another was published since its preview", () => {
    const network = played();
    const preview = network.preview(2024);
    network.publish(2024);
    expect(() =>
      nextEdition(network.editions, preview, {
        day,
        note: { en: "Again." },
      }),
    ).toThrow("changed-meanwhile");
    expect(() => firstEdition(preview, { day })).toThrow("changed-meanwhile");
  });

  it("shows the public its results and nothing of what disclosure control keeps", () => {
    const [first] = played().editions;
    const shown = publicPart(first!);
    expect(publicEdition().parse(shown)).toEqual(shown);
    expect(Object.keys(shown)).toEqual(["year", "number", "day", "results"]);
  });
});

describe("the rows of a table", () => {
  it("have every column, and null where there is nothing to tell", () => {
    const network = played().scope1(2025, [9, 18, 27, 40]).publish(2025);
    network.accept("x", 2025, { figures: scope1(1, { boundary: "group" }) });
    const rows = resultRows(network.preview(2025).results);
    expect(rows.filter(({ kind }) => kind === "all")).toEqual([
      {
        year: 2025,
        figure: "scope1",
        boundary: "city",
        kind: "all",
        unit: "tCO2e",
        total: null,
        members: null,
        totalWithheld: "too-few",
        change: -10,
        changeMembers: 3,
        changeWithheld: null,
      },
      {
        year: 2025,
        figure: "scope1",
        boundary: "group",
        kind: "all",
        unit: "tCO2e",
        total: null,
        members: null,
        totalWithheld: "too-few",
        change: null,
        changeMembers: null,
        changeWithheld: null,
      },
    ]);
  });
});
