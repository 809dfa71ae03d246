import type { MailName, MailParams } from "../shared/mails/catalogue.ts";
import type { Contact, Member } from "../shared/member.ts";
import { mailTo } from "../shared/outbox.ts";
import type { Instant } from "../shared/schema.ts";
import { network } from "./environment.ts";
import { mailWrite } from "./store/changes.ts";
import type { Write } from "./store/write.ts";

type When = { now: Instant; about?: string; expiresAt?: Instant };

const mailContact = <N extends MailName>(
  { memberId }: Member,
  { contactId, language }: Contact,
  template: N,
  params: MailParams[N],
  when: When,
) => mailWrite(mailTo({ memberId, contactId, language }, template, params, when));

/** To the primary contact: about the commitment and the membership. */
export const mailPrimary = <N extends MailName>(
  member: Member,
  template: N,
  params: MailParams[N],
  when: When,
): Write[] =>
  member.contacts
    .filter(({ primary }) => primary)
    .map((contact) => mailContact(member, contact, template, params, when));

/** To each contact that gets the mails of a round. */
export const mailRound = <N extends MailName>(
  member: Member,
  template: N,
  params: MailParams[N],
  when: When,
): Write[] =>
  member.contacts
    .filter(({ roundMail }) => roundMail)
    .map((contact) => mailContact(member, contact, template, params, when));

/** To the city's coordinators; `memberId` is `network` where it concerns no single member. */
export const mailCoordinators = <N extends MailName>(
  memberId: string,
  template: N,
  params: MailParams[N],
  when: When,
): Write =>
  mailWrite(
    mailTo(
      { memberId, contactId: "coordinators", language: network().mail.coordinators.language },
      template,
      params,
      when,
    ),
  );
