import { randomUUID } from "node:crypto";
import {
  changeMember as changed,
  editContacts,
} from "../../shared/member-transitions.ts";
import { invalid } from "../../shared/refusal.ts";
import { contactsEtag } from "../../shared/etags.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { refuseStale } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { mailNewContacts } from "../mails/new-contacts.ts";
import { isAsBefore } from "../store/as-before.ts";
import { eventWrite, reentered } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { memberRecords } from "../store/member-records.ts";
import { read } from "../store/read.ts";
import { mergerWrites } from "../rounds/mergers.ts";
import { releaseWrites } from "../rounds/releases.ts";
import { renameWrites } from "../store/renaming.ts";
import { save } from "../store/save.ts";
import { memberFileReply } from "./member-file.ts";

/** Corrects a member's facts, replaces its contacts, or notes who reports for it. */
export const changeMember: Operation<"changeMember"> = async ({
  params: { id },
  ifMatch,
  body,
  act,
  now,
}) => {
  const { contacts, ...patch } = body;
  const { member, commitments, reports } = await memberRecords(id);
  if (isRepeated(member, act)) return memberFileReply(id);
  refuseStale(ifMatch, contactsEtag(member));
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
  if (isAsBefore(member, change.after)) return memberFileReply(id);
  const writes = [
    ...memberChangeWrites(change),
    ...(contacts ? [eventWrite(patched.event)] : []),
    ...commitments
      .filter(({ state }) => state === "in-force")
      .map((inForce) => reentered(inForce, change.after)),
    ...(patch.coveredBy
      ? await releaseWrites(reports, change.after, "covered", act)
      : []),
    ...(patch.mergedOn !== undefined
      ? await mergerWrites(reports, change.after, [
          member.mergedOn,
          change.after.mergedOn,
        ])
      : []),
    ...mailNewContacts(change, patch.coveredBy ? [] : reports, now),
  ];
  const { name } = change.after.organisation;
  const isRenamed = name !== member.organisation.name;
  await save([
    ...writes,
    ...(isRenamed ? await renameWrites(id, name, writes) : []),
  ]);
  return memberFileReply(id);
};
