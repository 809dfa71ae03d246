import {
  type FigureName,
  headlineSeries,
  series,
  type Unit,
} from "../figures.ts";
import type { Results } from "./results.ts";

/** How many reports were asked for, of members of every kind, and how many of them are accepted. */
function acceptedOf({ reporting }: Pick<Results, "reporting">) {
  const { business, supporting } = reporting;
  return {
    asked: business.asked + supporting.asked,
    accepted: business.accepted + supporting.accepted,
  };
}

/** No report is accepted: there is nothing to publish. */
export const isEmpty = (results: Results): boolean =>
  acceptedOf(results).accepted === 0;

/** Too few reports to publish without a word. */
export function isBelowFloor(results: Results, floor: number): boolean {
  const { asked, accepted } = acceptedOf(results);
  return isEmpty(results) || accepted < floor * asked;
}

/** What a year would say in a few lines: figures of operations in the city alone, and only those that may be published. */
export type Headlines = {
  year: number;
  asked: number;
  accepted: number;
  goals: number;
  /** Achieved or on track. */
  going: number;
  figures: {
    figure: FigureName;
    unit: Unit;
    total: number;
  }[];
};

export const headlinesOf = (results: Results): Headlines => ({
  year: results.year,
  ...acceptedOf(results),
  goals: results.goals.total,
  going: goingIn(results),
  figures: headlineSeries.flatMap((figure) => {
    const total = results.figures.find(
      (cell) =>
        cell.figure === figure &&
        cell.boundary === "city" &&
        cell.kind === "all",
    )?.total;
    return total?.state === "published"
      ? [{ figure, unit: series[figure].unit, total: total.total }]
      : [];
  }),
});

/** Goals achieved or on track. */
export const goingIn = ({ goals }: Pick<Results, "goals">): number =>
  goals.byStatus["on-track"] + goals.byStatus.achieved;
