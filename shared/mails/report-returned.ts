import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { returnedInYear } from "./params.ts";
import { shownDay } from "../shown.ts";

export const reportReturned = mail({
  to: "contact",
  handover: true,
  params: returnedInYear,
  texts: {
    fi: ({ year, due, message }, about) => ({
      subject: `Vuosiraportti ${year} on palautettu täydennettäväksi`,
      body: [
        `Koordinaattorit ovat lukeneet organisaatiosi vuosiraportin ${year} ja pyytävät siihen täydennystä. He kirjoittavat:`,
        { quote: message },
        `Täydennä raporttia ja lähetä se uudelleen viimeistään ${shownDay(due, "fi")}. Vastauksesi ovat tallessa.`,
        {
          button: "Täydennä vuosiraporttia",
          href: pages.report("fi", year, about),
        },
        "Jos jokin jäi epäselväksi, vastaa tähän viestiin.",
      ],
    }),
    sv: ({ year, due, message }, about) => ({
      subject: `Årsrapporten ${year} har återsänts för komplettering`,
      body: [
        `Koordinatorerna har läst er organisations årsrapport ${year} och ber er komplettera den. De skriver:`,
        { quote: message },
        `Komplettera rapporten och skicka in den på nytt senast ${shownDay(due, "sv")}. Dina svar finns kvar.`,
        {
          button: "Komplettera årsrapporten",
          href: pages.report("sv", year, about),
        },
        "Om något är oklart, svara på det här meddelandet.",
      ],
    }),
    en: ({ year, due, message }, about) => ({
      subject: `The annual report for ${year} has been returned for completion`,
      body: [
        `The coordinators have read your organisation’s annual report for ${year} and ask you to complete it. They write:`,
        { quote: message },
        `Please complete the report and send it again by ${shownDay(due, "en")}. Your answers are still there.`,
        {
          button: "Complete the annual report",
          href: pages.report("en", year, about),
        },
        "If anything is unclear, reply to this email.",
      ],
    }),
  },
});
