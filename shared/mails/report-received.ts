import { pages } from "../pages.ts";
import { copyBlocks } from "./copied-answers.ts";
import { mail } from "./mail.ts";
import { ofYear } from "./params.ts";

/** A receipt with a copy of the answers, figures included: it goes to the member's own contacts. */
export const reportReceived = mail({
  to: "contact",
  params: ofYear,
  texts: {
    fi: ({ year }, about) => ({
      subject: `Vuosiraportti ${year} on vastaanotettu`,
      body: [
        `Kiitos! Organisaatiosi vuosiraportti ${year} on lähetetty koordinaattoreille. Saat viestin, kun he ovat lukeneet sen.`,
        "Voit ottaa raportin takaisin ja korjata sitä, kunnes se on käsitelty. Vastauksesi ovat alla.",
        { button: "Avaa vuosiraportti", href: pages.report("fi", year, about) },
        ...copyBlocks(about.answers(), "fi"),
      ],
    }),
    sv: ({ year }, about) => ({
      subject: `Årsrapporten ${year} har tagits emot`,
      body: [
        `Tack! Er organisations årsrapport ${year} har skickats till koordinatorerna. Du får ett meddelande när de har läst den.`,
        "Du kan ta tillbaka rapporten och rätta den tills den har behandlats. Dina svar finns här nedan.",
        { button: "Öppna årsrapporten", href: pages.report("sv", year, about) },
        ...copyBlocks(about.answers(), "sv"),
      ],
    }),
    en: ({ year }, about) => ({
      subject: `The annual report for ${year} has been received`,
      body: [
        `Thank you! Your organisation’s annual report for ${year} has been sent to the coordinators. You will get an email when they have read it.`,
        "You can take the report back and correct it until it has been dealt with. Your answers are below.",
        {
          button: "Open the annual report",
          href: pages.report("en", year, about),
        },
        ...copyBlocks(about.answers(), "en"),
      ],
    }),
  },
});
