import { randomUUID } from "node:crypto";
import { contactsEtag } from "../../shared/etags.ts";
import { editContacts } from "../../shared/member-transitions.ts";
import { report } from "../../shared/report.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { refuseStale } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { mailNewContacts } from "../mails/new-contacts.ts";
import { ofType } from "../store/member-records.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { save } from "../store/save.ts";
import { deskReply } from "./desk.ts";

/** Replaces the contacts; a new one is told so, and gets the opening mail of a report that is not sent yet. */
export const saveMyContacts: Operation<"saveMyContacts"> = async ({
  signIn,
  ifMatch,
  body,
  now,
}) => {
  const { member, contact, items, act } = await signIn.loadAll();
  if (isRepeated(member, act)) return deskReply(member, contact, items);
  refuseStale(ifMatch, contactsEtag(member));
  const change = editContacts(member, body.contacts, randomUUID, act);
  await save([
    ...memberChangeWrites(change),
    ...mailNewContacts(change, ofType(items, "report", report), now),
  ]);
  return deskReply(change.after, contact, items);
};
