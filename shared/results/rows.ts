import type { WithheldReason } from "./group.ts";
import type { FigureCell, Results } from "./results.ts";

/** One line of a table of the results: plain values, null where there is nothing to tell. */
export type ResultRow = Pick<
  FigureCell,
  "figure" | "boundary" | "kind" | "unit"
> & {
  year: number;
  total: number | null;
  members: number | null;
  totalWithheld: WithheldReason | null;
  /** Like for like, in per cent since the year before. */
  change: number | null;
  changeMembers: number | null;
  changeWithheld: WithheldReason | null;
};

const totalColumns = (total: FigureCell["total"]) =>
  total.state === "published"
    ? { total: total.total, members: total.members, totalWithheld: null }
    : { total: null, members: null, totalWithheld: total.reason };

const noChange = { change: null, changeMembers: null, changeWithheld: null };

const changeColumns = (change: FigureCell["likeForLike"]) => {
  if (change === null) return noChange;
  return change.state === "published"
    ? {
        change: change.percent,
        changeMembers: change.members,
        changeWithheld: null,
      }
    : { ...noChange, changeWithheld: change.reason };
};

/** The figures of a year as rows for a table or a CSV file, one per figure, boundary and kind shown, every column in each. */
export const resultRows = ({ year, figures }: Results): ResultRow[] =>
  figures.map(({ figure, boundary, kind, unit, total, likeForLike }) => ({
    year,
    figure,
    boundary,
    kind,
    unit,
    ...totalColumns(total),
    ...changeColumns(likeForLike),
  }));
