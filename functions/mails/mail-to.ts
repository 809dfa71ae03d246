import type { MailName, MailParams } from "../../shared/mails/catalogue.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { mailTo } from "../../shared/outbox.ts";
import type { Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { mailWrite } from "../store/changes.ts";
import type { Write } from "../store/write.ts";

type Content<N extends MailName> = [
  template: N,
  params: MailParams[N],
  when: { now: Instant; about?: string; expiresAt?: Instant },
];

/** To these contacts of a member, one mail each. */
export const mailContacts = <N extends MailName>(
  { memberId }: Member,
  contacts: Contact[],
  ...content: Content<N>
): Write[] =>
  contacts.map(({ contactId, language }) =>
    mailWrite(mailTo({ memberId, contactId, language }, ...content)),
  );

/** To the primary contact: about the commitment and the membership. */
export const mailPrimary = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Write[] =>
  mailContacts(
    member,
    member.contacts.filter(({ primary }) => primary),
    ...content,
  );

/** Who gets the mails of a round; where nobody is marked, the primary contact. */
export function roundReaders({ contacts }: Member): Contact[] {
  const marked = contacts.filter(({ roundMail }) => roundMail);
  return marked.length > 0 ? marked : contacts.filter(({ primary }) => primary);
}

export const mailRound = <N extends MailName>(
  member: Member,
  ...content: Content<N>
): Write[] => mailContacts(member, roundReaders(member), ...content);

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
