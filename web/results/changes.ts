import type { FigureName } from "../../shared/figures.ts";
import type { Results } from "../../shared/results/results.ts";
import { fewestReports } from "./headline.ts";

/** The like-for-like change of a year for operations in the city, in whole per cent, where it is published and rests on reports enough. */
export function changeIn(
  { figures }: Results,
  figure: FigureName,
): number | undefined {
  const change = figures.find(
    (cell) =>
      cell.figure === figure && cell.boundary === "city" && cell.kind === "all",
  )?.likeForLike;
  return change?.state === "published" && change.members >= fewestReports
    ? change.percent
    : undefined;
}
