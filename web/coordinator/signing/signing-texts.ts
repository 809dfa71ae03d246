export const signingTexts = {
  fi: {
    title: "Allekirjoitukset",
    lead: "Hyväksytyt ilmastositoumukset, joista puuttuu allekirjoitus. Kirjaa tähän paperilla tai kaupungin sähköisessä palvelussa tehdyt allekirjoitukset, useita kerralla.",
    none: "Yksikään allekirjoitus ei puutu",
    noneText:
      "Hyväksytty sitoumus tulee tähän, kunnes molemmat osapuolet ovat allekirjoittaneet sen.",
    count: (count: number) =>
      count === 1 ? "1 sitoumus" : `${count} sitoumusta`,
    print: "Tulosta luettelo",
    all: "Valitse kaikki",
    clear: "Poista valinnat",
    version: (version: number) => `versio ${version}`,
    since: (at: string) => `hyväksytty ${at}`,
    missing: {
      member: "jäsenen allekirjoitus puuttuu",
      city: "kaupungin allekirjoitus puuttuu",
    },
    record: "Kirjaa allekirjoitukset",
    recorded: (count: number) =>
      count === 1
        ? "1 allekirjoitus on kirjattu"
        : `${count} allekirjoitusta on kirjattu`,
    inForce: (count: number) =>
      count === 1
        ? "1 sitoumus tuli voimaan, ja sen yhteyshenkilölle lähetetään siitä tieto."
        : `${count} sitoumusta tuli voimaan, ja niiden yhteyshenkilöille lähetetään siitä tieto.`,
    member: "Jäsen",
    signatory: "Nimi ja tehtävä",
    signature: "Allekirjoitus",
  },
  sv: {
    title: "Underskrifter",
    lead: "Godkända klimatåtaganden som saknar en underskrift. Registrera här underskrifter som gjorts på papper eller i stadens e-tjänst, flera på en gång.",
    none: "Inga underskrifter saknas",
    noneText:
      "Ett godkänt åtagande står här tills båda parter har undertecknat det.",
    count: (count: number) =>
      count === 1 ? "1 åtagande" : `${count} åtaganden`,
    print: "Skriv ut listan",
    all: "Välj alla",
    clear: "Ta bort valen",
    version: (version: number) => `version ${version}`,
    since: (at: string) => `godkänt ${at}`,
    missing: {
      member: "medlemmens underskrift saknas",
      city: "stadens underskrift saknas",
    },
    record: "Registrera underskrifterna",
    recorded: (count: number) =>
      count === 1
        ? "1 underskrift är registrerad"
        : `${count} underskrifter är registrerade`,
    inForce: (count: number) =>
      count === 1
        ? "1 åtagande trädde i kraft, och kontaktpersonen får besked om det."
        : `${count} åtaganden trädde i kraft, och kontaktpersonerna får besked om det.`,
    member: "Medlem",
    signatory: "Namn och titel",
    signature: "Underskrift",
  },
  en: {
    title: "Signatures",
    lead: "Approved climate commitments that lack a signature. Record here the signatures made on paper or in the city’s e-signing, several at once.",
    none: "No signature is missing",
    noneText:
      "An approved commitment stands here until both parties have signed it.",
    count: (count: number) =>
      count === 1 ? "1 commitment" : `${count} commitments`,
    print: "Print the list",
    all: "Select all",
    clear: "Select none",
    version: (version: number) => `version ${version}`,
    since: (at: string) => `approved ${at}`,
    missing: {
      member: "the member’s signature is missing",
      city: "the city’s signature is missing",
    },
    record: "Record the signatures",
    recorded: (count: number) =>
      count === 1
        ? "1 signature has been recorded"
        : `${count} signatures have been recorded`,
    inForce: (count: number) =>
      count === 1
        ? "1 commitment entered into force, and its contact will be told."
        : `${count} commitments entered into force, and their contacts will be told.`,
    member: "Member",
    signatory: "Name and title",
    signature: "Signature",
  },
};
