import { goalStatuses, memberKinds } from "../codes.ts";
import {
  type FigureName,
  headlineSeries,
  series,
  type Unit,
} from "../figures.ts";
import { goalStatusMeans } from "../goal-status.ts";
import type { Results } from "./results.ts";

const sumOf = <Code>(codes: readonly Code[], of: (code: Code) => number) =>
  codes.reduce((sum, code) => sum + of(code), 0);

/** How many reports were asked for, of members of every kind, and how many of them are accepted. */
export function acceptedOf({ reporting }: Pick<Results, "reporting">) {
  return {
    asked: sumOf(memberKinds, (kind) => reporting[kind].asked),
    accepted: sumOf(memberKinds, (kind) => reporting[kind].accepted),
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
  sumOf(
    goalStatuses.filter((status) => goalStatusMeans[status].isGoing),
    (status) => goals.byStatus[status],
  );
