/** What the pages of the rounds say; states and fields have their words in `shared/`. */
export const texts = {
  fi: {
    title: "Kierrokset",
    lead: "Kierroksella jäseniltä pyydetään yhden vuoden raportti. Se avautuu, muistuttaa ja sulkeutuu itsestään näiden päivien mukaan.",
    year: "Vuosi",
    state: "Tila",
    opens: "Avautuu",
    due: "Määräaika",
    publishes: "Tulokset kootaan julkaistaviksi",
    editions: "Julkaisuja",
    coming: "Katso, mitä viestejä on tulossa",
    roundOf: (year: number) => `Kierros ${year}`,
    back: "Kaikki kierrokset",
    results: "Vuoden tulokset",
    skippedText:
      "Tämä kierros ei ehtinyt avautua ennen seuraavaa. Jäseniltä ei pyydetty raporttia tästä vuodesta.",
    calendar: "Aikataulu",
    reminders: "Muistutukset",
    before: (days: number) =>
      days === 1
        ? "1 päivä ennen määräaikaa"
        : `${days} päivää ennen määräaikaa`,
    onDay: "määräpäivänä",
    after: (days: number) =>
      days === 1
        ? "1 päivä määräajan jälkeen"
        : `${days} päivää määräajan jälkeen`,
    none: "Ei muistutuksia",
    workingDays: "Viestit lähtevät vain arkipäivinä.",
    plan: "Muuta aikataulua",
    planText:
      "Päiviä voi muuttaa, kunnes kierros avautuu. Sen jälkeen kierros pitää aikataulunsa, ja yksittäiselle jäsenelle voi antaa lisäaikaa.",
    save: "Tallenna aikataulu",
    saved: "Aikataulu on tallennettu",
    publicationDay: "Tulosten julkaiseminen",
    publicationDayText:
      "Tulokset kootaan tänä päivänä, ja koordinaattorit saavat niistä viestin. Päivää voi siirtää, kunnes tulokset on julkaistu.",
    heldText:
      "Julkaiseminen on keskeytetty: tuloksia ei koota eikä julkaista itsestään ennen kuin jatkat. Julkaista voi silti vuoden tulosten sivulla.",
    move: "Siirrä päivää",
    moved: "Päivä on siirretty",
    hold: "Keskeytä toistaiseksi",
    resume: "Jatka julkaisemista",
    close: "Sulje kierros",
    closeText:
      "Kierros sulkeutuu itsestään, kun seuraava avautuu. Jos suljet sen nyt, puuttuvia raportteja ei voi enää lähettää.",
    closeAsk:
      "Suljetaanko kierros? Sen jälkeen kukaan ei voi lähettää raporttia, eikä kierrosta voi avata uudelleen.",
    no: "Peruuta",
  },
  sv: {
    title: "Omgångar",
    lead: "I en omgång ombeds medlemmarna rapportera om ett år. Den öppnar, påminner och stänger av sig själv enligt de här dagarna.",
    year: "År",
    state: "Läge",
    opens: "Öppnar",
    due: "Tidsfrist",
    publishes: "Resultaten sammanställs för publicering",
    editions: "Publikationer",
    coming: "Se vilka meddelanden som är på väg",
    roundOf: (year: number) => `Omgången ${year}`,
    back: "Alla omgångar",
    results: "Årets resultat",
    skippedText:
      "Den här omgången hann inte öppna före nästa. Medlemmarna blev inte ombedda att rapportera om året.",
    calendar: "Tidtabell",
    reminders: "Påminnelser",
    before: (days: number) =>
      days === 1 ? "1 dag före tidsfristen" : `${days} dagar före tidsfristen`,
    onDay: "på sista dagen",
    after: (days: number) =>
      days === 1
        ? "1 dag efter tidsfristen"
        : `${days} dagar efter tidsfristen`,
    none: "Inga påminnelser",
    workingDays: "Meddelanden skickas bara på vardagar.",
    plan: "Ändra tidtabellen",
    planText:
      "Dagarna kan ändras tills omgången öppnar. Därefter behåller omgången sin tidtabell, och en enskild medlem kan få förlängd tidsfrist.",
    save: "Spara tidtabellen",
    saved: "Tidtabellen är sparad",
    publicationDay: "Publicering av resultaten",
    publicationDayText:
      "Resultaten sammanställs den här dagen och koordinatorerna får ett meddelande om dem. Dagen kan flyttas tills resultaten har publicerats.",
    heldText:
      "Publiceringen är avbruten tills vidare: resultaten varken sammanställs eller publiceras av sig själva förrän du återupptar den. På sidan för årets resultat kan de ändå publiceras.",
    move: "Flytta dagen",
    moved: "Dagen har flyttats",
    hold: "Avbryt tills vidare",
    resume: "Återuppta publiceringen",
    close: "Stäng omgången",
    closeText:
      "Omgången stänger av sig själv när nästa öppnar. Om du stänger den nu kan de rapporter som saknas inte längre skickas in.",
    closeAsk:
      "Ska omgången stängas? Därefter kan ingen skicka in sin rapport, och omgången kan inte öppnas på nytt.",
    no: "Avbryt",
  },
  en: {
    title: "Rounds",
    lead: "A round asks the members for one year’s report. It opens, reminds and closes by itself, by these days.",
    year: "Year",
    state: "State",
    opens: "Opens",
    due: "Deadline",
    publishes: "Results prepared for publication",
    editions: "Editions",
    coming: "See which mail is coming",
    roundOf: (year: number) => `Round ${year}`,
    back: "All rounds",
    results: "The year’s results",
    skippedText:
      "This round did not open before the next one did. The members were not asked to report on this year.",
    calendar: "Calendar",
    reminders: "Reminders",
    before: (days: number) =>
      days === 1
        ? "1 day before the deadline"
        : `${days} days before the deadline`,
    onDay: "on the day of the deadline",
    after: (days: number) =>
      days === 1
        ? "1 day after the deadline"
        : `${days} days after the deadline`,
    none: "No reminders",
    workingDays: "Mail leaves on working days only.",
    plan: "Change the calendar",
    planText:
      "The days can be changed until the round opens. From then on the round keeps its calendar, and a single member can be given an extension.",
    save: "Save the calendar",
    saved: "The calendar has been saved",
    publicationDay: "Publication of the results",
    publicationDayText:
      "On this day the results are prepared, and the coordinators get a mail about them. The day can be moved until the results are out.",
    heldText:
      "Publication is held back: the results are neither prepared nor published by themselves until you resume it. They can still be published on the page of the year’s results.",
    move: "Move the day",
    moved: "The day has been moved",
    hold: "Hold until further notice",
    resume: "Resume publication",
    close: "Close the round",
    closeText:
      "The round closes by itself when the next one opens. If you close it now, the reports still missing can no longer be sent.",
    closeAsk:
      "Close the round? After that nobody can send a report, and the round cannot be opened again.",
    no: "Cancel",
  },
};
