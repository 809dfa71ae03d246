/** What the pages on which something is decided say. */
export const reviewTexts = {
  fi: {
    commitment: (version: number) => `Ilmastositoumus, versio ${version}`,
    report: (year: number) => `Vuosiraportti ${year}`,
    content: "Tavoitteet",
    answers: "Vastaukset",
    decide: "Päätös",
    correct: "Korjaaminen",
    since: (at: string) => `${at} alkaen`,
    inForce: (day: string) => `voimassa ${day} alkaen`,
    returned: (times: number) =>
      times === 1 ? "palautettu kerran" : `palautettu ${times} kertaa`,
    due: (day: string) => `määräaika ${day}`,
    overdue: "myöhässä",
    late: "lähetetty määräajan jälkeen",
    hasDraft: "jäsen kirjoittaa parhaillaan",
    extended: (from: string) =>
      `Lisäaikaa annettu, alkuperäinen määräaika ${from}. Syy:`,
    sign: "Kirjaa allekirjoitukset",
    extend: "Anna lisäaikaa",
    nothingSent: "Raporttia ei ole vielä lähetetty.",
    first: "Ensimmäinen versio: ei vertailtavaa.",
    firstReport: "Ensimmäinen raportti: ei vertailtavaa.",
    beside: (at: string) =>
      `Muutokset on merkitty siihen verrattuna, mikä lähetettiin ${at} ja palautettiin.`,
    besideVersion: (version: number, isInForce: boolean) =>
      `Muutokset on merkitty ${isInForce ? "voimassa olevaan" : "aiempaan"} versioon ${version} verrattuna.`,
    replaces: (version: number) => `korvaa version ${version}`,
    replacedBy: (version: number) =>
      `Tämän version on korvannut versio ${version}`,
    besideYear: (year: number) => `Vuoden ${year} vastaukset ovat rinnalla.`,
    besideRead: "Muutokset on merkitty siihen verrattuna, minkä luit.",
    wasState: "Kun luit tämän, tila oli:",
  },
  sv: {
    commitment: (version: number) => `Klimatåtagande, version ${version}`,
    report: (year: number) => `Årsrapport ${year}`,
    content: "Mål",
    answers: "Svar",
    decide: "Beslut",
    correct: "Rättelse",
    since: (at: string) => `sedan ${at}`,
    inForce: (day: string) => `i kraft från ${day}`,
    returned: (times: number) =>
      times === 1 ? "återsänt en gång" : `återsänt ${times} gånger`,
    due: (day: string) => `tidsfrist ${day}`,
    overdue: "försenad",
    late: "inskickad efter tidsfristen",
    hasDraft: "medlemmen skriver just nu",
    extended: (from: string) =>
      `Tidsfristen har förlängts, den var ${from}. Orsak:`,
    sign: "Registrera underskrifterna",
    extend: "Förläng tidsfristen",
    nothingSent: "Rapporten har inte skickats in än.",
    first: "Första versionen: det finns inget att jämföra med.",
    firstReport: "Första rapporten: det finns inget att jämföra med.",
    beside: (at: string) =>
      `Ändringarna är markerade jämfört med det som skickades in ${at} och återsändes.`,
    besideVersion: (version: number, isInForce: boolean) =>
      `Ändringarna är markerade jämfört med version ${version}${isInForce ? " som är i kraft" : ", den tidigare"}.`,
    replaces: (version: number) => `ersätter version ${version}`,
    replacedBy: (version: number) =>
      `Version ${version} har ersatt den här versionen`,
    besideYear: (year: number) => `Svaren för ${year} står bredvid.`,
    besideRead: "Ändringarna är markerade jämfört med det du läste.",
    wasState: "När du läste det här var läget:",
  },
  en: {
    commitment: (version: number) => `Climate commitment, version ${version}`,
    report: (year: number) => `Annual report ${year}`,
    content: "Goals",
    answers: "Answers",
    decide: "Decision",
    correct: "Correction",
    since: (at: string) => `since ${at}`,
    inForce: (day: string) => `in force from ${day}`,
    returned: (times: number) =>
      times === 1 ? "returned once" : `returned ${times} times`,
    due: (day: string) => `due ${day}`,
    overdue: "overdue",
    late: "sent after the deadline",
    hasDraft: "the member is writing now",
    extended: (from: string) =>
      `The deadline was extended from ${from}. Reason:`,
    sign: "Record the signatures",
    extend: "Extend the deadline",
    nothingSent: "The report has not been sent yet.",
    first: "The first version: there is nothing to compare it with.",
    firstReport: "The first report: there is nothing to compare it with.",
    beside: (at: string) =>
      `Changes are marked against what was sent on ${at} and returned.`,
    besideVersion: (version: number, isInForce: boolean) =>
      `Changes are marked against version ${version}, ${isInForce ? "which is in force" : "the one before"}.`,
    replaces: (version: number) => `replaces version ${version}`,
    replacedBy: (version: number) =>
      `Version ${version} has replaced this version`,
    besideYear: (year: number) => `The answers for ${year} stand beside them.`,
    besideRead: "Changes are marked against what you read.",
    wasState: "When you read this, its state was:",
  },
};
