/** What stands around the export and the import. */
export const texts = {
  fi: {
    title: "Vienti ja tuonti",
    export: "Vienti",
    exportText:
      "Taulukot avautuvat sellaisinaan Excelissä. Niissä on henkilötietoja ja jäsenten lukuja: säilytä ne huolellisesti ja poista, kun et enää tarvitse niitä.",
    tables: {
      members: {
        name: "Jäsenet",
        holds:
          "Rivi jäsentä kohti: tiedot, tila ja ensisijainen yhteyshenkilö.",
      },
      goals: {
        name: "Tavoitteet",
        holds: "Rivi tavoitetta kohti, samoilla sarakkeilla kuin tuonnissa.",
      },
      reports: {
        name: "Raportit",
        holds: "Rivi raporttia kohti: tila, energia ja päästöt.",
      },
      answers: {
        name: "Vastaukset",
        holds: "Rivi tavoitetta ja vuotta kohti: tilanne ja edistyminen.",
      },
    },
    csv: "Lataa CSV",
    everything: "Kaikki tiedot",
    everythingHolds:
      "Jokaisen jäsenen kaikki tiedot historioineen, ohjelmien luettavassa muodossa.",
    json: "Lataa JSON",
    fetching: "Haetaan …",
    import: "Tuonti",
    importText:
      "Jäsenet ja niiden voimassa olevat sitoumukset tuodaan taulukosta, jossa on rivi tavoitetta kohti. Tiedosto tarkistetaan ensin. Mitään ei tallenneta, ennen kuin jokainen rivi on oikein, eikä kukaan saa viestiä.",
    columns: "Sarakkeet ja tarvittavat tiedot",
    columnsText:
      "Otsikko on sarakkeen nimi suomeksi tai ruotsiksi tai sen tunnus. Järjestys on vapaa, ja tarkistus kertoo, mitä puuttuu.",
    file: "Excel- tai CSV-tiedosto",
    fileHelp:
      "Excel-tiedostosta (.xlsx) luetaan ensimmäinen taulukko. Enintään 256 kilotavua tekstiä.",
    unreadable: "Tiedostoa ei voi lukea",
    unreadableText:
      "Se ei ole Excel-tiedosto (.xlsx) eikä CSV-tiedosto, tai se on salattu. Tallenna taulukko Excelissä muodossa .xlsx tai CSV UTF-8 ja valitse se uudelleen.",
    decimal: "Miten tiedoston luvut on kirjoitettu?",
    decimals: {
      comma: "1,200 on yksi kokonainen ja kaksi kymmenesosaa",
      point: "1,200 on tuhat kaksisataa",
    },
    unsigned: "Mitä etumerkitön luku sarakkeessa ”Muutos, %” tarkoittaa?",
    unsigneds: {
      cut: "6 on vähennys 6 %",
      increase: "6 on lisäys 6 %",
    },
    goal: "Tavoite",
    promise: "Näin se luettiin",
    change: "Mitä tuonti tekee",
    isNew: "Uusi jäsen, sitoumus voimaan",
    stays: "On jo tuotu: ei muutu",
    noGoal: "Ei tavoitteita",
    checking: "Tarkistetaan …",
    wrong: (count: number) =>
      count === 1
        ? "Tiedostossa on 1 virhe"
        : `Tiedostossa on ${count} virhettä`,
    wrongText:
      "Mitään ei ole tallennettu. Korjaa rivit taulukossasi ja valitse tiedosto uudelleen.",
    row: "Rivi",
    column: "Sarake",
    message: "Mitä korjata",
    right: (count: number) =>
      count === 1
        ? "Tiedosto on kunnossa: 1 jäsen"
        : `Tiedosto on kunnossa: ${count} jäsentä`,
    rightText: "Tarkista jäsenet ja tuo ne.",
    known: (count: number) =>
      count === 1
        ? "1 on tuotu jo aiemmin ja jää ennalleen."
        : `${count} on tuotu jo aiemmin ja jäävät ennalleen.`,
    member: "Jäsen",
    bring: (count: number) =>
      count === 1 ? "Tuo 1 jäsen" : `Tuo ${count} jäsentä`,
    brought: (count: number) =>
      count === 1 ? "1 jäsen on tuotu" : `${count} jäsentä on tuotu`,
    broughtText:
      "Sitoumukset ovat voimassa. Yhteyshenkilöt voivat kirjautua heti, mutta heille ei lähetetty viestiä.",
    nothingNew: "Kaikki tiedoston jäsenet on jo tuotu.",
    toMembers: "Jäsenluetteloon",
  },
  sv: {
    title: "Export och import",
    export: "Export",
    exportText:
      "Tabellerna öppnas som de är i Excel. De innehåller personuppgifter och medlemmarnas siffror: förvara dem omsorgsfullt och radera dem när du inte längre behöver dem.",
    tables: {
      members: {
        name: "Medlemmar",
        holds: "En rad per medlem: uppgifter, läge och primär kontaktperson.",
      },
      goals: {
        name: "Mål",
        holds: "En rad per mål, med samma kolumner som i importen.",
      },
      reports: {
        name: "Rapporter",
        holds: "En rad per rapport: läge, energi och utsläpp.",
      },
      answers: {
        name: "Svar",
        holds: "En rad per mål och år: läge och framsteg.",
      },
    },
    csv: "Ladda ner CSV",
    everything: "Alla uppgifter",
    everythingHolds:
      "Allt om varje medlem med historik, i en form som program kan läsa.",
    json: "Ladda ner JSON",
    fetching: "Hämtar …",
    import: "Import",
    importText:
      "Medlemmar och deras gällande åtaganden importeras från en tabell med en rad per mål. Filen kontrolleras först. Ingenting sparas förrän varje rad är rätt, och ingen får ett meddelande.",
    columns: "Kolumner och uppgifter som behövs",
    columnsText:
      "Rubriken är kolumnens namn på finska eller svenska eller dess kod. Ordningen är fri, och kontrollen berättar vad som saknas.",
    file: "Excel- eller CSV-fil",
    fileHelp:
      "Av en Excel-fil (.xlsx) läses det första bladet. Högst 256 kilobyte text.",
    unreadable: "Filen kan inte läsas",
    unreadableText:
      "Den är varken en Excel-fil (.xlsx) eller en CSV-fil, eller så är den krypterad. Spara tabellen i Excel som .xlsx eller CSV UTF-8 och välj den på nytt.",
    decimal: "Hur är talen i filen skrivna?",
    decimals: {
      comma: "1,200 är ett och två tiondelar",
      point: "1,200 är ettusen tvåhundra",
    },
    unsigned: "Vad betyder ett tal utan tecken i kolumnen ”Förändring, %”?",
    unsigneds: {
      cut: "6 är en minskning med 6 %",
      increase: "6 är en ökning med 6 %",
    },
    goal: "Mål",
    promise: "Så här lästes det",
    change: "Vad importen gör",
    isNew: "Ny medlem, åtagandet träder i kraft",
    stays: "Redan importerad: ändras inte",
    noGoal: "Inga mål",
    checking: "Kontrollerar …",
    wrong: (count: number) =>
      count === 1 ? "Filen har 1 fel" : `Filen har ${count} fel`,
    wrongText:
      "Ingenting har sparats. Rätta raderna i ditt kalkylblad och välj filen på nytt.",
    row: "Rad",
    column: "Kolumn",
    message: "Vad som ska rättas",
    right: (count: number) =>
      count === 1
        ? "Filen är i ordning: 1 medlem"
        : `Filen är i ordning: ${count} medlemmar`,
    rightText: "Kontrollera medlemmarna och importera dem.",
    known: (count: number) =>
      count === 1
        ? "1 har importerats tidigare och lämnas som den är."
        : `${count} har importerats tidigare och lämnas som de är.`,
    member: "Medlem",
    bring: (count: number) =>
      count === 1 ? "Importera 1 medlem" : `Importera ${count} medlemmar`,
    brought: (count: number) =>
      count === 1
        ? "1 medlem har importerats"
        : `${count} medlemmar har importerats`,
    broughtText:
      "Åtagandena är i kraft. Kontaktpersonerna kan logga in genast, men inget meddelande skickades till dem.",
    nothingNew: "Alla medlemmar i filen har redan importerats.",
    toMembers: "Till medlemslistan",
  },
  en: {
    title: "Export and import",
    export: "Export",
    exportText:
      "The tables open in Excel as they are. They hold personal data and members’ figures: keep them with care, and delete them when you no longer need them.",
    tables: {
      members: {
        name: "Members",
        holds: "A row for each member: details, state and primary contact.",
      },
      goals: {
        name: "Goals",
        holds: "A row for each goal, with the columns of the import.",
      },
      reports: {
        name: "Reports",
        holds: "A row for each report: state, energy and emissions.",
      },
      answers: {
        name: "Answers",
        holds: "A row for each goal and year: status and progress.",
      },
    },
    csv: "Download CSV",
    everything: "Everything",
    everythingHolds:
      "All about each member, with its history, in a form that programs read.",
    json: "Download JSON",
    fetching: "Fetching …",
    import: "Import",
    importText:
      "Members and their commitments in force are imported from a table with a row for each goal. The file is checked first. Nothing is stored until every row is right, and nobody gets mail.",
    columns: "Columns and what is needed",
    columnsText:
      "A heading is the column’s name in Finnish or Swedish, or its code. They may come in any order, and the check tells what is missing.",
    file: "Excel or CSV file",
    fileHelp:
      "Of an Excel file (.xlsx) the first sheet is read. At most 256 kilobytes of text.",
    unreadable: "The file cannot be read",
    unreadableText:
      "It is neither an Excel file (.xlsx) nor a CSV file, or it is encrypted. Save the table in Excel as .xlsx or CSV UTF-8, and choose it again.",
    decimal: "How are the numbers of the file written?",
    decimals: {
      comma: "1,200 is one and two tenths",
      point: "1,200 is one thousand two hundred",
    },
    unsigned: "What is a number without a sign in the column “change”?",
    unsigneds: {
      cut: "6 is a cut of 6 %",
      increase: "6 is an increase of 6 %",
    },
    goal: "Goal",
    promise: "How it was read",
    change: "What the import does",
    isNew: "New member, commitment in force",
    stays: "Imported before: no change",
    noGoal: "No goals",
    checking: "Checking …",
    wrong: (count: number) =>
      count === 1 ? "The file has 1 mistake" : `The file has ${count} mistakes`,
    wrongText:
      "Nothing has been stored. Correct the rows in your spreadsheet and choose the file again.",
    row: "Row",
    column: "Column",
    message: "What to correct",
    right: (count: number) =>
      count === 1
        ? "The file is in order: 1 member"
        : `The file is in order: ${count} members`,
    rightText: "Check the members, and import them.",
    known: (count: number) =>
      count === 1
        ? "1 was imported before and stays as it is."
        : `${count} were imported before and stay as they are.`,
    member: "Member",
    bring: (count: number) =>
      count === 1 ? "Import 1 member" : `Import ${count} members`,
    brought: (count: number) =>
      count === 1
        ? "1 member has been imported"
        : `${count} members have been imported`,
    broughtText:
      "The commitments are in force. The contacts can sign in at once, but no mail was sent to them.",
    nothingNew: "All members in the file have been imported already.",
    toMembers: "To the list of members",
  },
};
