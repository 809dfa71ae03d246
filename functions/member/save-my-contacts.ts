import { randomUUID } from "node:crypto";
import { editContacts } from "../../shared/member-transitions.ts";

import { viewDesk } from "../../shared/views/desk-view.ts";
import { contactsEtag, refuseStale } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { mailNewContacts } from "../mails/new-contacts.ts";
import { at } from "../store/locations.ts";
import { reportsIn } from "../store/member-records.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { pick } from "../store/read.ts";
import { save } from "../store/write.ts";

/** Replaces the contacts; a new one is told so, and gets the opening mail of a report that is not sent yet. */
export const saveMyContacts: Operation<"saveMyContacts"> = async ({
  signIn,
  ifMatch,
  body,
  now,
}) => {
  const { member, contact, items, act } = await signIn.loadAll();
  refuseStale(ifMatch, contactsEtag(member));
  const change = editContacts(member, body.contacts, randomUUID, act);
  const reports = reportsIn(items);
  await save([
    ...memberChangeWrites(change),
    ...mailNewContacts(change, reports, now),
  ]);
  const { memberId } = member;
  const commitments = pick(items, {
    inForce: at.inForce(memberId),
    underWay: at.underWay(memberId),
  });
  return {
    body: viewDesk({ member: change.after, contact, ...commitments, reports }),
    etag: contactsEtag(change.after),
  };
};
