import { describe, expect, test } from "vitest";
import { figureRows } from "../../shared/answer-rows.ts";
import { languages } from "../../shared/language.ts";
import { copyBlocks } from "../../shared/mails/copied-answers.ts";
import type { Figures } from "../../shared/report.ts";

const labels = (figures: Figures) =>
  figureRows(figures, "en").map(([label]) => label);

describe("of a report's figures are repeated", () => {
  test.each(languages)(
    "none in %s where none was given, whatever was said about them",
    (language) => {
      const figures: Figures = {
        boundary: "city",
        energy: { electricity: null },
        emissions: { scope2: null, scope2Method: "market" },
        tradeSecret: true,
        mayDominate: true,
      };
      expect(figureRows(figures, language)).toEqual([]);
      expect(copyBlocks({ goals: [], figures }, language)).toEqual([]);
    },
  );

  test("the method for scope 2 with the figure of scope 2 alone", () => {
    const emissions = { scope1: 12.5, scope2Method: "market" as const };
    expect(labels({ emissions })).toEqual(["Direct emissions (scope 1)"]);
    expect(labels({ emissions: { ...emissions, scope2: 0 } })).toEqual([
      "Direct emissions (scope 1)",
      "Emissions of purchased energy (scope 2)",
      "Method for scope 2",
    ]);
  });

  test("what they cover and how they may be used with any of them", () => {
    expect(
      labels({
        boundary: "city",
        energy: { heat: 0 },
        tradeSecret: true,
        mayDominate: false,
      }),
    ).toEqual([
      "What the figures cover",
      "Heat and cooling",
      "The figures are a trade secret",
    ]);
  });
});
