/**
 * The one table of figures: what a report is asked for, and the series that the results are made of. Form, copy, review, export,
 * fold, disclosure control and pages read it. A figure in the schema of a report without a row here does not compile, nor a
 * series without its words.
 */
import { codesOf, each } from "./each.ts";
import type { Figures } from "./report.ts";

export const units = ["MWh", "tCO2e"] as const;
export type Unit = (typeof units)[number];

/** Families of figures are never added to each other. */
export const families = ["energy", "emissions"] as const;
export type Family = (typeof families)[number];

/** The series of the results, in the order of their tables. */
export const figureNames = [
  "energy",
  "electricity",
  "heat",
  "fuels",
  "scope1",
  "scope2-market",
  "scope2-location",
] as const;
export type FigureName = (typeof figureNames)[number];

/** Figures that are not summed: the results say how many members gave them. */
export const countedNames = ["scope3"] as const;
export type CountedName = (typeof countedNames)[number];

type Amount = number | null | undefined;

/** Where a number lies in a report's figures: `energy.heat`. */
type FieldIn<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends number
    ? K
    : NonNullable<T[K]> extends object
      ? `${K}.${FieldIn<NonNullable<T[K]>>}`
      : never;
}[keyof T & string];
export type FigureField = FieldIn<Figures>;

type Asked = {
  family: Family;
  unit: Unit;
  of: (figures: Figures) => Amount;
  /** What it is summed in, or else counted in: a figure in neither would vanish from the results. */
} & (
  | { series: readonly [FigureName, ...FigureName[]]; counted?: never }
  | { series?: never; counted: CountedName }
);

/** What members are asked for, in the order of the form. */
export const askedFigures: Record<FigureField, Asked> = {
  "energy.electricity": {
    family: "energy",
    unit: "MWh",
    of: ({ energy }) => energy?.electricity,
    series: ["electricity", "energy"],
  },
  "energy.heat": {
    family: "energy",
    unit: "MWh",
    of: ({ energy }) => energy?.heat,
    series: ["heat", "energy"],
  },
  "energy.fuels": {
    family: "energy",
    unit: "MWh",
    of: ({ energy }) => energy?.fuels,
    series: ["fuels", "energy"],
  },
  "emissions.scope1": {
    family: "emissions",
    unit: "tCO2e",
    of: ({ emissions }) => emissions?.scope1,
    series: ["scope1"],
  },
  "emissions.scope2": {
    family: "emissions",
    unit: "tCO2e",
    of: ({ emissions }) => emissions?.scope2,
    series: ["scope2-market", "scope2-location"],
  },
  "emissions.scope3": {
    family: "emissions",
    unit: "tCO2e",
    of: ({ emissions }) => emissions?.scope3,
    counted: "scope3",
  },
};
export const figureFields = codesOf(askedFigures);

export const fieldsOfFamily = (family: Family): FigureField[] =>
  figureFields.filter((field) => askedFigures[field].family === family);

type Series = {
  family: Family;
  unit: Unit;
  /** Whose figures are meant; everybody's, if absent. */
  only?: (figures: Figures) => boolean;
  /**
   * The sum of its family's other series, its parts. They are shown all or none, for a missing one is the total less the others;
   * in a family without a total none is shown where the sum of any may not be known.
   */
  isTotal?: true;
  /** Shown first and compared over the years: the widest of each kind. */
  isHeadline?: true;
};

/** A series sums what members gave for all the fields that name it, and leaves out who left one of them empty. */
export const series: Record<FigureName, Series> = {
  energy: { family: "energy", unit: "MWh", isTotal: true, isHeadline: true },
  electricity: { family: "energy", unit: "MWh" },
  heat: { family: "energy", unit: "MWh" },
  fuels: { family: "energy", unit: "MWh" },
  scope1: { family: "emissions", unit: "tCO2e", isHeadline: true },
  "scope2-market": {
    family: "emissions",
    unit: "tCO2e",
    only: ({ emissions }) => emissions?.scope2Method === "market",
    isHeadline: true,
  },
  "scope2-location": {
    family: "emissions",
    unit: "tCO2e",
    only: ({ emissions }) => emissions?.scope2Method === "location",
    isHeadline: true,
  },
};

export const seriesOf = (family: Family): FigureName[] =>
  figureNames.filter((name) => series[name].family === family);

export const headlineSeries = figureNames.filter(
  (name) => series[name].isHeadline,
);

/** The parts of a total; none of any other series. */
export const partsOf = (name: FigureName): FigureName[] =>
  series[name].isTotal
    ? seriesOf(series[name].family).filter((one) => one !== name)
    : [];

const isPartOf = each(figureNames, (name) =>
  figureNames.find((total) => partsOf(total).includes(name)),
);
/** The total that a series is a part of. */
export const totalOver = (name: FigureName): FigureName | undefined =>
  isPartOf[name];

const fieldsOf = each(figureNames, (name) =>
  figureFields
    .map((field) => askedFigures[field])
    .filter((one) => one.series?.includes(name))
    .map((one) => one.of),
);

/** What a member gave for a series, in its unit. Undefined = unknown (null or absent), which is never 0 (none). */
export function amountOf(
  figures: Figures | undefined,
  name: FigureName,
): number | undefined {
  if (!figures || series[name].only?.(figures) === false) return undefined;
  let sum: number | undefined;
  for (const of of fieldsOf[name]) {
    const amount = of(figures) ?? undefined;
    if (amount === undefined) return undefined;
    sum = (sum ?? 0) + amount;
  }
  return sum;
}
