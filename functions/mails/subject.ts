import { isAboutResults, yearOf } from "../../shared/mails/outdated.ts";
import type { Contact, Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Report } from "../../shared/report.ts";
import type { Round } from "../../shared/round.ts";
import { network } from "../environment.ts";
import { at } from "../store/locations.ts";
import { readMany } from "../store/read.ts";

/** Whom and what a mail is about. */
export type Subject = {
  member: Member | undefined;
  report: Report | undefined;
  /** Of a mail about results alone. */
  round: Round | undefined;
};

function placesOf(mail: Mail) {
  const { memberId } = mail;
  const year = yearOf(mail);
  const isOfMember = memberId !== "network";
  const isOfRound = year !== undefined && isAboutResults(mail);
  return {
    ...(isOfMember && { member: at.member(memberId) }),
    ...(isOfRound && { round: at.round(year) }),
    ...(isOfMember &&
      !isOfRound &&
      year !== undefined && { report: at.report(memberId, year) }),
  };
}

/** Of several mails at once. */
export async function loadSubjects(
  mails: Mail[],
): Promise<(mail: Mail) => Subject> {
  const found = await readMany(
    mails.flatMap((mail) => Object.values(placesOf(mail))),
  );
  const nothing = { member: undefined, report: undefined, round: undefined };
  return (mail) => ({ ...nothing, ...found.of(placesOf(mail)) });
}

/** As they are now: a mail holds ids alone. */
export const loadSubject = async (mail: Mail): Promise<Subject> =>
  (await loadSubjects([mail]))(mail);

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
