import type { StatusDoubt } from "../../../shared/doubts.ts";
import type { Texts } from "../../../shared/language.ts";

type DoubtTexts = Record<StatusDoubt | "unit" | "notGiven", string> & {
  lastYear: (year: number, value: string) => string;
};

/** What a coordinator may want to ask about. */
export const doubtTexts: Texts<DoubtTexts> = {
  fi: {
    unit: "Luku poikkeaa paljon viime kerrasta. Onko yksikkö oikea?",
    "achieved-not-met": "Arvon mukaan tavoite ei ole vielä täynnä.",
    "met-not-achieved": "Arvon mukaan tavoite on jo täynnä.",
    away: "Arvon mukaan tavoitteesta on etäännytty.",
    notGiven: "Ei annettu",
    lastYear: (year, value) => `Vuonna ${year}: ${value}`,
  },
  sv: {
    unit: "Talet skiljer sig mycket från förra gången. Är enheten rätt?",
    "achieved-not-met": "Enligt värdet är målet inte nått än.",
    "met-not-achieved": "Enligt värdet är målet redan nått.",
    away: "Enligt värdet har målet kommit längre bort.",
    notGiven: "Inte angivet",
    lastYear: (year, value) => `År ${year}: ${value}`,
  },
  en: {
    unit: "The figure differs much from last time. Is the unit right?",
    "achieved-not-met": "By the value the goal is not reached yet.",
    "met-not-achieved": "By the value the goal is reached already.",
    away: "By the value the member has moved away from the goal.",
    notGiven: "Not given",
    lastYear: (year, value) => `In ${year}: ${value}`,
  },
};
