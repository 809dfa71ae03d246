import * as z from "zod";
import { pages } from "../pages.ts";
import { calendarYear, day } from "../schema.ts";
import { mail } from "./mail.ts";
import { shownDay } from "../shown.ts";

const count = () => z.int().min(0);

/** Two weeks before the first edition: what would be left out of it. */
export const publicationComing = mail({
  to: "coordinators",
  params: () =>
    z.object({
      year: calendarYear(),
      day: day(),
      waiting: z.object({
        unsent: count(),
        submitted: count(),
        returned: count(),
      }),
    }),
  texts: {
    fi: ({ year, day, waiting }) => ({
      subject: `Tulokset ${year} julkaistaan ${shownDay(day, "fi")}`,
      body: [
        `Vuoden ${year} tulokset julkaistaan automaattisesti ${shownDay(day, "fi")}. Mukaan tulevat vain hyväksytyt vuosiraportit. Nyt odottaa:`,
        {
          facts: [
            ["Lähettämättä", `${waiting.unsent}`],
            ["Lähetetty, odottaa päätöstänne", `${waiting.submitted}`],
            ["Palautettu täydennettäväksi", `${waiting.returned}`],
          ],
        },
        { button: "Avaa työlista", href: pages.coordinator() },
        "Voitte julkaista tulokset myös aiemmin. Myöhemmin hyväksytyt raportit tulevat mukaan, kun julkaisette tulokset uudelleen.",
      ],
    }),
    sv: ({ year, day, waiting }) => ({
      subject: `Resultaten ${year} publiceras ${shownDay(day, "sv")}`,
      body: [
        `Resultaten för år ${year} publiceras automatiskt ${shownDay(day, "sv")}. Bara godkända årsrapporter räknas med. Just nu väntar:`,
        {
          facts: [
            ["Inte inskickade", `${waiting.unsent}`],
            ["Inlämnade, väntar på ert beslut", `${waiting.submitted}`],
            ["Återsända för komplettering", `${waiting.returned}`],
          ],
        },
        { button: "Öppna arbetslistan", href: pages.coordinator() },
        "Ni kan också publicera resultaten tidigare. Rapporter som godkänns senare kommer med när ni publicerar en ny utgåva.",
      ],
    }),
    en: ({ year, day, waiting }) => ({
      subject: `The results for ${year} will be published on ${shownDay(day, "en")}`,
      body: [
        `The results for ${year} will be published automatically on ${shownDay(day, "en")}. Only accepted annual reports count. Now waiting:`,
        {
          facts: [
            ["Not sent", `${waiting.unsent}`],
            ["Submitted, awaiting your decision", `${waiting.submitted}`],
            ["Returned for completion", `${waiting.returned}`],
          ],
        },
        { button: "Open the worklist", href: pages.coordinator() },
        "You can also publish the results earlier. Reports accepted later are included when you publish a new edition.",
      ],
    }),
  },
});
