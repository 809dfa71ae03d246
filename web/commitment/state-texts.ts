import type { CommitmentState } from "../../shared/commitment.ts";
import type { Texts } from "../../shared/language.ts";

type StateTexts = {
  version: (number: number, replaces?: number) => string;
  since: (day: string) => string;
  amended: (day: string) => string;
  wrote: string;
  means: Record<CommitmentState, string>;
};

/** What each state means to the member. */
export const stateTexts: Texts<StateTexts> = {
  fi: {
    version: (number, replaces) =>
      `Versio ${number}${replaces ? `, korvaa version ${replaces}` : ""}`,
    since: (day) => `voimassa ${day} alkaen`,
    amended: (day) => `muutettu ${day}`,
    wrote: "Koordinaattorit kirjoittavat:",
    means: {
      unconfirmed: "Vahvista hakemus sähköpostiin tulleesta linkistä.",
      draft:
        "Kirjoitat uutta versiota. Allekirjoitettu sitoumus on voimassa, kunnes uusi versio astuu voimaan.",
      submitted:
        "Sitoumus on koordinaattorien luettavana. Saat sähköpostia, kun se on käsitelty.",
      returned:
        "Täydennä sitoumusta ja lähetä se uudelleen. Kaikki kirjoittamasi on tallessa.",
      approved:
        "Seuraavaksi organisaatiosi ja kaupunki allekirjoittavat sitoumuksen. Koordinaattorit sopivat siitä kanssasi.",
      "in-force": "Molemmat osapuolet ovat allekirjoittaneet sitoumuksen.",
      rejected: "Sitoumusta ei hyväksytty.",
      withdrawn: "Sitoumus on peruttu.",
      expired: "Hakemusta ei vahvistettu ajoissa.",
      superseded: "Uusi versio on astunut voimaan tämän tilalle.",
      ended: "Sitoumus ei ole enää voimassa.",
    },
  },
  sv: {
    version: (number, replaces) =>
      `Version ${number}${replaces ? `, ersätter version ${replaces}` : ""}`,
    since: (day) => `i kraft från ${day}`,
    amended: (day) => `ändrat ${day}`,
    wrote: "Koordinatorerna skriver:",
    means: {
      unconfirmed: "Bekräfta ansökan med länken i din e-post.",
      draft:
        "Du skriver en ny version. Det undertecknade åtagandet gäller tills den nya träder i kraft.",
      submitted:
        "Koordinatorerna läser åtagandet. Du får e-post när det har behandlats.",
      returned:
        "Komplettera åtagandet och skicka in det på nytt. Allt du har skrivit finns kvar.",
      approved:
        "Härnäst undertecknas åtagandet av er organisation och av staden. Koordinatorerna kommer överens om det med dig.",
      "in-force": "Båda parterna har undertecknat åtagandet.",
      rejected: "Åtagandet godkändes inte.",
      withdrawn: "Åtagandet har återtagits.",
      expired: "Ansökan bekräftades inte i tid.",
      superseded: "En ny version har trätt i kraft i stället för den här.",
      ended: "Åtagandet gäller inte längre.",
    },
  },
  en: {
    version: (number, replaces) =>
      `Version ${number}${replaces ? `, replaces version ${replaces}` : ""}`,
    since: (day) => `in force since ${day}`,
    amended: (day) => `amended on ${day}`,
    wrote: "The coordinators write:",
    means: {
      unconfirmed: "Confirm the application by the link in your email.",
      draft:
        "You are writing a new version. The signed commitment is in force until the new one enters into force.",
      submitted:
        "The coordinators are reading the commitment. You will get an email when it has been processed.",
      returned:
        "Complete the commitment and send it again. Everything you have written is still there.",
      approved:
        "Next, your organisation and the city sign the commitment. The coordinators will agree on it with you.",
      "in-force": "Both parties have signed the commitment.",
      rejected: "The commitment was not approved.",
      withdrawn: "The commitment has been withdrawn.",
      expired: "The application was not confirmed in time.",
      superseded: "A new version has entered into force in place of this one.",
      ended: "The commitment is no longer in force.",
    },
  },
};
