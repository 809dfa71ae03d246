/** What a file says otherwise of a member that was imported before. */
import type { Commitment, Goal } from "../commitment.ts";
import type { IssueCode } from "../issue-texts.ts";
import type { Member } from "../member.ts";
import { cellsOf, goalColumns, memberColumns } from "./columns.ts";
import type { Imported } from "./imported.ts";
import { type Values, withDirection } from "./kept-cells.ts";

/** A cell that differs, in the row of a goal by its place in the file, else in the member's first; `title` of a goal that is missing. */
export type Difference = {
  column: string;
  code: IssueCode;
  goal?: number;
  title?: string;
};

const columnsOf = (one: Values, other: Values) =>
  Object.keys(one).filter((column) => one[column] !== other[column]);

const goalCells = (goal: Goal, language: string): Values =>
  withDirection(cellsOf(goalColumns, { ...goal, language }));

/** Goals that are there as they were are left aside; the others are compared one by one, in their order. */
function goalDifferences(file: Imported, were: Goal[]): Difference[] {
  const { goals, contact } = file;
  /** Version 0.1.0 kept no language: it is not compared. */
  const between = (goal: Goal, was: Goal) => {
    const language = goal.language ?? contact.language;
    return columnsOf(
      goalCells(goal, language),
      goalCells(was, was.language ?? language),
    );
  };
  const isSame = (goal: Goal, was: Goal) => between(goal, was).length === 0;
  const gone = were.filter((was) => !goals.some((goal) => isSame(goal, was)));
  const others = goals
    .map((goal, index) => ({ goal, index }))
    .filter(({ goal }) => !were.some((was) => isSame(goal, was)));
  return [
    ...others.flatMap(({ goal, index }, place): Difference[] => {
      const was = gone[place];
      return was
        ? between(goal, was).map((column) => ({
            column,
            code: "imported-otherwise",
            goal: index,
          }))
        : [{ column: "title", code: "imported-without-goal", goal: index }];
    }),
    ...gone.slice(others.length).map(({ title }): Difference => ({
      column: "title",
      code: "imported-goal-missing",
      title,
    })),
  ];
}

/** The cells by which a member's rows differ from what it is now, and from what its first commitment was. */
export function differencesFrom(
  file: Imported,
  { member, first }: { member: Member; first: Commitment | undefined },
): Difference[] {
  const { member: signed, city } = file.signatures;
  const said = cellsOf(memberColumns, {
    ...file,
    memberSince:
      file.memberSince ?? (signed.date > city.date ? signed.date : city.date),
  });
  const is = cellsOf(memberColumns, {
    ...member,
    contact: member.contacts.find(({ primary }) => primary),
    signatures: first?.signatures,
    memberSince: first?.memberSince,
  });
  return [
    ...columnsOf(said, is).map((column): Difference => ({
      column,
      code: "imported-otherwise",
    })),
    ...goalDifferences(file, first?.goals ?? []),
  ];
}
