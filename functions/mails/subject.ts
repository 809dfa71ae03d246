import { isAboutResults, yearOf } from "../../shared/mails/outdated.ts";
import type { Contact, Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Report } from "../../shared/report.ts";
import type { Round } from "../../shared/round.ts";
import { network } from "../environment.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** Whom and what a mail is about. */
export type Subject = {
  member: Member | undefined;
  report: Report | undefined;
  /** Of a mail about results alone. */
  round: Round | undefined;
};

/** As they are now: a mail holds ids alone. */
export async function loadSubject(mail: Mail): Promise<Subject> {
  const { memberId } = mail;
  const year = yearOf(mail);
  const isOfMember = memberId !== "network";
  const isOfRound = year !== undefined && isAboutResults(mail);
  const nothing = { member: undefined, report: undefined, round: undefined };
  if (!isOfMember && !isOfRound) return nothing;
  return {
    ...nothing,
    ...(await read({
      ...(isOfMember && { member: at.member(memberId) }),
      ...(isOfRound && { round: at.round(year) }),
      ...(isOfMember &&
        !isOfRound &&
        year !== undefined && { report: at.report(memberId, year) }),
    })),
  };
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
