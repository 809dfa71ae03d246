import type { Contact, Member } from "../member.ts";
import { type Mail, mailTo, type MailTiming } from "../outbox.ts";
import type { MailName, MailParams } from "./catalogue.ts";

type Content<N extends MailName> = [
  template: N,
  params: MailParams[N],
  timing: MailTiming,
];

/** To these contacts of a member, one mail each. */
export const contactMails = <N extends MailName>(
  { memberId }: Member,
  contacts: Contact[],
  ...content: Content<N>
): Mail[] =>
  contacts.map(({ contactId, language }) =>
    mailTo({ memberId, contactId, language }, ...content),
  );

/** To the primary contact: about the commitment and the membership. */
export const primaryMails = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Mail[] => contactMails(member, primaryReaders(member), ...content);

/** Mail to the others came back for good, or was complained about. */
export const isReachable = ({ unreachable }: Contact): boolean => !unreachable;

/** The first of these choices that mail reaches; where it reaches none of them, any contact that it reaches. */
function reached(contacts: Contact[], ...choices: (keyof Contact)[]) {
  const reachable = contacts.filter(isReachable);
  for (const choice of choices) {
    const chosen = reachable.filter((contact) => contact[choice]);
    if (chosen.length > 0) return chosen;
  }
  return reachable;
}

/** Who gets the mails about the commitment and the membership: the primary contact. */
export const primaryReaders = ({ contacts }: Pick<Member, "contacts">) =>
  reached(contacts, "primary");

/** Who gets the mails of a round: those marked for it, else the primary contact. */
export const roundReaders = ({ contacts }: Pick<Member, "contacts">) =>
  reached(contacts, "roundMail", "primary");

export const roundMails = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Mail[] => contactMails(member, roundReaders(member), ...content);
