/** What coordinators read about the results before anybody else does. */
export const texts = {
  fi: {
    title: "Tulosten julkaiseminen",
    lead: "Tarkista vuoden tulokset ennen julkaisua. Vain hyväksytyt raportit lasketaan mukaan.",
    year: "Vuosi",
    state: "Kierros",
    due: "Kootaan julkaistaviksi",
    editions: "Julkaisuja",
    nothing: "Yhtään kierrosta ei ole vielä avattu.",
    ofYear: (year: number) => `Tulosten esikatselu ${year}`,
    back: "Kaikki vuodet",
    round: "Kierrokselle",
    publicPage: "Julkaistut tulokset",
    preview: (number: number) => `Tältä julkaisu ${number} näyttäisi nyt.`,
    noPreview:
      "Tuloksia ei ole vielä laskettu. Ne lasketaan heti, kun kierros on avautunut.",
    besideRead:
      "Alla olevassa taulukossa yliviivattuna on se, mitä luit, ja sen perässä nykyinen tieto.",
    compared: "Mitä julkaistaisiin",
    thisYear: (year: number) => `Vuosi ${year}`,
    reports: "Hyväksyttyjä raportteja",
    going: "Tavoitteita saavutettu tai aikataulussa",
    of: (part: string, whole: string) => `${part}/${whole}`,
    undecided: (count: number) =>
      count === 1
        ? "Yksi raportti ei ole mukana: se on lähettämättä, palautettu tai odottaa päätöstä."
        : `${count} raporttia ei ole mukana: ne ovat lähettämättä, palautettu tai odottavat päätöstä.`,
    undecidedWhich: "Katso, mitkä",
    largest: "Kenen luvuista tulokset enimmäkseen koostuvat",
    changed: "Kenen omat luvut muuttuivat eniten",
    changedText: "Verrattuna jäsenen omiin lukuihin viime vuodelta.",
    member: "Jäsen",
    amount: "Määrä",
    share: "Osuus summasta",
    lastYear: "Viime vuonna",
    doubtful: "onko yksikkö oikein?",
    withheld: "Mitä jätetään julkaisematta ja kenen takia",
    withheldText:
      "Nämä luvut jätetään pois, jotta yhdenkään jäsenen lukua ei voi päätellä. Tämä luettelo näkyy vain koordinaattoreille.",
    nothingWithheld: "Mitään lukua ei tarvitse jättää julkaisematta.",
    figure: "Luku",
    boundary: "Rajaus",
    what: "Tieto",
    whats: { total: "Summa", change: "Muutos" },
    reason: "Syy",
    reasons: {
      "too-few": "Liian harvalla organisaatiolla on luku",
      dominated: "Yhden jäsenen luvun voisi arvioida summasta",
    },
    kept: "näytetään kuten edellisessä julkaisussa",
    members: "Kenen takia",
    nobody: "Ei yksittäisen jäsenen takia",
    publish: "Julkaise",
    first:
      "Ensimmäinen julkaisu tulee näkyviin kaikille heti. Jäsenten edistyminen ja hyväksytyt hyvät käytännöt julkaistaan samalla.",
    corrected:
      "Tulokset on jo julkaistu. Uusi julkaisu korvaa edellisen, ja kaikki näkevät, mitä on muuttunut.",
    ask: (number: number) =>
      `Julkaistaanko vuoden tulokset (julkaisu ${number})? Sen näkevät kaikki heti.`,
    publishNth: (number: number) => `Julkaise tulokset (julkaisu ${number})`,
    no: "Peruuta",
    published: (number: number) =>
      `Julkaisu ${number} on nyt kaikkien nähtävillä`,
    withdrawOf: (number: number, year: number) =>
      `Vedä tulosten ${year} julkaisu ${number} takaisin`,
    withdrawWarning: "Takaisin vetämistä ei voi kumota",
    withdrawText:
      "Takaisin vedetyn julkaisun tilalla kaikki näkevät vain perustelun, kunnes julkaiset tulokset uudelleen. Myös jäsenten edistyminen ja hyvät käytännöt siltä vuodelta poistuvat näkyvistä. Aiempi julkaisu ei palaa näkyviin. Julkaisu jää historiaan.",
    withdrawNth: (number: number) => `Vedä julkaisu ${number} takaisin`,
    withdrawnOn: (day: string) => `Vedetty takaisin ${day}`,
    earlier: "Tehdyt julkaisut",
    edition: (number: number, day: string) => `Julkaisu ${number}, ${day}`,
  },
  sv: {
    title: "Publicering av resultaten",
    lead: "Kontrollera årets resultat innan de publiceras. Bara godkända rapporter räknas med.",
    year: "År",
    state: "Omgång",
    due: "Sammanställs för publicering",
    editions: "Publikationer",
    nothing: "Ingen omgång har öppnats ännu.",
    ofYear: (year: number) => `Förhandsvisning av resultaten ${year}`,
    back: "Alla år",
    round: "Till omgången",
    publicPage: "De publicerade resultaten",
    preview: (number: number) =>
      `Så här skulle publikation ${number} se ut nu.`,
    noPreview:
      "Resultaten har inte räknats ännu. De räknas genast när omgången har öppnat.",
    besideRead:
      "I tabellen nedan är det du läste överstruket, följt av det som gäller nu.",
    compared: "Vad som skulle publiceras",
    thisYear: (year: number) => `År ${year}`,
    reports: "Godkända rapporter",
    going: "Mål som har uppnåtts eller går som planerat",
    of: (part: string, whole: string) => `${part} av ${whole}`,
    undecided: (count: number) =>
      count === 1
        ? "En rapport är inte med: den är inte inskickad, har återsänts eller väntar på beslut."
        : `${count} rapporter är inte med: de är inte inskickade, har återsänts eller väntar på beslut.`,
    undecidedWhich: "Se vilka",
    largest: "Vems siffror resultaten mest består av",
    changed: "Vems egna siffror har ändrats mest",
    changedText: "Jämfört med medlemmens egna siffror från i fjol.",
    member: "Medlem",
    amount: "Mängd",
    share: "Andel av summan",
    lastYear: "I fjol",
    doubtful: "är enheten rätt?",
    withheld: "Vad som inte publiceras, och för vems skull",
    withheldText:
      "De här siffrorna utelämnas så att ingen enskild medlems siffra kan räknas ut. Förteckningen visas bara för koordinatorerna.",
    nothingWithheld: "Ingen siffra behöver utelämnas.",
    figure: "Siffra",
    boundary: "Avgränsning",
    what: "Uppgift",
    whats: { total: "Summa", change: "Förändring" },
    reason: "Orsak",
    reasons: {
      "too-few": "För få organisationer har en siffra",
      dominated: "En medlems siffra kunde uppskattas ur summan",
    },
    kept: "visas som i den föregående publikationen",
    members: "För vems skull",
    nobody: "Inte för en enskild medlems skull",
    publish: "Publicera",
    first:
      "Den första publikationen syns genast för alla. Medlemmarnas framsteg och den goda praxis som godkänts publiceras samtidigt.",
    corrected:
      "Resultaten är redan publicerade. En ny publikation ersätter den föregående, och alla ser vad som har ändrats.",
    ask: (number: number) =>
      `Ska årets resultat publiceras (publikation ${number})? Alla ser den genast.`,
    publishNth: (number: number) =>
      `Publicera resultaten (publikation ${number})`,
    no: "Avbryt",
    published: (number: number) =>
      `Publikation ${number} är nu synlig för alla`,
    withdrawOf: (number: number, year: number) =>
      `Dra tillbaka publikation ${number} av resultaten ${year}`,
    withdrawWarning: "Det går inte att ångra att en publikation dras tillbaka",
    withdrawText:
      "I stället för en tillbakadragen publikation ser alla bara motiveringen, tills du publicerar resultaten på nytt. Också medlemmarnas framsteg och god praxis från året döljs. En tidigare publikation kommer inte tillbaka. Publikationen finns kvar i historiken.",
    withdrawNth: (number: number) => `Dra tillbaka publikation ${number}`,
    withdrawnOn: (day: string) => `Tillbakadragen ${day}`,
    earlier: "Tidigare publikationer",
    edition: (number: number, day: string) => `Publikation ${number}, ${day}`,
  },
  en: {
    title: "Publishing the results",
    lead: "Check a year’s results before they are published. Only accepted reports count.",
    year: "Year",
    state: "Round",
    due: "Prepared for publication",
    editions: "Editions",
    nothing: "No round has been opened yet.",
    ofYear: (year: number) => `Preview of the results ${year}`,
    back: "All years",
    round: "To the round",
    publicPage: "The published results",
    preview: (number: number) => `Edition ${number} would now look like this.`,
    noPreview:
      "The results have not been calculated yet. They are as soon as the round has opened.",
    besideRead:
      "In the table below, what you read is struck out, followed by what it is now.",
    compared: "What would be published",
    thisYear: (year: number) => `Year ${year}`,
    reports: "Accepted reports",
    going: "Goals achieved or on track",
    of: (part: string, whole: string) => `${part} of ${whole}`,
    undecided: (count: number) =>
      count === 1
        ? "One report is not in: it is unsent, returned or waits for a decision."
        : `${count} reports are not in: they are unsent, returned or wait for a decision.`,
    undecidedWhich: "See which",
    largest: "Whose figures make up most of the results",
    changed: "Whose own figures changed most",
    changedText: "Compared with the member’s own figures of last year.",
    member: "Member",
    amount: "Amount",
    share: "Share of the sum",
    lastYear: "Last year",
    doubtful: "is the unit right?",
    withheld: "What is withheld, and because of whom",
    withheldText:
      "These figures are left out so that no single member’s figure can be worked out. This list is shown to coordinators only.",
    nothingWithheld: "No figure has to be withheld.",
    figure: "Figure",
    boundary: "Coverage",
    what: "What",
    whats: { total: "Sum", change: "Change" },
    reason: "Reason",
    reasons: {
      "too-few": "Too few organisations have a figure",
      dominated: "One member’s figure could be estimated from it",
    },
    kept: "shown as in the edition before",
    members: "Because of whom",
    nobody: "No single member",
    publish: "Publish",
    first:
      "The first edition is there for everybody at once. Members’ progress and the best practices approved are published with it.",
    corrected:
      "The results have been published. A new edition replaces the one before, and everybody sees what has changed.",
    ask: (number: number) =>
      `Publish the year’s results (edition ${number})? Everybody sees it at once.`,
    publishNth: (number: number) => `Publish the results (edition ${number})`,
    no: "Cancel",
    published: (number: number) =>
      `Edition ${number} is now there for everybody`,
    withdrawOf: (number: number, year: number) =>
      `Withdraw edition ${number} of the results ${year}`,
    withdrawWarning: "A withdrawal cannot be undone",
    withdrawText:
      "In the place of a withdrawn edition everybody reads only why, until you publish the results again. Members’ progress and best practices of that year are hidden too. An earlier edition does not come back. The edition stays in the history.",
    withdrawNth: (number: number) => `Withdraw edition ${number}`,
    withdrawnOn: (day: string) => `Withdrawn on ${day}`,
    earlier: "Editions so far",
    edition: (number: number, day: string) => `Edition ${number}, ${day}`,
  },
};
