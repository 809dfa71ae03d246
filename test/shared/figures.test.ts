import { describe, expect, it, test } from "vitest";
import {
  amountOf,
  askedFigures,
  countedNames,
  figureFields,
  figureNames,
  series,
} from "../../shared/figures.ts";
import { reportTexts } from "../../shared/forms/report-texts.ts";
import { languages } from "../../shared/language.ts";
import type { Figures } from "../../shared/report.ts";
import { unitSigns } from "../../shared/results/figure.ts";
import { count, noCounts } from "../../shared/results/counts.ts";

const everyFigure = (value: number): Figures => ({
  energy: { electricity: value, heat: value, fuels: value },
  emissions: { scope1: value, scope2: value, scope3: value },
});

describe.each(figureFields)("of the figure %s", (field) => {
  it("the number that lies at its path is read", () => {
    let at: unknown = everyFigure(7);
    for (const key of field.split("."))
      at = (at as Record<string, unknown>)[key];
    expect(at).toBe(7);
    expect(askedFigures[field].of(everyFigure(7))).toBe(7);
    expect(askedFigures[field].of({})).toBeUndefined();
  });

  it("the form and the copy say the unit that the results are in", () => {
    const { unit } = askedFigures[field];
    for (const language of languages)
      expect(reportTexts[`figures.${field}`][language].unit).toBe(
        unitSigns[unit][language],
      );
    for (const name of askedFigures[field].series ?? [])
      expect(series[name]).toMatchObject({
        unit,
        family: askedFigures[field].family,
      });
  });
});

test("each figure has a column of its own in the export", () => {
  const columns = figureFields.map((field) => field.split(".").at(-1));
  expect(new Set(columns).size).toBe(figureFields.length);
});

test("every series is summed from something that members are asked for", () => {
  for (const name of figureNames)
    expect(
      (["market", "location"] as const).some((scope2Method) => {
        const { energy, emissions } = everyFigure(1);
        const given = { energy, emissions: { ...emissions, scope2Method } };
        return amountOf(given, name) !== undefined;
      }),
      name,
    ).toBe(true);
});

test("every figure that is counted is counted where it is given, a zero too", () => {
  for (const value of [0, 7]) {
    const counts = noCounts();
    count(counts, {
      memberId: "somebody",
      year: 2026,
      kind: "business",
      accepted: true,
      late: false,
      memberSince: "2020-01-01",
      goals: [],
      figures: everyFigure(value),
    });
    for (const name of countedNames) expect(counts[name].members).toBe(1);
  }
});
