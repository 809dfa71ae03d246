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

/** Who gets the mails about the commitment and the membership. */
export const primaryReaders = ({
  contacts,
}: Pick<Member, "contacts">): Contact[] =>
  contacts.filter(({ primary }) => primary);

/** Who gets the mails of a round; where nobody is marked, the primary contact. */
export function roundReaders({
  contacts,
}: Pick<Member, "contacts">): Contact[] {
  const marked = contacts.filter(({ roundMail }) => roundMail);
  return marked.length > 0 ? marked : contacts.filter(({ primary }) => primary);
}

export const roundMails = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Mail[] => contactMails(member, roundReaders(member), ...content);
