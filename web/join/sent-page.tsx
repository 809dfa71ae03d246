import { Link } from "wouter";
import { pages } from "../../shared/pages.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Notice } from "../layout/notice.tsx";
import { Page } from "../layout/page.tsx";
import { StepIndicator } from "./step-indicator.tsx";

const texts = {
  fi: {
    title: "Kiitos! Vahvista vielä sähköpostistasi",
    mail: "Lähetimme vahvistuslinkin",
    to: (email: string) =>
      `Linkki on matkalla osoitteeseen ${email}. Se on voimassa 30 päivää. Hakemus tulee käsittelyyn vasta, kun olet vahvistanut sen.`,
    none: "Jos viestiä ei näy muutaman minuutin kuluttua, katso roskapostikansiosta. Jos osoite on väärin, täytä hakemus uudelleen.",
    next: "Mitä sitten tapahtuu",
    then: [
      "Koordinaattorit lukevat sitoumuksen ja ottavat yhteyttä.",
      "Organisaatiosi ja kaupunki allekirjoittavat sitoumuksen.",
      "Sitoumus julkaistaan verkoston sivuilla.",
    ],
    members: "Tutustu muihin jäseniin",
  },
  sv: {
    title: "Tack! Bekräfta ansökan med länken du fått",
    mail: "Vi har skickat en bekräftelselänk",
    to: (email: string) =>
      `Länken är på väg till ${email}. Den gäller i 30 dagar. Ansökan behandlas först när du har bekräftat den.`,
    none: "Om meddelandet inte syns inom några minuter, titta i skräpposten. Om adressen är fel, fyll i ansökan på nytt.",
    next: "Vad händer sedan",
    then: [
      "Koordinatorerna läser åtagandet och kontaktar dig.",
      "Er organisation och staden undertecknar åtagandet.",
      "Åtagandet publiceras på nätverkets sidor.",
    ],
    members: "Bekanta dig med de andra medlemmarna",
  },
  en: {
    title: "Thank you! Please confirm from your email",
    mail: "We have sent a confirmation link",
    to: (email: string) =>
      `The link is on its way to ${email}. It is valid for 30 days. The application is processed only once you have confirmed it.`,
    none: "If the message does not arrive within a few minutes, look in the spam folder. If the address is wrong, fill in the application again.",
    next: "What happens next",
    then: [
      "The coordinators read the commitment and contact you.",
      "Your organisation and the city sign the commitment.",
      "The commitment is published on the pages of the network.",
    ],
    members: "Meet the other members",
  },
};

export function SentPage({ email }: { email: string }) {
  const own = useTexts(texts);
  const language = useLanguage();
  return (
    <Page title={own.title} part="sent">
      <StepIndicator step="sent" />
      <Notice kind="success" title={own.mail}>
        <p>{own.to(email)}</p>
        <p>{own.none}</p>
      </Notice>
      <h2>{own.next}</h2>
      <ol>
        {own.then.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p>
        <Link href={pages.members(language)}>{own.members}</Link>
      </p>
    </Page>
  );
}
