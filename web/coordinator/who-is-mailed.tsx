import type { OutboxMailName } from "../../shared/mails/names.ts";
import type { Contact } from "../../shared/member.ts";
import {
  languageWords,
  mailNameWords,
} from "../../shared/coordinator-words.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: {
    mail: (name: string) => `Lähetetään sähköposti ”${name}”:`,
    nobody:
      "Sähköpostia ei lähetetä: jäsenellä ei ole yhteyshenkilöä, jonka osoite toimii.",
    inLanguage: (name: string) => `kieli ${name.toLowerCase()}`,
    write: "Kirjoita viesti vastaanottajan kielellä: sitä ei käännetä.",
  },
  sv: {
    mail: (name: string) => `E-postmeddelandet ”${name}” skickas:`,
    nobody:
      "Inget e-postmeddelande skickas: medlemmen har ingen kontaktperson med en fungerande adress.",
    inLanguage: (name: string) => `på ${name.toLowerCase()}`,
    write: "Skriv på mottagarens språk: meddelandet översätts inte.",
  },
  en: {
    mail: (name: string) => `The email “${name}” will be sent:`,
    nobody:
      "No email will be sent: the member has no contact whose address works.",
    inLanguage: (name: string) => `in ${name}`,
    write: "Write in the recipient’s language: the message is not translated.",
  },
};

type WhoIsMailedProps = {
  mail: OutboxMailName;
  readers: Contact[];
  /** With a message of the coordinator's own words. */
  worded: boolean;
};

/** Which mail a decision will send, to whom and in whose language. */
export function WhoIsMailed({ mail, readers, worded }: WhoIsMailedProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (readers.length === 0) return <p role="status">{own.nobody}</p>;
  return (
    <div className="who-is-mailed" role="status">
      <p>{own.mail(mailNameWords[mail][language])}</p>
      <ul>
        {readers.map(({ contactId, name, email, ...contact }) => (
          <li key={contactId}>
            <bdi>{name}</bdi>, {email},{" "}
            {own.inLanguage(languageWords[contact.language][language])}
          </li>
        ))}
      </ul>
      {worded && <p>{own.write}</p>}
    </div>
  );
}
