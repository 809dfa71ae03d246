import type { Issue } from "../refusal.ts";
import { textOf } from "./cells.ts";
import { columnCalled } from "./columns.ts";

/** Something wrong: the row as a spreadsheet numbers it, and the column by its code, or by its heading where it has none. */
export type RowIssue = Pick<Issue, "code" | "params"> & {
  row: number;
  column: string;
  /** What stands in the cell, where it can be read in two ways. */
  cell?: string;
};

/** A row with its cells by the codes of their columns. */
export type Row = { row: number; cells: Record<string, string> };

const isBlank = (cells: string[]) => cells.every((cell) => textOf(cell) === "");

/** Finds the columns by the heading row, and each row's cells by the columns. Blank rows are passed over, and counted. */
export function rowsOf([headings = [], ...lines]: string[][]): {
  rows: Row[];
  issues: RowIssue[];
} {
  const codes = headings.map((heading) => columnCalled(heading));
  const issues = headings.flatMap((heading, index): RowIssue[] => {
    const code = codes[index];
    if (heading.trim() === "") return [];
    if (code === undefined)
      return [{ row: 1, column: heading.trim(), code: "unknown-column" }];
    return codes.indexOf(code) < index
      ? [{ row: 1, column: code, code: "duplicate" }]
      : [];
  });
  if (!codes.includes("name"))
    issues.push({ row: 1, column: "name", code: "required" });

  const rows = lines.flatMap((line, index): Row[] => {
    if (isBlank(line)) return [];
    const row = index + 2;
    const cells = line.flatMap((cell, place) => {
      const code = codes[place];
      if (code !== undefined) return [[code, textOf(cell)] as const];
      if (textOf(cell) !== "" && (headings[place] ?? "").trim() === "")
        issues.push({ row, column: String(place + 1), code: "unknown-column" });
      return [];
    });
    return [{ row, cells: Object.fromEntries(cells) }];
  });
  if (rows.length === 0)
    issues.push({ row: 1, column: "name", code: "no-rows" });
  return { rows, issues };
}
