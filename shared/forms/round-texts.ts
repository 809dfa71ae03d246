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
      label: "Tulokset kootaan julkaistaviksi",
      help: "Koordinaattorit saavat silloin viestin, jossa tulokset ovat, ja muistutuksen kaksi viikkoa ennen. Tulokset julkaistaan, kun koordinaattori julkaisee ne.",
    },
    sv: {
      label: "Resultaten sammanställs för publicering",
      help: "Koordinatorerna får då ett meddelande med resultaten, och en påminnelse två veckor innan. Resultaten publiceras när en koordinator gör det.",
    },
    en: {
      label: "The results are prepared for publication",
      help: "The coordinators then get an email with the results, and a notice two weeks before. The results are out when a coordinator publishes them.",
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
