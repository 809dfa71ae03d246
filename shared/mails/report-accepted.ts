import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { ofYear } from "./params.ts";

export const reportAccepted = mail({
  to: "contact",
  params: ofYear,
  texts: {
    fi: ({ year }, { language }) => ({
      subject: `Vuosiraportti ${year} on hyväksytty`,
      body: [
        `Kiitos! Organisaatiosi vuosiraportti ${year} on hyväksytty. Se otetaan mukaan verkoston tuloksiin.`,
        "Sinun ei tarvitse tehdä enää mitään. Raportti on luettavissa jäsenen työpöydällä.",
        { button: "Avaa jäsenen työpöytä", href: pages.desk(language) },
      ],
    }),
    sv: ({ year }, { language }) => ({
      subject: `Årsrapporten ${year} är godkänd`,
      body: [
        `Tack! Er organisations årsrapport ${year} är godkänd. Den räknas med i nätverkets resultat.`,
        "Du behöver inte göra något mer. Rapporten finns att läsa på medlemmens arbetsbord.",
        { button: "Öppna medlemmens arbetsbord", href: pages.desk(language) },
      ],
    }),
    en: ({ year }, { language }) => ({
      subject: `The annual report for ${year} is accepted`,
      body: [
        `Thank you! Your organisation’s annual report for ${year} has been accepted. It will count in the network’s results.`,
        "There is nothing more for you to do. You can read the report at the member’s desk.",
        { button: "Open the member’s desk", href: pages.desk(language) },
      ],
    }),
  },
});
