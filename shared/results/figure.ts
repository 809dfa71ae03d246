import { boundaries } from "../codes.ts";
import type { Texts } from "../language.ts";
import type { Figures } from "../report.ts";

/** The kinds of energy; a member's energy total exists only where it gave all of them. */
export const energyKinds = ["electricity", "heat", "fuels"] as const;
export const scopes = ["scope1", "scope2-market", "scope2-location"] as const;

/** The series of the results, never added to each other; scope 3 is counted, not summed. */
export const figureNames = ["energy", ...energyKinds, ...scopes] as const;
export type FigureName = (typeof figureNames)[number];

export const resultBoundaries = [...boundaries, "unstated"] as const;
export type ResultBoundary = (typeof resultBoundaries)[number];

export const units = ["MWh", "tCO2e"] as const;

export const unitSigns: Record<(typeof units)[number], Texts> = {
  MWh: { fi: "MWh", sv: "MWh", en: "MWh" },
  tCO2e: { fi: "t CO₂-ekv.", sv: "t CO₂-ekv.", en: "t CO₂e" },
};

const isScope = (name: FigureName) => scopes.some((scope) => scope === name);

/** Energy is in MWh, emissions in tCO2e. */
export const unitOf = (name: FigureName): (typeof units)[number] =>
  isScope(name) ? "tCO2e" : "MWh";

const scope2By = (method: "market" | "location", figures: Figures) =>
  figures.emissions?.scope2Method === method
    ? figures.emissions.scope2
    : undefined;

function given(figures: Figures, name: FigureName) {
  switch (name) {
    case "energy": {
      const { electricity, heat, fuels } = figures.energy ?? {};
      return typeof electricity === "number" &&
        typeof heat === "number" &&
        typeof fuels === "number"
        ? electricity + heat + fuels
        : undefined;
    }
    case "electricity":
    case "heat":
    case "fuels":
      return figures.energy?.[name];
    case "scope1":
      return figures.emissions?.scope1;
    case "scope2-market":
      return scope2By("market", figures);
    case "scope2-location":
      return scope2By("location", figures);
  }
}

/** What a member gave for a series, in its unit. Undefined = unknown (null or absent), which is never 0 (none). */
export const amountOf = (
  figures: Figures | undefined,
  name: FigureName,
): number | undefined => (figures && given(figures, name)) ?? undefined;

/** Sums are made per boundary; a member that named none is summed apart. */
export const boundaryOf = (figures: Figures | undefined): ResultBoundary =>
  figures?.boundary ?? "unstated";
