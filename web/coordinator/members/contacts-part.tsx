import type { ReactNode } from "react";
import { Link } from "wouter";
import type { MemberFile } from "../../../shared/views/coordinator-views.ts";
import { languageWords } from "../../../shared/coordinator-words.ts";
import { useAction } from "../../api/use-action.ts";
import { StateLabel } from "../../desk/state-label.tsx";
import { useLanguage, useTexts } from "../../language.tsx";
import { ConfirmButton } from "../../layout/confirm-button.tsx";
import { ProblemNotice } from "../../layout/problem-notice.tsx";
import { usePlaces } from "../places.ts";
import { shownMoment } from "../shown-moment.ts";

const texts = {
  fi: {
    heading: "Yhteyshenkilöt",
    none: "Jäsenellä ei ole yhteyshenkilöä: se ei saa mitään viestejä.",
    primary: "Ensisijainen",
    roundMail: "Saa vuosiraportin kutsun ja muistutukset",
    works: "Osoite toimii",
    bounce: (at: string) => `Ei mene perille ${at} alkaen`,
    complaint: (at: string) => `Ilmoitettu roskapostiksi ${at}`,
    edit: "Muuta yhteyshenkilöitä",
    erase: "Poista henkilön tiedot",
    warning: (name: ReactNode) => (
      <>
        Poistetaanko {name} pysyvästi? Nimi, osoite ja puhelinnumero häviävät
        kaikkialta, eikä niitä saa takaisin. Kirjautuminen päättyy heti.
        Historiaan jää ”entinen yhteyshenkilö”, ja julkaistut luvut säilyvät
        ennallaan.
      </>
    ),
    yes: "Poista pysyvästi",
    no: "Älä poista",
  },
  sv: {
    heading: "Kontaktpersoner",
    none: "Medlemmen har ingen kontaktperson: den får inga meddelanden.",
    primary: "Primär",
    roundMail: "Får inbjudan till årsrapporten och påminnelserna",
    works: "Adressen fungerar",
    bounce: (at: string) => `Kommer inte fram sedan ${at}`,
    complaint: (at: string) => `Anmält som skräppost ${at}`,
    edit: "Ändra kontaktpersonerna",
    erase: "Radera personens uppgifter",
    warning: (name: ReactNode) => (
      <>
        Ska {name} raderas för gott? Namn, adress och telefonnummer försvinner
        överallt och går inte att få tillbaka. Inloggningen upphör genast. I
        historiken står ”en tidigare kontaktperson”, och publicerade siffror
        ändras inte.
      </>
    ),
    yes: "Radera för gott",
    no: "Radera inte",
  },
  en: {
    heading: "Contacts",
    none: "The member has no contact: it gets no mail at all.",
    primary: "Primary",
    roundMail: "Gets the invitation to the annual report, and the reminders",
    works: "The address works",
    bounce: (at: string) => `Mail has not arrived since ${at}`,
    complaint: (at: string) => `Reported as spam on ${at}`,
    edit: "Change the contacts",
    erase: "Erase the person",
    warning: (name: ReactNode) => (
      <>
        Erase {name} for good? Name, address and phone number are gone
        everywhere and cannot be brought back. The person is signed out at once.
        The history says “a former contact”, and published figures stay as they
        are.
      </>
    ),
    yes: "Erase for good",
    no: "Do not erase",
  },
};

type Contact = MemberFile["contacts"][number];

/** Whether mail reaches the address. */
function AddressState({ unreachable }: Pick<Contact, "unreachable">) {
  const own = useTexts(texts);
  const language = useLanguage();
  return unreachable ? (
    <StateLabel colour="alert">
      {own[unreachable.why](shownMoment(unreachable.since, language))}
    </StateLabel>
  ) : (
    <StateLabel colour="plain">{own.works}</StateLabel>
  );
}

/** The member's people, their addresses, and how to change or erase them. */
export function ContactsPart({ file: { id, contacts } }: { file: MemberFile }) {
  const own = useTexts(texts);
  const language = useLanguage();
  const places = usePlaces();
  const erasing = useAction(
    "DELETE /api/coordinator/members/{id}/contacts/{contactId}",
  );
  return (
    <section>
      <h2>{own.heading}</h2>
      {contacts.length === 0 && <p>{own.none}</p>}
      {erasing.error && <ProblemNotice error={erasing.error} />}
      <ul className="cards">
        {contacts.map(
          ({ contactId, name, email, phone, unreachable, ...contact }) => (
            <li key={contactId} className="card contact-card">
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <p>
                <a href={`mailto:${email}`}>{email}</a>
                {phone && (
                  <>
                    <br />
                    <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
                  </>
                )}
              </p>
              <p>
                <AddressState unreachable={unreachable} />
              </p>
              <p className="muted">
                {[
                  contact.primary && own.primary,
                  languageWords[contact.language][language],
                  contact.roundMail && own.roundMail,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <ConfirmButton
                label={own.erase}
                about={name}
                question={own.warning(<bdi>{name}</bdi>)}
                yes={own.yes}
                no={own.no}
                disabled={erasing.isPending}
                onConfirm={() => {
                  erasing.mutate({ params: { id, contactId } });
                }}
              />
            </li>
          ),
        )}
      </ul>
      <p>
        <Link href={places.contacts(id)}>{own.edit}</Link>
      </p>
    </section>
  );
}
