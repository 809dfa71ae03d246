import { useState } from "react";
import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { signInMinutes } from "../../shared/sign-in.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { ProblemNotice } from "../layout/problem-notice.tsx";
import { CodeForm } from "./code-form.tsx";
import { type LinkFor, useAskForLink } from "./use-ask-for-link.ts";

const texts = {
  fi: {
    title: "Katso sähköpostisi",
    sent: (to: string) =>
      `Jos ${to} on jonkin jäsenen yhteyshenkilön osoite, sinne on nyt matkalla kirjautumislinkki ja koodi.`,
    invited:
      "Kirjautumislinkki ja koodi ovat matkalla osoitteeseen, johon sait verkoston viestin.",
    link: `Avaa linkki tässä selaimessa, tai kirjoita koodi alle. Ne ovat voimassa ${signInMinutes} minuuttia.`,
    none: "Jos viestiä ei tule",
    spelling: "Tarkista, että kirjoitit osoitteen oikein.",
    help: [
      "Odota pari minuuttia ja katso myös roskapostikansio.",
      "Kirjaudu osoitteella, johon verkosto lähettää organisaatiosi viestit. Muihin osoitteisiin linkkiä ei lähetetä.",
    ],
    coordinators:
      "Jos yhteyshenkilö on vaihtunut, koordinaattorit voivat vaihtaa osoitteen.",
    write: "Kirjoita koordinaattoreille",
    again: "Lähetä uusi linkki",
    resent:
      "Uusi viesti on matkalla. Vain uusimman viestin linkki toimii tässä selaimessa.",
    other: "Käytä toista osoitetta",
  },
  sv: {
    title: "Titta i din e-post",
    sent: (to: string) =>
      `Om ${to} är en kontaktpersons adress hos någon medlem är en inloggningslänk och en kod nu på väg dit.`,
    invited:
      "Inloggningslänken och koden är på väg till adressen som nätverkets meddelande kom till.",
    link: `Öppna länken i den här webbläsaren, eller skriv in koden här nedan. De gäller i ${signInMinutes} minuter.`,
    none: "Om det inte kommer något meddelande",
    spelling: "Kontrollera att du skrev adressen rätt.",
    help: [
      "Vänta ett par minuter och titta också i skräpposten.",
      "Logga in med den adress som nätverket skickar er organisations meddelanden till. Till andra adresser skickas ingen länk.",
    ],
    coordinators:
      "Om kontaktpersonen har bytts kan koordinatorerna ändra adressen.",
    write: "Skriv till koordinatorerna",
    again: "Skicka en ny länk",
    resent:
      "Ett nytt meddelande är på väg. Bara länken i det senaste fungerar i den här webbläsaren.",
    other: "Använd en annan adress",
  },
  en: {
    title: "Check your email",
    sent: (to: string) =>
      `If ${to} is the address of a member’s contact, a sign-in link and a code are on their way there now.`,
    invited:
      "A sign-in link and a code are on their way to the address that got the network’s email.",
    link: `Open the link in this browser, or type the code below. They are good for ${signInMinutes} minutes.`,
    none: "If no message comes",
    spelling: "Check that you spelt the address right.",
    help: [
      "Wait a couple of minutes, and look in the spam folder too.",
      "Sign in with the address to which the network sends your organisation’s mail. No link is sent to other addresses.",
    ],
    coordinators:
      "If your organisation has a new contact, the coordinators can change the address.",
    write: "Write to the coordinators",
    again: "Send a new link",
    resent:
      "A new message is on its way. Only the link in the newest one works in this browser.",
    other: "Use another address",
  },
};

type CheckMailProps = { linkFor: LinkFor; onOther: () => void };

/** After asking: the code can be typed here, and what to do when no mail comes. Says the same whether the address is known or not. */
export function CheckMail({ linkFor, onOther }: CheckMailProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const [sentAgain, setSentAgain] = useState(false);
  const ask = useAskForLink(() => {
    setSentAgain(true);
  });
  const email = "email" in linkFor ? linkFor.email : undefined;
  return (
    <Page title={own.title} part="mail">
      <p className="lead">{email ? own.sent(email) : own.invited}</p>
      <p>{own.link}</p>
      {sentAgain && !ask.error && (
        <Notice kind="success" title={own.resent} live />
      )}
      {ask.error && <ProblemNotice error={ask.error} />}
      <CodeForm email={email} />
      <h2>{own.none}</h2>
      <ul>
        {email && <li>{own.spelling}</li>}
        {own.help.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          {own.coordinators}{" "}
          <Link href={pages.feedback(language)}>{own.write}</Link>
        </li>
      </ul>
      <div className="actions">
        <button
          type="button"
          className="hds-button hds-button--secondary"
          disabled={ask.isPending}
          onClick={() => {
            ask.mutate(linkFor);
          }}
        >
          {own.again}
        </button>
        <button
          type="button"
          className="hds-button hds-button--supplementary"
          onClick={onOther}
        >
          {own.other}
        </button>
      </div>
    </Page>
  );
}
