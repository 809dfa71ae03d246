import { canResend } from "../../shared/outbox.ts";
import { Refusal } from "../../shared/refusal.ts";
import { viewMail } from "../../shared/views/mail-view.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { loadSubject } from "../mails/subject.ts";
import { resendWrites } from "../store/changes.ts";
import { save } from "../store/save.ts";
import { copyOf } from "./copy-of.ts";
import { mailOf } from "./mail-of.ts";

/** Sends a mail again, once, unless it would be dropped. */
export const resendMail: Operation<"resendMail"> = async ({
  params: { mailId },
  now,
}) => {
  const mail = await mailOf(mailId);
  if (!canResend(mail)) throw new Refusal("mail-under-way");
  const subject = await loadSubject(mail);
  const copy = copyOf(mail, subject, now);
  if (!copy) throw new Refusal("mail-of-no-use");
  const body = found(viewMail(copy, subject.member));
  await save(resendWrites(mail, copy));
  return { body };
};
