import type { RoundPlan } from "../round.ts";
import type { FieldTexts } from "./field-text.ts";

export const roundTexts: FieldTexts<RoundPlan> = {
  opens: {
    fi: {
      label: "Kierros avautuu",
      help: "Pyydetyt jäsenet saavat sinä päivänä viestin ja voivat alkaa raportoida.",
    },
    sv: {
      label: "Omgången öppnar",
      help: "Den dagen får de tillfrågade medlemmarna ett meddelande och kan börja rapportera.",
    },
    en: {
      label: "The round opens",
      help: "On that day the members asked get an email and can begin to report.",
    },
  },
  due: {
    fi: { label: "Määräaika", help: "Viimeinen päivä kestää keskiyöhön asti." },
    sv: { label: "Tidsfrist", help: "Den varar dagen ut, till midnatt." },
    en: { label: "Deadline", help: "The day lasts until midnight." },
  },
  publishes: {
    fi: {
      label: "Tulokset julkaistaan",
      help: "Ensimmäinen julkaisu tehdään viimeistään silloin itsestään. Koordinaattorit saavat siitä viestin kaksi viikkoa ennen.",
    },
    sv: {
      label: "Resultaten publiceras",
      help: "Den första publikationen ges då senast ut av sig själv. Koordinatorerna får ett meddelande om det två veckor innan.",
    },
    en: {
      label: "The results are published",
      help: "By then the first edition comes out by itself. The coordinators get an email about it two weeks before.",
    },
  },
  reminders: {
    fi: {
      label: "Muistutukset",
      help: "Päiviä määräajasta, yksi riville: −14 on kaksi viikkoa ennen sitä, 7 viikko sen jälkeen.",
    },
    sv: {
      label: "Påminnelser",
      help: "Dagar från tidsfristen, en per rad: −14 är två veckor före den, 7 en vecka efter.",
    },
    en: {
      label: "Reminders",
      help: "Days from the deadline, one a line: −14 is two weeks before it, 7 a week after.",
    },
  },
};
