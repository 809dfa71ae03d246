import type { FigureName } from "../../shared/results/figure.ts";
import type { Results } from "../../shared/results/results.ts";

/** The series shown over the years: the widest of each kind. */
export const comparedFigures = [
  "energy",
  "scope1",
  "scope2-market",
  "scope2-location",
] as const satisfies FigureName[];

/** The like-for-like change of a year for operations in the city, in whole per cent, where it is published. */
export function changeIn(
  { figures }: Results,
  figure: FigureName,
): number | undefined {
  const change = figures.find(
    (cell) =>
      cell.figure === figure && cell.boundary === "city" && cell.kind === "all",
  )?.likeForLike;
  return change?.state === "published" ? change.percent : undefined;
}
