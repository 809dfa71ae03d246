/** What the invented people write, in their language. */
export const done = {
  "not-started": {
    fi: "Aloitamme ensi vuonna.",
    sv: "Vi börjar nästa år.",
    en: "We begin next year.",
  },
  "on-track": {
    fi: "Säädimme laitteita ja koulutimme väkeä.",
    sv: "Vi ställde in utrustningen och utbildade personalen.",
    en: "We tuned the equipment and trained our people.",
  },
  behind: {
    fi: "Remontti siirtyi, joten jäimme jälkeen.",
    sv: "Renoveringen sköts upp, så vi blev efter.",
    en: "The renovation was put off, so we fell behind.",
  },
  achieved: {
    fi: "Tavoite täyttyi.",
    sv: "Målet är nått.",
    en: "The goal is met.",
  },
  abandoned: {
    fi: "Toimitilat vaihtuivat, eikä tavoite enää sovi meille.",
    sv: "Vi bytte lokaler och målet passar oss inte längre.",
    en: "We moved, and the goal does not suit us any more.",
  },
} as const;

/** What the coordinators write back. */
export const notes = {
  missing: {
    fi: "Vuoden luku näyttää puuttuvan. Lisäisittekö sen?",
    sv: "Årets siffra verkar saknas. Kan ni lägga till den?",
    en: "The year's figure seems to be missing. Could you add it?",
  },
  factor: {
    fi: "Kaukolämmön päästökerroin on korjattu. Laskisittehan luvun uudelleen.",
    sv: "Fjärrvärmens utsläppsfaktor har rättats. Räkna om siffran, tack.",
    en: "The emission factor of district heat was corrected. Please work the figure out anew.",
  },
  baseline: {
    fi: "Hyvä alku! Lisäisittekö tavoitteelle vertailuvuoden?",
    sv: "En bra början! Kan ni lägga till ett jämförelseår?",
    en: "A good start! Could you add a baseline year?",
  },
  rejected: {
    fi: "Toimintanne ei ole tässä kaupungissa.",
    sv: "Er verksamhet finns inte i den här staden.",
    en: "Your work is not in this city.",
  },
  extension: {
    fi: "Yhteyshenkilönne vaihtui juuri ennen määräpäivää.",
    sv: "Er kontaktperson byttes strax före tidsfristen.",
    en: "Your contact changed just before the deadline.",
  },
  edition: {
    fi: "Kaukolämmön päästökerroin korjattiin; jäsenet, joita se koskee, antoivat luvun uudelleen.",
    sv: "Utsläppsfaktorn för fjärrvärme rättades; de berörda medlemmarna uppgav siffran på nytt.",
    en: "The emission factor of district heat was corrected; the members concerned gave the figure anew.",
  },
  wish: "Could the workshops be held in the mornings?",
  feedback: "Tulossivu on selkeä. Voisiko vuodet nähdä vierekkäin?",
} as const;
