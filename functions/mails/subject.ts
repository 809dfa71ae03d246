import { yearOf } from "../../shared/mails/outdated.ts";
import type { Contact, Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Report } from "../../shared/report.ts";
import { network } from "../environment.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** Whom and what a mail is about. */
export type Subject = {
  member: Member | undefined;
  report: Report | undefined;
};

/** As they are now: a mail holds ids alone. */
export async function loadSubject(mail: Mail): Promise<Subject> {
  const { memberId } = mail;
  if (memberId === "network") return { member: undefined, report: undefined };
  const year = yearOf(mail);
  return year === undefined
    ? { ...(await read({ member: at.member(memberId) })), report: undefined }
    : read({ member: at.member(memberId), report: at.report(memberId, year) });
}

export type Addressee = { email: string; contact: Contact | undefined };

/** Who a mail goes to; undefined once that person is forgotten. */
export function addresseeOf(
  { contactId }: Pick<Mail, "contactId">,
  member: Member | undefined,
): Addressee | undefined {
  if (contactId === "coordinators")
    return { email: network().mail.coordinators.email, contact: undefined };
  const contact = member?.contacts.find((one) => one.contactId === contactId);
  return contact && { email: contact.email, contact };
}
