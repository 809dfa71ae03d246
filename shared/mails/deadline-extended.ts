import * as z from "zod";
import { pages } from "../pages.ts";
import { calendarYear, day } from "../schema.ts";
import { mail } from "./mail.ts";
import { shownDay } from "../shown.ts";

export const deadlineExtended = mail({
  to: "contact",
  handover: true,
  params: () =>
    z.object({ year: calendarYear(), due: day(), reason: z.string() }),
  texts: {
    fi: ({ year, due, reason }, about) => ({
      subject: `Vuosiraportti ${year}: lisäaikaa ${shownDay(due, "fi")} asti`,
      body: [
        `Organisaatiosi on saanut lisäaikaa vuosiraportin ${year} lähettämiseen. Uusi määräaika on ${shownDay(due, "fi")}. Koordinaattorien perustelu:`,
        { quote: reason },
        { button: "Avaa vuosiraportti", href: pages.report("fi", year, about) },
      ],
    }),
    sv: ({ year, due, reason }, about) => ({
      subject: `Årsrapport ${year}: tidsfristen har förlängts till ${shownDay(due, "sv")}`,
      body: [
        `Er organisation har fått förlängd tidsfrist för årsrapporten ${year}. Den nya tidsfristen går ut ${shownDay(due, "sv")}. Koordinatorernas motivering:`,
        { quote: reason },
        { button: "Öppna årsrapporten", href: pages.report("sv", year, about) },
      ],
    }),
    en: ({ year, due, reason }, about) => ({
      subject: `Annual report for ${year}: deadline extended to ${shownDay(due, "en")}`,
      body: [
        `Your organisation has been given an extension for the annual report for ${year}. The new deadline is ${shownDay(due, "en")}. The coordinators’ reason:`,
        { quote: reason },
        {
          button: "Open the annual report",
          href: pages.report("en", year, about),
        },
      ],
    }),
  },
});
