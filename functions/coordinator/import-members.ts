import { randomUUID } from "node:crypto";
import {
  importCommitment,
  importMember,
} from "../../shared/import/imported.ts";
import { issueMessage } from "../../shared/issue-texts.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Day } from "../../shared/schema.ts";
import type { Act } from "../../shared/state-machine.ts";
import type { Operation } from "../http/operation.ts";
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
      issues.map(({ row, column, ...rest }) => ({
        ...rest,
        pointer: `/${row}/${column}`,
      })),
    );
};

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
  const plan = await planImport(lines, today);
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
      if (saved.includes(false)) refuseIfWrong(await planImport(lines, today));
    }
  }
  return {
    body: {
      dryRun,
      members: plan.members.map(({ row, memberId, details, known }) => ({
        row,
        id: memberId,
        name: details.organisation.name,
        goals: details.goals.length,
        known,
      })),
      errors: plan.issues.map((issue) => ({
        row: issue.row,
        column: issue.column,
        code: issue.code,
        message: issueMessage(issue, language),
      })),
    },
  };
};
