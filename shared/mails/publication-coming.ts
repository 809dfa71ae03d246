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
      /** The results come out by themselves once enough reports are accepted. */
      automatic: z.boolean().optional(),
    }),
  texts: {
    fi: ({ year, day, waiting, automatic }) => ({
      subject: `Tulokset ${year} kootaan julkaistaviksi ${shownDay(day, "fi")}`,
      body: [
        `Vuoden ${year} tulokset kootaan julkaistaviksi ${shownDay(day, "fi")}, ja saatte niistä viestin. Mukaan tulevat vain hyväksytyt vuosiraportit. Nyt odottaa:`,
        {
          facts: [
            ["Lähettämättä", `${waiting.unsent}`],
            ["Lähetetty, odottaa päätöstänne", `${waiting.submitted}`],
            ["Palautettu täydennettäväksi", `${waiting.returned}`],
          ],
        },
        { button: "Avaa työlista", href: pages.coordinator() },
        automatic
          ? "Tulokset julkaistaan sinä päivänä itsestään, jos raportteja on hyväksytty tarpeeksi. Jos ei ole, kysymme teiltä."
          : "Tulokset julkaistaan vasta, kun joku teistä julkaisee ne.",
        "Voitte julkaista tulokset myös aiemmin tai siirtää päivää. Myöhemmin hyväksytyt raportit tulevat mukaan, kun julkaisette tulokset uudelleen.",
      ],
    }),
    sv: ({ year, day, waiting, automatic }) => ({
      subject: `Resultaten ${year} sammanställs för publicering ${shownDay(day, "sv")}`,
      body: [
        `Resultaten för år ${year} sammanställs för publicering ${shownDay(day, "sv")}, och ni får ett meddelande om dem. Bara godkända årsrapporter räknas med. Just nu väntar:`,
        {
          facts: [
            ["Inte inskickade", `${waiting.unsent}`],
            ["Inlämnade, väntar på ert beslut", `${waiting.submitted}`],
            ["Återsända för komplettering", `${waiting.returned}`],
          ],
        },
        { button: "Öppna arbetslistan", href: pages.coordinator() },
        automatic
          ? "Resultaten publiceras av sig själva den dagen, om tillräckligt många rapporter är godkända. Annars frågar vi er."
          : "Ingenting publiceras förrän någon av er gör det.",
        "Ni kan också publicera resultaten tidigare eller flytta dagen. Rapporter som godkänns senare kommer med när ni publicerar resultaten på nytt.",
      ],
    }),
    en: ({ year, day, waiting, automatic }) => ({
      subject: `The results for ${year} will be prepared on ${shownDay(day, "en")}`,
      body: [
        `The results for ${year} will be prepared for publication on ${shownDay(day, "en")}, and you will get a mail about them. Only accepted annual reports count. Now waiting:`,
        {
          facts: [
            ["Not sent", `${waiting.unsent}`],
            ["Submitted, awaiting your decision", `${waiting.submitted}`],
            ["Returned for completion", `${waiting.returned}`],
          ],
        },
        { button: "Open the worklist", href: pages.coordinator() },
        automatic
          ? "They come out by themselves that day if enough reports are accepted. If not, you will be asked."
          : "Nothing is published until one of you does it.",
        "You can also publish the results earlier, or move the day. Reports accepted later are included when you publish a new edition.",
      ],
    }),
  },
});
