import type { Language } from "../../../shared/language.ts";

type MailWordsProps = { language: Language; subject: string; text: string };

/** A mail as its reader gets it without pictures: as text, so that nothing in it can run or load here. */
export const MailWords = ({ language, subject, text }: MailWordsProps) => (
  <article className="mail-words" lang={language}>
    <h3>{subject}</h3>
    <p>{text}</p>
  </article>
);
