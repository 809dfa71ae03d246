import { contactsEtag } from "../../shared/etags.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { deskReport, viewDesk } from "../../shared/views/desk-view.ts";
import { at } from "../store/locations.ts";
import { ofType } from "../store/member-records.ts";
import { type Item, pick } from "../store/read.ts";

/** The desk of a member, out of everything in its partition. */
export const deskReply = (member: Member, contact: Contact, items: Item[]) => ({
  body: viewDesk({
    member,
    contact,
    ...pick(items, {
      inForce: at.inForce(member.memberId),
      underWay: at.underWay(member.memberId),
    }),
    reports: ofType(items, "report", deskReport),
  }),
  etag: contactsEtag(member),
});
