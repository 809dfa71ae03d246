import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { dueInYear } from "./params.ts";
import { shownDay } from "../shown.ts";

/** Three days before a returned report is due again. */
export const returnReminder = mail({
  to: "contact",
  handover: true,
  params: dueInYear,
  texts: {
    fi: ({ year, due }, about) => ({
      subject: `Muistutus: täydennä vuosiraportti ${year}, määräaika ${shownDay(due, "fi")}`,
      body: [
        `Organisaatiosi vuosiraportti ${year} odottaa täydennystä. Lähetä se uudelleen viimeistään ${shownDay(due, "fi")}. Koordinaattorien viesti näkyy raportin sivulla.`,
        {
          button: "Täydennä vuosiraporttia",
          href: pages.report("fi", year, about),
        },
        "Jos tarvitset apua tai lisäaikaa, vastaa tähän viestiin.",
      ],
    }),
    sv: ({ year, due }, about) => ({
      subject: `Påminnelse: komplettera årsrapporten ${year}, tidsfrist ${shownDay(due, "sv")}`,
      body: [
        `Er organisations årsrapport ${year} väntar på komplettering. Skicka in den på nytt senast ${shownDay(due, "sv")}. Koordinatorernas meddelande finns på rapportens sida.`,
        {
          button: "Komplettera årsrapporten",
          href: pages.report("sv", year, about),
        },
        "Om du behöver hjälp eller förlängd tidsfrist, svara på det här meddelandet.",
      ],
    }),
    en: ({ year, due }, about) => ({
      subject: `Reminder: complete the annual report for ${year}, due ${shownDay(due, "en")}`,
      body: [
        `Your organisation’s annual report for ${year} is waiting to be completed. Please send it again by ${shownDay(due, "en")}. The coordinators’ message is on the report’s page.`,
        {
          button: "Complete the annual report",
          href: pages.report("en", year, about),
        },
        "If you need help or an extension, reply to this email.",
      ],
    }),
  },
});
