import { boundaries } from "../codes.ts";
import type { Unit } from "../figures.ts";
import type { Texts } from "../language.ts";
import type { Figures } from "../report.ts";

export const resultBoundaries = [...boundaries, "unstated"] as const;
export type ResultBoundary = (typeof resultBoundaries)[number];

export const unitSigns: Record<Unit, Texts> = {
  MWh: { fi: "MWh", sv: "MWh", en: "MWh" },
  tCO2e: { fi: "t CO₂-ekv.", sv: "t CO₂-ekv.", en: "t CO₂e" },
};

/** Sums are made per boundary; a member that named none is summed apart. */
export const boundaryOf = (figures: Figures | undefined): ResultBoundary =>
  figures?.boundary ?? "unstated";
