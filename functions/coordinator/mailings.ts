import { isOutboxMail } from "../../shared/mails/names.ts";
import { render } from "../../shared/mails/render.ts";
import type { Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Day } from "../../shared/schema.ts";
import type { ComingMail } from "../../shared/views/coming-mail-view.ts";
import { viewMail } from "../../shared/views/mail-view.ts";
import { factsOf } from "../mails/facts.ts";
import { addresseeOf } from "../mails/subject.ts";

export type Coming = { today: Day; mail: Mail; member: Member | undefined };

type Mailing = ComingMail["mailings"][number];

function wordsOf({ mail, member }: Coming): Mailing["words"] {
  const { template, language } = mail;
  if (!isOutboxMail(template)) return [];
  const { contact } = addresseeOf(mail, member) ?? {};
  return [
    { language, ...render({ ...mail, template }, factsOf(member, contact)) },
  ];
}

/** One after another in the order of their days: the same mail to several is one mailing. */
export function mailingsOf(coming: Coming[]): Mailing[] {
  const mailings = new Map<string, Mailing>();
  for (const one of coming) {
    const view = viewMail(one.mail, one.member);
    if (!view) continue;
    const { template, to, language, member } = view;
    const key = `${one.today} ${template} ${JSON.stringify(one.mail.params)}`;
    const mailing = mailings.get(key) ?? {
      day: one.today,
      template,
      recipients: [],
      words: [],
    };
    mailing.recipients.push({ ...(member && { member }), to, language });
    if (!mailing.words.some((words) => words.language === language))
      mailing.words.push(...wordsOf(one));
    mailings.set(key, mailing);
  }
  return [...mailings.values()].sort((a, b) => a.day.localeCompare(b.day));
}
