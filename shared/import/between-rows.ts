/** What rows, right each by itself, say against each other. */
import type { Habits } from "./cells.ts";
import { goalColumns, memberColumns } from "./columns.ts";
import {
  goalFields,
  keptCells,
  memberFields,
  withDirection,
} from "./kept-cells.ts";
import { type MemberRows, plainName } from "./member-rows.ts";
import type { Row, RowIssue } from "./rows.ts";

const goalCells = ({ cells }: Row) =>
  Object.keys(goalColumns).map((code) => cells[code] ?? "");

export const hasGoal = (row: Row) => goalCells(row).some((cell) => cell !== "");

/** Repeated member columns say the same on each row, or nothing. */
export function differences([first, ...others]: MemberRows): RowIssue[] {
  const said = (row: Row) => keptCells(memberColumns, memberFields(), row);
  const before = said(first);
  return others.flatMap((other) =>
    Object.entries(said(other))
      .filter(([column, value]) => value !== "" && value !== before[column])
      .map(([column]) => ({
        row: other.row,
        column,
        code: "differs-above" as const,
      })),
  );
}

/** The same goal twice is a row that was copied, not another promise, whatever language it is marked as. */
export function repeated(goalRows: Row[], habits: Habits): RowIssue[] {
  const said = goalRows.map(({ cells }) => {
    const { goalLanguage: _, ...goal } = withDirection(
      keptCells(goalColumns, goalFields(), { cells, habits }),
    );
    return JSON.stringify(goal);
  });
  return goalRows.flatMap(({ row }, index) =>
    said.indexOf(said[index] ?? "") < index
      ? [{ row, column: "title", code: "repeated-row" as const }]
      : [],
  );
}

type Named = { row: number; name: string; businessId?: string | undefined };
/** One organisation under two business IDs is two members only if somebody says so by another name. */
export const namesakes = (members: Named[]): RowIssue[] =>
  members.flatMap(({ row, name, businessId }, index) =>
    members
      .slice(0, index)
      .some(
        (other) =>
          name !== "" &&
          plainName(other.name) === plainName(name) &&
          other.businessId !== businessId,
      )
      ? [{ row, column: "name", code: "name-in-use" as const }]
      : [],
  );
