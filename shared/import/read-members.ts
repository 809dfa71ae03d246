import { issuesOf } from "../issues.ts";
import type { Issue } from "../refusal.ts";
import type { Day } from "../schema.ts";
import { valueOf } from "./cells.ts";
import {
  type Column,
  columnAt,
  goalColumns,
  memberColumns,
} from "./columns.ts";
import { type Imported, imported } from "./imported.ts";
import { type Row, type RowIssue, rowsOf } from "./rows.ts";

/** A member of the file, at the row where it begins; `key` is what tells it from every other. */
export type FoundMember = { row: number; key: string; details: Imported };

type Reading = {
  today: Day;
  /** A UUID that is the same whenever the name is. */
  idOf: (name: string) => string;
};

type Value = string | number | undefined;
type Tree = { [key: string]: Tree | Value };

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

/** What the cells of these columns say, as a form would send it. */
function treeOf(columns: Record<string, Column>, { cells }: Row, empty: Tree) {
  let tree = empty;
  for (const [code, column] of Object.entries(columns)) {
    const value = valueOf(column, cells[code] ?? "");
    if (value !== undefined)
      for (const path of column.paths) tree = withValue(tree, path, value);
  }
  return tree;
}

/** Members are told apart by their business ID and unit, or by their name where they have none. */
const keyOf = ({ cells }: Row) =>
  `${cells["businessId"] || (cells["name"] ?? "").toLowerCase()}#${cells["subunit"] ?? ""}`;

function groupsOf(rows: Row[]): Map<string, [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const hasGoal = ({ cells }: Row) =>
  Object.keys(goalColumns).some((code) => cells[code]);

/** Repeated member columns say the same on each row, or nothing. */
const differences = ([first, ...others]: [Row, ...Row[]]): RowIssue[] =>
  others.flatMap(({ row, cells }) =>
    Object.keys(memberColumns)
      .filter((code) => cells[code] && cells[code] !== first.cells[code])
      .map((column) => ({ row, column, code: "differs-above" as const })),
  );

/** The cell behind a wrong value: of the member's first row, or of the row of a goal. */
function placeOf(
  pointer: string,
  first: Row,
  goalRows: Row[],
): { row: number; column: string } {
  const [, index = "", within = ""] =
    /^\/goals\/(\d+)(.*)$/.exec(pointer) ?? [];
  const goalRow = goalRows[Number(index)];
  if (index !== "" && goalRow)
    return {
      row: goalRow.row,
      column: columnAt(goalColumns, within) ?? "title",
    };
  return {
    row: first.row,
    column:
      columnAt(memberColumns, pointer) ??
      (pointer.startsWith("/goals") ? "title" : "name"),
  };
}

/** Rules that the schemas do not know. */
function daysOff({ signatures, memberSince }: Imported, today: Day): Issue[] {
  const { member, city } = signatures;
  const issues: Issue[] = Object.entries(signatures)
    .filter(([, { date }]) => date > today)
    .map(([party]) => ({
      pointer: `/signatures/${party}/date`,
      code: "in-the-future",
    }));
  const inForceOn = member.date > city.date ? member.date : city.date;
  if (memberSince !== undefined && memberSince > inForceOn)
    issues.push({ pointer: "/memberSince", code: "since-after-signing" });
  return issues;
}

function memberOf(
  key: string,
  rows: [Row, ...Row[]],
  { today, idOf }: Reading,
): { member?: FoundMember; issues: RowIssue[] } {
  const [first] = rows;
  const goalRows = rows.filter(hasGoal);
  const tree = treeOf(memberColumns, first, {
    organisation: {},
    contact: {},
    signatures: { member: {}, city: {} },
  });
  const goals = goalRows.map((row, index) =>
    treeOf(goalColumns, row, {
      id: idOf(`${key}#goal ${index + 1}`),
      measure: {},
    }),
  );
  const { data, error } = imported().safeParse({ ...tree, goals });
  const found = error ? issuesOf(error) : daysOff(data, today);
  const issues = found.map(({ pointer, ...rest }): RowIssue => ({
    ...rest,
    ...placeOf(pointer, first, goalRows),
  }));
  return {
    ...(data && { member: { row: first.row, key, details: data } }),
    issues: [...differences(rows), ...issues],
  };
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
  if (issues.length > 0) return { members: [], issues };
  const read = [...groupsOf(rows)].map(([key, group]) =>
    memberOf(key, group, reading),
  );
  return {
    members: read.flatMap(({ member }) => (member ? [member] : [])),
    issues: read
      .flatMap((one) => one.issues)
      .filter(isFirst)
      .sort((a, b) => a.row - b.row),
  };
}
