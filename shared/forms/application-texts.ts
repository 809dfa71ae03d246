import type { Application } from "../commitment.ts";
import type { FieldTexts } from "./field-text.ts";
import { goalTexts } from "./goal-texts.ts";

/** The id is made by the page. */
type ApplicationFields = Omit<Application, "id" | "goals">;

const ownTexts: FieldTexts<ApplicationFields> = {
  "organisation.name": {
    fi: { label: "Organisaation nimi" },
    sv: { label: "Organisationens namn" },
    en: { label: "Name of the organisation" },
  },
  "organisation.kind": {
    fi: { label: "Miten liitytte" },
    sv: { label: "Hur ni går med" },
    en: { label: "How you join" },
  },
  "organisation.businessId": {
    fi: { label: "Y-tunnus", help: "Esimerkiksi: 1234567-1" },
    sv: { label: "FO-nummer", help: "Till exempel: 1234567-1" },
    en: { label: "Business ID", help: "For example: 1234567-1" },
  },
  "organisation.website": {
    fi: {
      label: "Verkkosivut",
      help: "Osoite näkyy jäsenen sivulla.",
    },
    sv: {
      label: "Webbplats",
      help: "Adressen visas på medlemmens sida.",
    },
    en: {
      label: "Website",
      help: "The address is shown on the member’s page.",
    },
  },
  "contact.name": {
    fi: { label: "Yhteyshenkilön nimi" },
    sv: { label: "Kontaktpersonens namn" },
    en: { label: "Name of the contact" },
  },
  "contact.email": {
    fi: {
      label: "Sähköpostiosoite",
      help: "Lähetämme tähän vahvistuslinkin, ja myöhemmin muistutukset ja kirjautumislinkit.",
    },
    sv: {
      label: "E-postadress",
      help: "Vi skickar bekräftelselänken hit, och senare påminnelser och inloggningslänkar.",
    },
    en: {
      label: "Email address",
      help: "We send the confirmation link here, and later reminders and sign-in links.",
    },
  },
  "contact.phone": {
    fi: { label: "Puhelinnumero" },
    sv: { label: "Telefonnummer" },
    en: { label: "Phone number" },
  },
  "contact.language": {
    fi: { label: "Kieli, jolla kirjoitamme" },
    sv: { label: "Språk som vi skriver på" },
    en: { label: "Language we write in" },
  },
  "accepted.publication": {
    fi: {
      label: "Sitoumuksen saa julkaista",
      help: "Kun sitoumus on allekirjoitettu, organisaation nimi, tavoitteet ja niiden eteneminen julkaistaan verkoston sivuilla. Lähtötasoja ja organisaation energia- ja päästölukuja ei julkaista.",
    },
    sv: {
      label: "Åtagandet får publiceras",
      help: "När åtagandet har undertecknats publiceras organisationens namn, målen och hur de framskrider på nätverkets sidor. Utgångsnivåer och organisationens energi- och utsläppssiffror publiceras inte.",
    },
    en: {
      label: "The commitment may be published",
      help: "Once the commitment is signed, the name of the organisation, its goals and their progress are published on the pages of the network. Baseline values and the organisation’s energy and emission figures are not.",
    },
  },
  "accepted.privacy": {
    fi: {
      label: "Olen lukenut, miten tietoja käsitellään",
      help: "Yhteyshenkilön tietoja käytetään vain verkoston asioissa. Kaupungille lähetetyt sitoumukset ja raportit ovat viranomaisen asiakirjoja, joita kuka tahansa voi pyytää nähtäväkseen.",
    },
    sv: {
      label: "Jag har läst hur uppgifterna behandlas",
      help: "Kontaktpersonens uppgifter används bara i nätverkets ärenden. Åtaganden och rapporter som skickas till staden är myndighetshandlingar som vem som helst kan begära att få se.",
    },
    en: {
      label: "I have read how the data is handled",
      help: "The contact’s details are used for the business of the network only. Commitments and reports sent to the city are official documents that anyone may ask to see.",
    },
  },
};

/** What stands at the fields of an application to join. */
export const applicationTexts = { ...ownTexts, ...goalTexts };
