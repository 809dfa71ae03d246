/** The words of the results; figures, themes and statuses have theirs in `shared/words.ts`. */
export const texts = {
  fi: {
    title: (year: number) => `Saavutukset ${year}`,
    allTitle: "Saavutukset",
    description:
      "Miten jäsenten ilmastositoumukset etenevät: raportointi, tavoitteet, energia ja päästöt.",
    edition: (number: number, day: string) => `Julkaisu ${number}, ${day}.`,
    note: "Mitä on muuttunut",
    withdrawn: (number: number, day: string) =>
      `Julkaisu ${number} on vedetty takaisin ${day}`,
    withdrawnYear: (year: number, day: string) =>
      `Vuoden ${year} tulokset on vedetty takaisin ${day}`,
    download: "Lataa",
    print: "Tulosta",
    otherYears: "Vuodet",
    all: "Kaikki vuodet",
    reporting: "Raportointi",
    kind: "Jäsenyys",
    asked: "Pyydetty",
    accepted: "Hyväksytty",
    late: "Näistä myöhässä",
    rate: "Raportointiaste",
    rateText: (fewest: number) =>
      `Prosentti näytetään, kun hyväksyttyjä raportteja on vähintään ${fewest}.`,
    goals: "Tavoitteet",
    goalsText: (total: string) =>
      `Jäsenet raportoivat yhteensä ${total} tavoitteesta. Tavoitteiden lukuarvoja ei lasketa yhteen, koska ne mittaavat eri asioita.`,
    theme: "Teema",
    total: "Yhteensä",
    energy: "Energia",
    emissions: "Päästöt",
    figure: "Luku",
    sum: "Summa",
    ofMembers: (count: number) =>
      count === 1 ? "1 jäsen" : `${count} jäsentä`,
    change: "Vertailukelpoinen muutos",
    noChange: "Ei vertailua edellisvuoteen",
    sumsText:
      "Summa kertoo niiden jäsenten luvut, jotka ne ilmoittivat, kolmen numeron tarkkuudella. Jäsenet vaihtuvat, joten vuosien summia ei voi verrata keskenään.",
    changeText:
      "Vertailukelpoisessa muutoksessa ovat mukana vain jäsenet, jotka antoivat luvun kumpanakin vuonna samalla tavalla laskettuna.",
    withheldText:
      "Lukua ei julkaista, jos siitä voisi päätellä yhden jäsenen luvun.",
    counted: {
      scope3: (count: number) =>
        count === 1
          ? "Yksi jäsen ilmoitti muut epäsuorat päästönsä (scope 3). Niitä ei lasketa yhteen."
          : `Muut epäsuorat päästönsä (scope 3) ilmoitti ${count} jäsentä. Niitä ei lasketa yhteen.`,
    },
    noFigures: "Jäsenet eivät ilmoittaneet näitä lukuja.",
    allWithheld: "Tältä rajaukselta ei julkaista lukuja.",
    nothing: "Saavutuksia ei ole vielä julkaistu.",
    nothingWhen:
      "Ne julkaistaan kerran vuodessa, kun jäsenten raportit on käyty läpi.",
    notPublished: (year: number) =>
      `Vuoden ${year} saavutuksia ei ole vielä julkaistu.`,
    year: "Vuosi",
    businesses: "Yritysten raportointiaste",
    achieved: "Saavutettuja tavoitteita",
    reportingAndGoals: "Raportointi ja tavoitteet",
    chartGoals: "Tavoitteet teemoittain ja tilanteen mukaan",
    chartYears: "Vertailukelpoinen muutos edellisvuodesta, prosenttia",
    chartTable: "Samat luvut ovat taulukossa.",
  },
  sv: {
    title: (year: number) => `Resultat ${year}`,
    allTitle: "Resultat",
    description:
      "Hur medlemmarnas klimatåtaganden framskrider: rapportering, mål, energi och utsläpp.",
    edition: (number: number, day: string) => `Publikation ${number}, ${day}.`,
    note: "Vad som har ändrats",
    withdrawn: (number: number, day: string) =>
      `Publikation ${number} drogs tillbaka ${day}`,
    withdrawnYear: (year: number, day: string) =>
      `Resultaten för ${year} drogs tillbaka ${day}`,
    download: "Ladda ner",
    print: "Skriv ut",
    otherYears: "År",
    all: "Alla år",
    reporting: "Rapportering",
    kind: "Medlemskap",
    asked: "Tillfrågade",
    accepted: "Godkända",
    late: "Varav försenade",
    rate: "Rapporteringsgrad",
    rateText: (fewest: number) =>
      `Procenten visas när minst ${fewest} rapporter är godkända.`,
    goals: "Mål",
    goalsText: (total: string) =>
      `Medlemmarna rapporterade om sammanlagt ${total} mål. Målens värden summeras inte, eftersom de mäter olika saker.`,
    theme: "Tema",
    total: "Totalt",
    energy: "Energi",
    emissions: "Utsläpp",
    figure: "Siffra",
    sum: "Summa",
    ofMembers: (count: number) =>
      count === 1 ? "1 medlem" : `${count} medlemmar`,
    change: "Jämförbar förändring",
    noChange: "Ingen jämförelse med året innan",
    sumsText:
      "Summan omfattar de siffror som medlemmarna uppgav, med tre siffrors noggrannhet. Medlemmarna byts ut, så summorna för olika år kan inte jämföras.",
    changeText:
      "I den jämförbara förändringen ingår bara medlemmar som uppgav siffran båda åren, beräknad på samma sätt.",
    withheldText:
      "En siffra publiceras inte om den kunde avslöja en enskild medlems siffra.",
    counted: {
      scope3: (count: number) =>
        count === 1
          ? "En medlem uppgav sina övriga indirekta utsläpp (scope 3). De summeras inte."
          : `${count} medlemmar uppgav sina övriga indirekta utsläpp (scope 3). De summeras inte.`,
    },
    noFigures: "Medlemmarna uppgav inte de här siffrorna.",
    allWithheld: "Inga siffror publiceras för den här avgränsningen.",
    nothing: "Inga resultat har publicerats ännu.",
    nothingWhen:
      "De publiceras en gång om året, när medlemmarnas rapporter har gåtts igenom.",
    notPublished: (year: number) =>
      `Resultaten för ${year} har inte publicerats ännu.`,
    year: "År",
    businesses: "Företagens rapporteringsgrad",
    achieved: "Uppnådda mål",
    reportingAndGoals: "Rapportering och mål",
    chartGoals: "Mål enligt tema och läge",
    chartYears: "Jämförbar förändring från året innan, procent",
    chartTable: "Samma siffror finns i tabellen.",
  },
  en: {
    title: (year: number) => `Results ${year}`,
    allTitle: "Results",
    description:
      "How the members’ climate commitments are progressing: reporting, goals, energy and emissions.",
    edition: (number: number, day: string) => `Edition ${number}, ${day}.`,
    note: "What has changed",
    withdrawn: (number: number, day: string) =>
      `Edition ${number} was withdrawn on ${day}`,
    withdrawnYear: (year: number, day: string) =>
      `The results of ${year} were withdrawn on ${day}`,
    download: "Download",
    print: "Print",
    otherYears: "Years",
    all: "All years",
    reporting: "Reporting",
    kind: "Membership",
    asked: "Asked",
    accepted: "Accepted",
    late: "Of these late",
    rate: "Reporting rate",
    rateText: (fewest: number) =>
      `The percentage is shown once ${fewest} reports are accepted.`,
    goals: "Goals",
    goalsText: (total: string) =>
      `Members reported on ${total} goals in all. The values of goals are not added up, because they measure different things.`,
    theme: "Theme",
    total: "Total",
    energy: "Energy",
    emissions: "Emissions",
    figure: "Figure",
    sum: "Sum",
    ofMembers: (count: number) =>
      count === 1 ? "1 member" : `${count} members`,
    change: "Like-for-like change",
    noChange: "No comparison with the year before",
    sumsText:
      "The sum covers the figures that members gave, to three significant digits. Members come and go, so the sums of different years cannot be compared.",
    changeText:
      "The like-for-like change covers only members that gave the figure in both years, calculated in the same way.",
    withheldText:
      "A figure is not published if one member’s figure could be worked out from it.",
    counted: {
      scope3: (count: number) =>
        count === 1
          ? "One member gave its other indirect emissions (scope 3). They are not added up."
          : `${count} members gave their other indirect emissions (scope 3). They are not added up.`,
    },
    noFigures: "Members did not give these figures.",
    allWithheld: "No figures are published for this coverage.",
    nothing: "No results have been published yet.",
    nothingWhen:
      "They are published once a year, when the members’ reports have been read.",
    notPublished: (year: number) =>
      `The results of ${year} have not been published yet.`,
    year: "Year",
    businesses: "Businesses’ reporting rate",
    achieved: "Goals achieved",
    reportingAndGoals: "Reporting and goals",
    chartGoals: "Goals by theme and status",
    chartYears: "Like-for-like change from the year before, per cent",
    chartTable: "The same figures are in the table.",
  },
};
