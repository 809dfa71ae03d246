import { type Habits, read } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { Row, RowIssue } from "./rows.ts";

type Value = string | number | undefined;
export type Tree = { [key: string]: Tree | Value };

function withValue(
  tree: Tree,
  [key = "", ...rest]: readonly string[],
  value: Value,
): Tree {
  const inner = tree[key];
  const within = typeof inner === "object" ? inner : {};
  return {
    ...tree,
    [key]: rest.length === 0 ? value : withValue(within, rest, value),
  };
}

/** What the cells of these columns say, as a form would send it, and what is to be asked about them. */
export function treeOf(
  columns: Record<string, Column>,
  { row, cells }: Row,
  { empty, habits }: { empty: Tree; habits: Habits },
): { tree: Tree; doubts: RowIssue[] } {
  let tree = empty;
  const doubts: RowIssue[] = [];
  for (const [code, column] of Object.entries(columns)) {
    const { value, doubt } = read(column, cells[code] ?? "", {
      ...habits,
      unit: cells["unit"],
    });
    if (doubt) doubts.push({ row, column: code, code: doubt });
    if (value !== undefined)
      for (const path of column.paths) tree = withValue(tree, path, value);
  }
  return { tree, doubts };
}
