import type { Ending, MemberChange } from "../member.ts";
import { applicationTexts } from "./application-texts.ts";
import type { FieldTexts } from "./field-text.ts";

/** What a coordinator corrects of a member; its contacts have a form of their own. */
export const memberChangeTexts: FieldTexts<Omit<MemberChange, "contacts">> = {
  "organisation.name": applicationTexts["organisation.name"],
  "organisation.kind": {
    fi: { label: "Jäsenen laji" },
    sv: { label: "Slag av medlem" },
    en: { label: "Kind of member" },
  },
  "organisation.businessId": applicationTexts["organisation.businessId"],
  "organisation.website": applicationTexts["organisation.website"],
  unit: {
    fi: {
      label: "Yksikkö",
      help: "Erottaa saman Y-tunnuksen yksiköt, jotka ovat jäseniä kukin erikseen.",
    },
    sv: {
      label: "Enhet",
      help: "Skiljer åt enheter med samma FO-nummer som är medlemmar var för sig.",
    },
    en: {
      label: "Unit",
      help: "Tells apart units of one business ID that are members each by itself.",
    },
  },
  coveredBy: {
    fi: {
      label: "Toinen jäsen raportoi sen puolesta",
      help: "Esimerkiksi konsernin emoyhtiö. Tältä jäseneltä ei silloin pyydetä raporttia, eikä se saa muistutuksia.",
    },
    sv: {
      label: "En annan medlem rapporterar för den",
      help: "Till exempel koncernens moderbolag. Av den här medlemmen begärs då ingen rapport och den får inga påminnelser.",
    },
    en: {
      label: "Another member reports for it",
      help: "For example the parent company. This member is then asked for no report and gets no reminders.",
    },
  },
  mergedOn: {
    fi: {
      label: "Päivä, jona toinen jäsen yhdistyi siihen",
      help: "Lukuja ei verrata tämän päivän yli, koska organisaatio ei ole enää sama.",
    },
    sv: {
      label: "Dagen då en annan medlem gick upp i den",
      help: "Siffror jämförs inte över den dagen, för organisationen är inte längre densamma.",
    },
    en: {
      label: "The day another member was merged into it",
      help: "Figures are not compared across that day, for the organisation is not the same any more.",
    },
  },
};

/** The end of a membership. */
export const endingTexts: FieldTexts<Ending> = {
  reason: {
    fi: { label: "Syy" },
    sv: { label: "Orsak" },
    en: { label: "Reason" },
  },
  on: {
    fi: { label: "Päättymispäivä" },
    sv: { label: "Sista dag" },
    en: { label: "Last day" },
  },
  successorId: {
    fi: {
      label: "Jäsen, johon se yhdistyi",
      help: "Jos seuraaja on verkoston jäsen.",
    },
    sv: {
      label: "Medlemmen som den gick upp i",
      help: "Om efterträdaren är medlem i nätverket.",
    },
    en: {
      label: "The member it merged into",
      help: "If the successor is a member of the network.",
    },
  },
  message: {
    fi: {
      label: "Viesti jäsenelle",
      help: "Lähetetään jäsenyyden päättymisestä kertovassa sähköpostissa.",
    },
    sv: {
      label: "Meddelande till medlemmen",
      help: "Skickas i e-postmeddelandet om att medlemskapet har upphört.",
    },
    en: {
      label: "Message to the member",
      help: "Goes with the email that tells of the end of the membership.",
    },
  },
};
