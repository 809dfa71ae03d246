import type { Language } from "../language.ts";
import { catalogue, type MailName } from "./catalogue.ts";
import { cleanLine, cleanName, cleanSubject } from "./clean.ts";
import { framed } from "./frame.ts";
import { htmlPage } from "./html.ts";
import type { About, MailFacts, MailSecrets } from "./mail.ts";
import { plainText } from "./plain-text.ts";

export type RenderedMail = { subject: string; text: string; html: string };

const needed = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`This mail needs ${what}`);
  return value;
};

const aboutOf = (
  facts: MailFacts,
  language: Language,
  secrets: MailSecrets,
): About => ({
  ...facts,
  language,
  network: cleanLine(facts.network[language]),
  city: cleanLine(facts.city[language]),
  memberName: cleanName(facts.memberName),
  contactName: cleanName(facts.contactName),
  link: () => needed(secrets.link, "a link"),
  signIns: () => needed(secrets.signIns, "sign-in links"),
  answers: () => needed(secrets.answers, "the answers"),
});

/**
 * A stored mail as it is sent. Throws when its params do not fit its template, or when a secret it needs is missing: a mail
 * with a hole in it is never sent.
 */
export function render(
  mail: { template: MailName; language: Language; params: unknown },
  facts: MailFacts,
  secrets: MailSecrets = {},
): RenderedMail {
  const { template, language, params } = mail;
  const about = aboutOf(facts, language, secrets);
  const written = catalogue[template].write(params, about);
  const subject = cleanSubject(written.subject);
  const { body, footer } = framed(written.body, about, catalogue[template]);
  const { origin } = facts;
  return {
    subject,
    text: plainText(body, footer, origin),
    html: htmlPage({ language, subject, body, footer, origin }),
  };
}
