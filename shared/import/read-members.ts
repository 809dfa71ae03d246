import { issuesOf } from "../issues.ts";
import type { Day } from "../schema.ts";
import { differences, hasGoal, namesakes, repeated } from "./between-rows.ts";
import { daysOff, hiddenByKind } from "./beyond-schema.ts";
import type { Habits } from "./cells.ts";
import { columnAt, goalColumns, memberColumns } from "./columns.ts";
import { type Imported, imported } from "./imported.ts";
import { keyOf, type MemberRows, memberRows } from "./member-rows.ts";
import { treeOf } from "./row-tree.ts";
import { type Row, type RowIssue, rowsOf } from "./rows.ts";

/**
 * A member of the file, at the row where it begins, by what tells it from every other: its business ID and unit, or its name.
 * `details` only where nothing is wrong with them.
 */
export type FoundMember = {
  row: number;
  key: string;
  name: string;
  businessId?: string | undefined;
  unit?: string | undefined;
  /** The row of each goal. */
  goalRows: number[];
  details?: Imported;
};

export type Reading = {
  today: Day;
  habits: Habits;
  /** A UUID that is the same whenever the name is. */
  idOf: (name: string) => string;
};

/** The cell behind a wrong value: of the member's first row, or of the row of a goal. */
function placeOf(
  pointer: string,
  first: Row,
  goalRows: Row[],
): { at: Row; column: string } {
  const [, index = "", within = ""] =
    /^\/goals\/(\d+)(.*)$/.exec(pointer) ?? [];
  const goalRow = goalRows[Number(index)];
  if (index !== "" && goalRow)
    return { at: goalRow, column: columnAt(goalColumns, within) ?? "title" };
  return {
    at: first,
    column:
      columnAt(memberColumns, pointer) ??
      (pointer.startsWith("/goals") ? "title" : "name"),
  };
}

function memberOf(
  rows: MemberRows,
  { today, idOf, habits }: Reading,
): { member: FoundMember; issues: RowIssue[] } {
  const [first] = rows;
  const key = keyOf(first);
  const goalRows = rows.filter(hasGoal);
  const about = treeOf(memberColumns, first, {
    empty: {
      organisation: {},
      contact: {},
      signatures: { member: {}, city: {} },
    },
    habits,
  });
  const goals = goalRows.map((row, index) =>
    treeOf(goalColumns, row, {
      empty: { id: idOf(`${key}#goal ${index + 1}`), measure: {} },
      habits,
    }),
  );
  const trees = goals.map(({ tree }) => tree);
  const { data, error } = imported().safeParse({ ...about.tree, goals: trees });
  const found = [
    ...(error ? issuesOf(error) : []),
    ...hiddenByKind(trees),
    ...daysOff(first, today),
  ];
  const issues = [
    ...differences(rows),
    ...repeated(goalRows, habits),
    ...[about, ...goals].flatMap(({ doubts }) => doubts),
    ...found.map(({ pointer, ...rest }): RowIssue => {
      const { at, column } = placeOf(pointer, first, goalRows);
      const cell = at.cells[column];
      return {
        ...rest,
        row: at.row,
        column,
        ...(rest.code === "read-in-two-ways" && cell && { cell }),
      };
    }),
  ];
  const { name = "", businessId, subunit } = first.cells;
  const member: FoundMember = {
    row: first.row,
    key,
    name,
    ...(businessId && { businessId }),
    ...(subunit && { unit: subunit }),
    goalRows: goalRows.map(({ row }) => row),
    ...(data && { details: data }),
  };
  return { member, issues };
}

/** A case number is checked in both signatures, and told once. */
const isFirst = (one: RowIssue, index: number, all: RowIssue[]) =>
  all.findIndex(
    ({ row, column, code }) =>
      row === one.row && column === one.column && code === one.code,
  ) === index;

/** The members of a file, and all that is wrong in it, row by row. */
export function readMembers(
  lines: string[][],
  reading: Reading,
): { members: FoundMember[]; issues: RowIssue[] } {
  const { rows, issues } = rowsOf(lines);
  // Without names every row would be told to lack all it has under headings that nobody knows.
  if (issues.some(({ row, column }) => row === 1 && column === "name"))
    return { members: [], issues };
  const found = memberRows(rows).map((group) => memberOf(group, reading));
  const members = found.map(({ member }) => member);
  return {
    members,
    issues: [
      ...issues,
      ...namesakes(members),
      ...found.flatMap((one) => one.issues),
    ]
      .filter(isFirst)
      .sort((a, b) => a.row - b.row),
  };
}
