import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { returnedInYear } from "./params.ts";
import { shownDay } from "../shown.ts";

/** An accepted report that is to be corrected. */
export const reportReopened = mail({
  to: "contact",
  handover: true,
  params: returnedInYear,
  texts: {
    fi: ({ year, due, message }, about) => ({
      subject: `Vuosiraportti ${year} on avattu uudelleen korjattavaksi`,
      body: [
        `Koordinaattorit ovat avanneet organisaatiosi hyväksytyn vuosiraportin ${year} uudelleen, jotta voit korjata sitä. He kirjoittavat:`,
        { quote: message },
        `Lähetä korjattu raportti viimeistään ${shownDay(due, "fi")}. Aiemmin hyväksytty raportti on mukana tuloksissa, kunnes korjattu on hyväksytty.`,
        {
          button: "Korjaa vuosiraporttia",
          href: pages.report("fi", year, about),
        },
        "Jos jokin jäi epäselväksi, vastaa tähän viestiin.",
      ],
    }),
    sv: ({ year, due, message }, about) => ({
      subject: `Årsrapporten ${year} har öppnats på nytt för rättelse`,
      body: [
        `Koordinatorerna har öppnat er organisations godkända årsrapport ${year} på nytt så att du kan rätta den. De skriver:`,
        { quote: message },
        `Skicka in den rättade rapporten senast ${shownDay(due, "sv")}. Den tidigare godkända rapporten räknas med i resultaten tills den rättade har godkänts.`,
        {
          button: "Rätta årsrapporten",
          href: pages.report("sv", year, about),
        },
        "Om något är oklart, svara på det här meddelandet.",
      ],
    }),
    en: ({ year, due, message }, about) => ({
      subject: `The annual report for ${year} has been reopened for correction`,
      body: [
        `The coordinators have reopened your organisation’s accepted annual report for ${year} so that you can correct it. They write:`,
        { quote: message },
        `Please send the corrected report by ${shownDay(due, "en")}. The report accepted earlier counts in the results until the corrected one is accepted.`,
        {
          button: "Correct the annual report",
          href: pages.report("en", year, about),
        },
        "If anything is unclear, reply to this email.",
      ],
    }),
  },
});
