import { issuesOf } from "../issues.ts";
import { businessId } from "../business-id.ts";
import { draftMeasure } from "../measure.ts";
import type { Issue } from "../refusal.ts";
import { day, type Day, line } from "../schema.ts";
import { measureKindWords } from "../words.ts";
import { type Habits, read } from "./cells.ts";
import {
  type Column,
  columnAt,
  goalColumns,
  memberColumns,
} from "./columns.ts";
import { type Imported, imported } from "./imported.ts";
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

/** What the cells of these columns say, as a form would send it, and what is to be asked about them. */
function treeOf(
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

/** A cell in its one form, where its schema can read it. */
const canonical = (
  cell: string,
  schema: { safeParse: (cell: string) => { data?: string | undefined } },
): string => (cell && schema.safeParse(cell).data) || cell;

/** A row whose names are written alike wherever they stand. */
const inOneForm = ({ row, cells }: Row): Row => ({
  row,
  cells: {
    ...cells,
    name: canonical(cells["name"] ?? "", line(200)),
    businessId: canonical(cells["businessId"] ?? "", businessId()),
  },
});

/** Names that differ in letters' case or blanks alone are one name. */
export const plainName = (name: string): string =>
  name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Members are told apart by their business ID and unit, or by their name where they have none. */
const keyOf = ({ cells }: Row) =>
  `${cells["businessId"] || plainName(cells["name"] ?? "")}#${cells["subunit"] ?? ""}`;

function groupsOf(rows: Row[]): Map<string, [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const goalCells = ({ cells }: Row) =>
  Object.keys(goalColumns).map((code) => cells[code] ?? "");

const hasGoal = (row: Row) => goalCells(row).some((cell) => cell !== "");

/** Repeated member columns say the same on each row, or nothing. */
const differences = ([first, ...others]: [Row, ...Row[]]): RowIssue[] =>
  others.flatMap(({ row, cells }) =>
    Object.keys(memberColumns)
      .filter((code) => cells[code] && cells[code] !== first.cells[code])
      .map((column) => ({ row, column, code: "differs-above" as const })),
  );

/** The same goal twice is a row that was copied, not another promise. */
const repeated = (goalRows: Row[]): RowIssue[] =>
  goalRows.flatMap((one, index) => {
    const said = goalCells(one).join("\n");
    return goalRows
      .slice(0, index)
      .some((other) => goalCells(other).join("\n") === said)
      ? [{ row: one.row, column: "title", code: "repeated-row" as const }]
      : [];
  });

/** One organisation under two business IDs is two members only if somebody says so by another name. */
const namesakes = (members: FoundMember[]): RowIssue[] =>
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

/** Rules that the schemas do not know, of whichever days can be read. */
function daysOff({ cells }: Row, today: Day): Issue[] {
  const dayIn = (code: "memberSignedOn" | "citySignedOn" | "memberSince") => {
    const { value } = read(memberColumns[code], cells[code] ?? "", {});
    return day().safeParse(value).data;
  };
  const signed = {
    member: dayIn("memberSignedOn"),
    city: dayIn("citySignedOn"),
  };
  const issues: Issue[] = Object.entries(signed)
    .filter(([, date]) => date !== undefined && date > today)
    .map(([party]) => ({
      pointer: `/signatures/${party}/date`,
      code: "in-the-future",
    }));
  const { member, city } = signed;
  const since = dayIn("memberSince");
  if (since && member && city && since > (member > city ? member : city))
    issues.push({ pointer: "/memberSince", code: "since-after-signing" });
  return issues;
}

/** Without its kind no schema looks at the rest of a measure: that is looked at here. */
const hiddenByKind = (goals: Tree[]): Issue[] =>
  goals.flatMap(({ measure }, index) => {
    if (typeof measure !== "object") return [];
    const { kind, ...rest } = measure;
    if (typeof kind === "string" && Object.hasOwn(measureKindWords, kind))
      return [];
    const { error } = draftMeasure().safeParse(rest);
    return error ? issuesOf(error, ["goals", index, "measure"]) : [];
  });

function memberOf(
  key: string,
  rows: [Row, ...Row[]],
  { today, idOf, habits }: Reading,
): { member: FoundMember; issues: RowIssue[] } {
  const [first] = rows;
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
    ...repeated(goalRows),
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
  const found = [...groupsOf(rows.map(inOneForm))].map(([key, group]) =>
    memberOf(key, group, reading),
  );
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
