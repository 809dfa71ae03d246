import { holds, type Row } from "./row.ts";

const limitOf = ({ limit, also }: Row) =>
  [limit === undefined ? [] : `≤ ${limit} ×`, also?.limit ?? []]
    .flat()
    .join(", ") || "listed";

const cells = (row: Row) => [
  row.name,
  row.ours,
  row.floor ?? "–",
  row.ratio === undefined ? "–" : row.ratio.toFixed(2),
  limitOf(row),
  holds(row) ? "" : "BROKEN",
];

export const lineOf = (row: Row): string =>
  cells(row)
    .filter((cell) => cell !== "")
    .join(" · ");

/** The rows as a table of Markdown, ready for the README. */
export function tableOf(rows: Row[]): string {
  const head = ["what", "ours", "floor", "ratio", "limit", ""];
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? "").length)),
  );
  const text = (line: string[]) =>
    `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [text(head), text(rule), ...lines.slice(1).map(text)].join("\n");
}
