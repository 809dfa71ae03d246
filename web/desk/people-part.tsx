import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import type { DeskView } from "../../shared/views/desk-view.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: {
    heading: "Yhteyshenkilöt",
    primary: "ensisijainen",
    unreachable: "Viestit tähän osoitteeseen eivät mene perille",
    change: "Muuta yhteyshenkilöitä",
    wishes: "Toiveet ja kysymykset",
    wish: "Lähetä toive koordinaattoreille",
  },
  sv: {
    heading: "Kontaktpersoner",
    primary: "primär",
    unreachable: "Meddelanden till den här adressen kommer inte fram",
    change: "Ändra kontaktpersonerna",
    wishes: "Önskemål och frågor",
    wish: "Skicka ett önskemål till koordinatorerna",
  },
  en: {
    heading: "Contacts",
    primary: "primary",
    unreachable: "Mail to this address does not arrive",
    change: "Change the contacts",
    wishes: "Wishes and questions",
    wish: "Send a wish to the coordinators",
  },
};

/** Who the member's contacts are, and the way to the coordinators. */
export function PeoplePart({ desk: { contacts } }: { desk: DeskView }) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <>
      <section>
        <h2>{own.heading}</h2>
        <ul className="people">
          {contacts.map(({ contactId, name, email, primary, unreachable }) => (
            <li key={contactId}>
              <bdi>{name}</bdi>
              {primary && ` (${own.primary})`}, {email}
              {unreachable && <strong>. {own.unreachable}</strong>}
            </li>
          ))}
        </ul>
        <Link href={pages.contacts(language)}>{own.change}</Link>
      </section>
      <section>
        <h2>{own.wishes}</h2>
        <Link href={pages.wish(language)}>{own.wish}</Link>
      </section>
    </>
  );
}
