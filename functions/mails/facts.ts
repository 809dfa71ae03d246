import type { MailFacts } from "../../shared/mails/mail.ts";
import type { Contact, Member } from "../../shared/member.ts";
import { network, webOrigin } from "../environment.ts";

/** What every mail is told; empty names where it is about no member or to no contact. */
export function factsOf(
  member: Member | undefined,
  contact: Contact | undefined,
): MailFacts {
  const { name, city, mail } = network();
  return {
    network: name,
    city,
    origin: webOrigin(),
    coordinators: mail.coordinators.email,
    memberId: member?.memberId ?? "",
    memberName: member?.organisation.name ?? "",
    contactId: contact?.contactId ?? "",
    contactName: contact?.name ?? "",
  };
}
