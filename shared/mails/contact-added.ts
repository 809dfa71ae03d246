import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { nothing } from "./params.ts";

export const contactAdded = mail({
  to: "contact",
  params: nothing,
  texts: {
    fi: (_, { language, network }) => ({
      subject: "Sinut on lisätty yhteyshenkilöksi",
      body: [
        "Sinut on lisätty organisaation yhteyshenkilöksi kaupungin ja yritysten ilmastoverkostoon.",
        {
          facts: [["Verkosto", network]],
        },
        "Yhteyshenkilönä voit täyttää organisaation vuosiraportin ja muokata sen ilmastositoumusta. Salasanaa ei tarvita: anna sivulla tämä sähköpostiosoite, niin saat kirjautumislinkin.",
        { button: "Avaa jäsenen työpöytä", href: pages.desk(language) },
        "Jos tämä on erehdys, vastaa tähän viestiin.",
      ],
    }),
    sv: (_, { language, network }) => ({
      subject: "Du har lagts till som kontaktperson",
      body: [
        "Du har lagts till som kontaktperson för en organisation i stadens och företagens klimatnätverk.",
        {
          facts: [["Nätverk", network]],
        },
        "Som kontaktperson kan du fylla i organisationens årsrapport och redigera dess klimatåtagande. Du behöver inget lösenord: ange den här e-postadressen på sidan, så får du en inloggningslänk.",
        { button: "Öppna medlemmens arbetsbord", href: pages.desk(language) },
        "Om det här är ett misstag, svara på det här meddelandet.",
      ],
    }),
    en: (_, { language, network }) => ({
      subject: "You have been added as a contact",
      body: [
        "You have been added as a contact of an organisation in the climate network of the city and its businesses.",
        {
          facts: [["Network", network]],
        },
        "As a contact you can fill in the organisation’s annual report and edit its climate commitment. You need no password: give this email address on the page, and you will get a sign-in link.",
        { button: "Open the member’s desk", href: pages.desk(language) },
        "If this is a mistake, reply to this email.",
      ],
    }),
  },
});
