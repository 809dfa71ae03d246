import type { FigureName } from "../figures.ts";
import type { ResultBoundary } from "./figure.ts";
import type { Edition, ResultKind } from "./results.ts";

export type ClaimCell = {
  what: "total" | "change";
  figure: FigureName;
  boundary: ResultBoundary;
  kind: ResultKind;
};

/** A sum an edition tells, or may tell: a total, or the two sums whose ratio is a like-for-like change. */
export type Claim = ClaimCell & { id: number; year: number };

/** One fold of a year: an edition that was published, or the candidate for the next. `claims` by `cellKey`. */
export type Reading = {
  year: number;
  edition: number;
  comparedWith: number | undefined;
  candidate: boolean;
  claims: Map<string, Claim>;
};

export const cellKey = ({ what, figure, boundary, kind }: ClaimCell) =>
  `${what} ${figure} ${boundary} ${kind}`;

/** The cells an edition told anew; those it kept belong to the edition they are from. */
export function cellsToldBy(edition: Edition): ClaimCell[] {
  const isNew = (
    cell: { state: "published"; since: number } | { state: "withheld" } | null,
  ) => cell?.state === "published" && cell.since === edition.number;
  return edition.results.figures.flatMap((row) => {
    const { figure, boundary, kind } = row;
    const told: ClaimCell[] = [];
    if (isNew(row.total)) told.push({ what: "total", figure, boundary, kind });
    if (isNew(row.likeForLike))
      told.push({ what: "change", figure, boundary, kind });
    return told;
  });
}

/** Whether the per cent in this cell stands free of every total. */
export const isUnanchoredIn = (edition: Edition, cell: ClaimCell) =>
  cell.what === "change" &&
  cell.kind === "all" &&
  edition.unanchored.some(
    ({ figure, boundary }) =>
      figure === cell.figure && boundary === cell.boundary,
  );
