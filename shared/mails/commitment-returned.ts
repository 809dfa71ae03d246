import * as z from "zod";
import { pages } from "../pages.ts";
import { mail } from "./mail.ts";

export const commitmentReturned = mail({
  to: "contact",
  handover: true,
  params: () => z.object({ message: z.string(), version: z.int() }),
  texts: {
    fi: ({ message, version }, { language }) => ({
      subject: "Ilmastositoumus on palautettu täydennettäväksi",
      body: [
        `Koordinaattorit ovat lukeneet organisaatiosi ilmastositoumuksen (versio ${version}) ja pyytävät siihen täydennystä. He kirjoittavat:`,
        { quote: message },
        "Täydennä sitoumusta ja lähetä se uudelleen. Kaikki, mitä olet kirjoittanut, on tallessa.",
        { button: "Täydennä sitoumusta", href: pages.commitment(language) },
        "Jos jokin jäi epäselväksi, vastaa tähän viestiin.",
      ],
    }),
    sv: ({ message, version }, { language }) => ({
      subject: "Klimatåtagandet har återsänts för komplettering",
      body: [
        `Koordinatorerna har läst er organisations klimatåtagande (version ${version}) och ber er komplettera det. De skriver:`,
        { quote: message },
        "Komplettera åtagandet och skicka in det på nytt. Allt du har skrivit finns kvar.",
        { button: "Komplettera åtagandet", href: pages.commitment(language) },
        "Om något är oklart, svara på det här meddelandet.",
      ],
    }),
    en: ({ message, version }, { language }) => ({
      subject: "Your climate commitment has been returned for completion",
      body: [
        `The coordinators have read your organisation’s climate commitment (version ${version}) and ask you to complete it. They write:`,
        { quote: message },
        "Please complete the commitment and send it again. Everything you have written is still there.",
        { button: "Complete the commitment", href: pages.commitment(language) },
        "If anything is unclear, reply to this email.",
      ],
    }),
  },
});
