/** What rows, right each by itself, say against each other. */
import { goalColumns, memberColumns } from "./columns.ts";
import { type MemberRows, plainName } from "./member-rows.ts";
import type { Row, RowIssue } from "./rows.ts";

const goalCells = ({ cells }: Row) =>
  Object.keys(goalColumns).map((code) => cells[code] ?? "");

export const hasGoal = (row: Row) => goalCells(row).some((cell) => cell !== "");

/** Repeated member columns say the same on each row, or nothing. */
export const differences = ([first, ...others]: MemberRows): RowIssue[] =>
  others.flatMap(({ row, cells }) =>
    Object.keys(memberColumns)
      .filter((code) => cells[code] && cells[code] !== first.cells[code])
      .map((column) => ({ row, column, code: "differs-above" as const })),
  );

/** The same goal twice is a row that was copied, not another promise. */
export const repeated = (goalRows: Row[]): RowIssue[] =>
  goalRows.flatMap((one, index) => {
    const said = goalCells(one).join("\n");
    return goalRows
      .slice(0, index)
      .some((other) => goalCells(other).join("\n") === said)
      ? [{ row: one.row, column: "title", code: "repeated-row" as const }]
      : [];
  });

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
