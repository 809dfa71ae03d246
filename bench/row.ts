/** One line of the table: our figure beside the floor measured in the same run, and the limit the ratio is held to. */
export type Row = {
  name: string;
  ours: string;
  floor?: string;
  ratio?: number;
  /** The most the ratio may be; a row without one is listed only. */
  limit?: number;
  /** A limit that is no ratio, in words, and whether it holds. */
  also?: { limit: string; holds: boolean };
};

export const holds = ({ ratio = 0, limit = Infinity, also }: Row): boolean =>
  Number(ratio.toFixed(2)) <= limit && (also?.holds ?? true);

/** A part of the table; tells how far it is while it measures. */
export type Part = (progress: (text: string) => void) => Promise<Row[]>;
