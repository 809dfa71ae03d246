import { copyOfAnswers } from "../../shared/mails/answers-copy.ts";
import { isOutboxMail } from "../../shared/mails/names.ts";
import { yearOf } from "../../shared/mails/outdated.ts";
import { render } from "../../shared/mails/render.ts";
import type { Mail } from "../../shared/outbox.ts";
import { pages } from "../../shared/pages.ts";
import type { Report } from "../../shared/report.ts";
import { viewMail } from "../../shared/views/mail-view.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { factsOf } from "../mails/facts.ts";
import { addresseeOf, loadSubject } from "../mails/subject.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { mailOf } from "./mail-of.ts";

/** The report as it was when the mail was written: a receipt holds the answers that were handed in then. */
async function reportThen(mail: Mail): Promise<Report | undefined> {
  const year = yearOf(mail);
  if (mail.template !== "report-received" || year === undefined)
    return undefined;
  const { submitted } = await read({
    submitted: at.submission(mail.memberId, year, mail.queuedAt),
  });
  return submitted;
}

/** A mail's words, with names as they are today. No token is ever kept, so none is shown. */
export const getMail: Operation<"getMail"> = async ({ params: { mailId } }) => {
  const mail = await mailOf(mailId);
  const { template, language, memberId } = mail;
  const [{ member, report }, submitted] = await Promise.all([
    loadSubject(mail),
    reportThen(mail),
  ]);
  const answered = submitted ?? report;
  const words = render(
    { ...mail, template: found(isOutboxMail(template) ? template : undefined) },
    factsOf(member, addresseeOf(mail, member)?.contact),
    {
      link: pages.confirm(language, memberId, "***"),
      ...(answered && { answers: copyOfAnswers(answered) }),
    },
  );
  return { body: { ...found(viewMail(mail, member)), ...words } };
};
