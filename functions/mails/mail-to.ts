import {
  contactMails,
  primaryMails,
  roundMails,
} from "../../shared/mails/addressed.ts";
import type { MailName, MailParams } from "../../shared/mails/catalogue.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { mailTo, type MailTiming } from "../../shared/outbox.ts";
import { network } from "../environment.ts";
import { mailWrite } from "../store/changes.ts";
import type { Write } from "../store/write.ts";

type Content<N extends MailName> = [
  template: N,
  params: MailParams[N],
  timing: MailTiming,
];

/** Into the outbox: to these contacts of a member. */
export const mailContacts = <N extends MailName>(
  member: Member,
  contacts: Contact[],
  ...content: Content<N>
): Write[] => contactMails(member, contacts, ...content).map(mailWrite);

/** To the primary contact. */
export const mailPrimary = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Write[] => primaryMails(member, ...content).map(mailWrite);

/** To those who get the mails of a round. */
export const mailRound = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Write[] => roundMails(member, ...content).map(mailWrite);

/** To the city's coordinators; `memberId` is `network` where it concerns no single member. */
export const mailCoordinators = <N extends MailName>(
  memberId: string,
  ...content: Content<N>
): Write => {
  const { language } = network().mail.coordinators;
  return mailWrite(
    mailTo({ memberId, contactId: "coordinators", language }, ...content),
  );
};
