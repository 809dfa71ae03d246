import { isOutdated } from "../../shared/mails/outdated.ts";
import type { Member } from "../../shared/member.ts";
import { type Mail, resentMail } from "../../shared/outbox.ts";
import type { Instant } from "../../shared/schema.ts";
import type { Subject } from "../mails/subject.ts";

/** The same contact, or whoever the member's primary one is now: a changed address is a new contact. */
function readerOf(
  mail: Mail,
  member: Member | undefined,
): Pick<Mail, "contactId" | "language"> | undefined {
  if (mail.contactId === "coordinators") return mail;
  const contacts = member?.contacts ?? [];
  return (
    contacts.find(({ contactId }) => contactId === mail.contactId) ??
    contacts.find(({ primary }) => primary)
  );
}

/** The mail to be sent in another's place; undefined where it would be dropped. */
export function copyOf(
  mail: Mail,
  subject: Subject,
  now: Instant,
): Mail | undefined {
  const reader = readerOf(mail, subject.member);
  return reader && !isOutdated(mail, subject)
    ? resentMail(mail, reader, now)
    : undefined;
}
