import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { nothing } from "./params.ts";

export const applicationReceived = mail({
  to: "contact",
  params: nothing,
  texts: {
    fi: (_, { language }) => ({
      subject: "Ilmastositoumus on vastaanotettu",
      body: [
        "Kiitos! Hakemus on vahvistettu, ja organisaatiosi ilmastositoumus on nyt koordinaattoreilla.",
        "Koordinaattorit lukevat sitoumuksen ja vastaavat sinulle sähköpostitse. Sinun ei tarvitse tehdä nyt mitään. Voit seurata käsittelyä jäsenen työpöydällä.",
        { button: "Avaa jäsenen työpöytä", href: pages.desk(language) },
      ],
    }),
    sv: (_, { language }) => ({
      subject: "Klimatåtagandet har tagits emot",
      body: [
        "Tack! Ansökan är bekräftad och er organisations klimatåtagande finns nu hos koordinatorerna.",
        "Koordinatorerna läser åtagandet och svarar dig per e-post. Du behöver inte göra något just nu. Du kan följa behandlingen på medlemmens arbetsbord.",
        { button: "Öppna medlemmens arbetsbord", href: pages.desk(language) },
      ],
    }),
    en: (_, { language }) => ({
      subject: "Your climate commitment has been received",
      body: [
        "Thank you! The application is confirmed, and your organisation’s climate commitment is now with the coordinators.",
        "The coordinators will read the commitment and reply to you by email. You do not need to do anything now. You can follow the matter at the member’s desk.",
        { button: "Open the member’s desk", href: pages.desk(language) },
      ],
    }),
  },
});
