import { randomUUID } from "node:crypto";
import {
  changeMember as changed,
  editContacts,
} from "../../shared/member-transitions.ts";
import { invalid } from "../../shared/refusal.ts";
import type { Operation } from "../http/operation.ts";
import { mailNewContacts } from "../mails/new-contacts.ts";
import { eventWrite, reentered } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { memberRecords } from "../store/member-records.ts";
import { read } from "../store/read.ts";
import { releaseWrites } from "../rounds/releases.ts";
import { save } from "../store/write.ts";
import { loadMemberFile } from "./member-file.ts";

/** Corrects a member's facts, replaces its contacts, or notes who reports for it. */
export const changeMember: Operation<"changeMember"> = async ({
  params: { id },
  body,
  act,
  now,
}) => {
  const { contacts, ...patch } = body;
  const { member, commitments, reports } = await memberRecords(id);
  if (patch.coveredBy) {
    const { other } = await read({ other: at.member(patch.coveredBy) });
    if (other?.state !== "active")
      throw invalid("/coveredBy", "unknown-member");
  }
  const patched = changed(member, patch, act);
  const change = contacts
    ? {
        ...editContacts(patched.after, contacts, randomUUID, act),
        before: member,
      }
    : patched;
  await save([
    ...memberChangeWrites(change),
    ...(contacts ? [eventWrite(patched.event)] : []),
    ...commitments
      .filter(({ state }) => state === "in-force")
      .map((inForce) => reentered(inForce, change.after)),
    ...(patch.coveredBy
      ? await releaseWrites(reports, member, "covered", act)
      : []),
    ...mailNewContacts(change, patch.coveredBy ? [] : reports, now),
  ]);
  return { body: await loadMemberFile(id) };
};
