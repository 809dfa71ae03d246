import { isOutdated } from "../../shared/mails/outdated.ts";
import type { Member } from "../../shared/member.ts";
import { canResend, type Mail, resentMail } from "../../shared/outbox.ts";
import { Refusal } from "../../shared/refusal.ts";
import { viewMail } from "../../shared/views/mail-view.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { loadSubject } from "../mails/subject.ts";
import { resendWrites } from "../store/changes.ts";
import { save } from "../store/save.ts";
import { mailOf } from "./mail-of.ts";

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

/** Sends a mail again, once, unless it would be dropped. */
export const resendMail: Operation<"resendMail"> = async ({
  params: { mailId },
  now,
}) => {
  const mail = await mailOf(mailId);
  if (!canResend(mail)) throw new Refusal("mail-under-way");
  const subject = await loadSubject(mail);
  const { member } = subject;
  const reader = readerOf(mail, member);
  if (!reader || isOutdated(mail, subject)) throw new Refusal("mail-of-no-use");
  const copy = resentMail(mail, reader, now);
  const body = found(viewMail(copy, member));
  await save(resendWrites(mail, copy));
  return { body };
};
