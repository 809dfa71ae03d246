import { randomUUID } from "node:crypto";
import {
  importCommitment,
  importMember,
} from "../../shared/import/imported.ts";
import type { Habits } from "../../shared/import/cells.ts";
import { rowMessage } from "../../shared/import/message.ts";
import { promiseSentence } from "../../shared/promise-sentence.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Day } from "../../shared/schema.ts";
import type { Act } from "../../shared/state-machine.ts";
import type { Language } from "../../shared/language.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { read } from "../store/read.ts";
import { saveOnce } from "../store/save.ts";
import { type Plan, type Planned, planImport } from "./plan-import.ts";
import { readCsv } from "./read-csv.ts";
import { todayOf } from "./today.ts";

/** A member with its commitment, in one transaction, without a mail. */
function importOne(
  { details, memberId, bodyHash }: Planned,
  { today, act }: { today: Day; act: Act },
): Promise<boolean> {
  const member = importMember(details, {
    memberId,
    contactId: randomUUID(),
    bodyHash,
    act,
  });
  const commitment = importCommitment(details, { memberId, today, act });
  return saveOnce([
    ...memberChangeWrites(member),
    ...commitmentWrites([commitment], member.after),
  ]);
}

const refuseIfWrong = ({ issues }: Plan) => {
  if (issues.length > 0)
    throw new Refusal(
      "invalid",
      issues.map(({ row, column, code, params }) => ({
        pointer: `/${row}/${column}`,
        code,
        ...(params && { params }),
      })),
    );
};

const habitsOf = ({
  decimal,
  unsigned,
}: RequestOf<"importMembers">["query"]): Habits => ({
  decimal: decimal && (decimal === "comma" ? "," : "."),
  unsigned,
});

const viewPlanned = (
  { row, memberId, details, goalRows, known }: Planned,
  language: Language,
) => ({
  row,
  id: memberId,
  name: details.organisation.name,
  goals: details.goals.length,
  promises: details.goals.map(({ title, measure, ...goal }, index) => ({
    row: goalRows[index] ?? row,
    title,
    measure,
    language: goal.language ?? details.contact.language,
    promise: promiseSentence(measure, language),
  })),
  known,
});

const side = 10;

/**
 * Members move in from a file, by the transitions an application goes through. Nothing is stored unless every row is right. A
 * member is one transaction under an id of its own words, so an import that was cut off is taken up by sending the file again.
 */
export const importMembers: Operation<"importMembers"> = async ({
  query,
  body,
  language,
  act,
  now,
}) => {
  const dryRun = query.dryRun === "true";
  const { state } = await read({ state: at.networkState() });
  const today = todayOf(state, now);
  const lines = readCsv(body);
  const reading = { today, habits: habitsOf(query) };
  const plan = await planImport(lines, reading);
  if (!dryRun) {
    refuseIfWrong(plan);
    const coming = plan.members.filter(({ known }) => !known);
    for (let first = 0; first < coming.length; first += side) {
      const saved = await Promise.all(
        coming
          .slice(first, first + side)
          .map((member) => importOne(member, { today, act })),
      );
      // Somebody was quicker: by the same file, which is no matter, or by the same business ID.
      if (saved.includes(false))
        refuseIfWrong(await planImport(lines, reading));
    }
  }
  return {
    body: {
      dryRun,
      members: plan.members.map((member) => viewPlanned(member, language)),
      errors: plan.issues.map((issue) => ({
        row: issue.row,
        column: issue.column,
        code: issue.code,
        message: rowMessage(issue, language),
      })),
    },
  };
};
