import * as z from "zod";
import { endReasons } from "../member.ts";
import { day } from "../schema.ts";
import { endReasonWords } from "../words.ts";
import type { Block } from "./block.ts";
import { mail } from "./mail.ts";
import { shownDay } from "../shown.ts";

const quoted = (intro: string, message: string | undefined): Block[] =>
  message ? [intro, { quote: message }] : [];

/** The day may lie before or after the mail, so the text says only that it has been recorded. */
export const memberEnded = mail({
  to: "contact",
  params: () =>
    z.object({
      reason: z.enum(endReasons),
      on: day(),
      message: z.string().optional(),
    }),
  texts: {
    fi: ({ reason, on, message }) => ({
      subject: "Jäsenyys verkostossa päättyy",
      body: [
        "Olemme kirjanneet organisaatiosi jäsenyyden päättymisen.",
        {
          facts: [
            ["Päättymispäivä", shownDay(on, "fi")],
            ["Syy", endReasonWords[reason].fi],
          ],
        },
        ...quoted("Koordinaattorit kirjoittavat:", message),
        "Emme enää pyydä vuosiraportteja emmekä lähetä muistutuksia. Jo julkaistut tulokset säilyvät.",
        "Jos jokin tiedoista on väärin, vastaa tähän viestiin. Kiitos yhteisestä ilmastotyöstä!",
      ],
    }),
    sv: ({ reason, on, message }) => ({
      subject: "Medlemskapet i nätverket upphör",
      body: [
        "Vi har antecknat att er organisations medlemskap upphör.",
        {
          facts: [
            ["Slutdatum", shownDay(on, "sv")],
            ["Orsak", endReasonWords[reason].sv],
          ],
        },
        ...quoted("Koordinatorerna skriver:", message),
        "Vi ber inte längre om årsrapporter och skickar inga påminnelser. Redan publicerade resultat finns kvar.",
        "Om någon uppgift är fel, svara på det här meddelandet. Tack för det gemensamma klimatarbetet!",
      ],
    }),
    en: ({ reason, on, message }) => ({
      subject: "Your organisation’s membership ends",
      body: [
        "We have recorded the end of your organisation’s membership.",
        {
          facts: [
            ["End date", shownDay(on, "en")],
            ["Reason", endReasonWords[reason].en],
          ],
        },
        ...quoted("The coordinators write:", message),
        "We will ask for no more annual reports and send no more reminders. Results already published remain.",
        "If any of this is wrong, reply to this email. Thank you for working for the climate with us!",
      ],
    }),
  },
});
