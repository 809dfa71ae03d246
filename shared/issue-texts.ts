import type { Language, Texts } from "./language.ts";
import { locales } from "./shown.ts";

/**
 * What a person reads beside a wrong field, by the code of its issue; `{minimum}` and `{maximum}` are filled in from the
 * issue's params. A code is added here, with its three texts, before a schema or a rule may use it.
 */
export const issueTexts = {
  required: {
    fi: "Täytä tämä kohta.",
    sv: "Fyll i den här punkten.",
    en: "Fill in this field.",
  },
  "wrong-type": {
    fi: "Tieto on väärää muotoa.",
    sv: "Uppgiften har fel form.",
    en: "The value has the wrong form.",
  },
  "not-a-number": {
    fi: "Anna luku.",
    sv: "Ange ett tal.",
    en: "Give a number.",
  },
  "read-in-two-ways": {
    fi: "Luvun voi lukea kahdella tavalla. Valitse, kumpaa tarkoitat.",
    sv: "Talet kan läsas på två sätt. Välj vilket du menar.",
    en: "The number can be read in two ways. Choose which one you mean.",
  },
  "other-unit": {
    fi: "Anna pelkkä luku tai luku tässä kysytyssä yksikössä.",
    sv: "Ange bara talet, eller talet i den enhet som frågas här.",
    en: "Give only the number, or the number in the unit asked here.",
  },
  "not-whole": {
    fi: "Anna kokonaisluku.",
    sv: "Ange ett heltal.",
    en: "Give a whole number.",
  },
  "unknown-field": {
    fi: "Tätä kohtaa ei ole lomakkeella. Poista se.",
    sv: "Den här punkten finns inte i formuläret. Ta bort den.",
    en: "There is no such field. Remove it.",
  },
  "too-long": {
    fi: "Lyhennä teksti enintään {maximum} merkkiin.",
    sv: "Förkorta texten till högst {maximum} tecken.",
    en: "Shorten the text to at most {maximum} characters.",
  },
  "too-short": {
    fi: "Kirjoita vähintään {minimum} merkkiä.",
    sv: "Skriv minst {minimum} tecken.",
    en: "Write at least {minimum} characters.",
  },
  "too-small": {
    fi: "Anna luku, joka on vähintään {minimum}.",
    sv: "Ange ett tal som är minst {minimum}.",
    en: "Give a number that is at least {minimum}.",
  },
  "too-large": {
    fi: "Anna luku, joka on enintään {maximum}.",
    sv: "Ange ett tal som är högst {maximum}.",
    en: "Give a number that is at most {maximum}.",
  },
  "too-few": {
    fi: "Pienin sallittu määrä on {minimum}. Lisää puuttuvat.",
    sv: "Det minsta tillåtna antalet är {minimum}. Lägg till det som saknas.",
    en: "The smallest number allowed is {minimum}. Add what is missing.",
  },
  "too-many": {
    fi: "Suurin sallittu määrä on {maximum}. Poista ylimääräiset.",
    sv: "Det största tillåtna antalet är {maximum}. Ta bort det överflödiga.",
    en: "The largest number allowed is {maximum}. Remove the extra ones.",
  },
  "too-much-text": {
    fi: "Tekstit ovat yhteensä liian pitkät. Lyhennä niitä.",
    sv: "Texterna är sammanlagt för långa. Förkorta dem.",
    en: "The texts are too long in all. Shorten them.",
  },
  "not-one-of": {
    fi: "Valitse jokin vaihtoehdoista.",
    sv: "Välj ett av alternativen.",
    en: "Choose one of the options.",
  },
  "not-a-uuid": {
    fi: "Tunnisteen on oltava UUID.",
    sv: "Identifieraren ska vara ett UUID.",
    en: "The identifier must be a UUID.",
  },
  "not-a-date": {
    fi: "Anna päivä, joka on kalenterissa, muodossa vvvv-kk-pp.",
    sv: "Ange en dag som finns i kalendern, i formen åååå-mm-dd.",
    en: "Give a day that is in the calendar, in the form yyyy-mm-dd.",
  },
  "not-a-moment": {
    fi: "Anna ajankohta UTC-ajassa, esimerkiksi 2027-02-01T06:00:00Z.",
    sv: "Ange tidpunkten i UTC, till exempel 2027-02-01T06:00:00Z.",
    en: "Give the time in UTC, for example 2027-02-01T06:00:00Z.",
  },
  email: {
    fi: "Anna sähköpostiosoite, esimerkiksi etunimi.sukunimi@esimerkki.fi.",
    sv: "Ange en e-postadress, till exempel fornamn.efternamn@exempel.fi.",
    en: "Give an email address, for example first.last@example.com.",
  },
  "email-ascii": {
    fi: "Viestejä voi lähettää vain osoitteeseen, jossa ei ole ennen @-merkkiä kirjaimia å, ä tai ö eikä muita erikoismerkkejä. Anna toinen osoite.",
    sv: "Meddelanden kan bara skickas till en adress som inte har å, ä, ö eller andra specialtecken före @-tecknet. Ange en annan adress.",
    en: "Mail can only be sent to an address that has no letters like ä or é and no other special characters before the @. Give another address.",
  },
  "not-a-web-address": {
    fi: "Anna verkko-osoite, esimerkiksi www.esimerkki.fi.",
    sv: "Ange en webbadress, till exempel www.exempel.fi.",
    en: "Give a web address, for example www.example.com.",
  },
  "malformed-text": {
    fi: "Tekstissä on merkkejä, joita ei voi tallentaa. Kirjoita kohta uudelleen.",
    sv: "Texten innehåller tecken som inte kan sparas. Skriv den på nytt.",
    en: "The text contains characters that cannot be saved. Type it again.",
  },
  "turning-text": {
    fi: "Tekstissä on näkymättömiä merkkejä, jotka kääntävät sen suunnan. Poista teksti ja kirjoita se itse.",
    sv: "Texten innehåller osynliga tecken som vänder dess riktning. Ta bort texten och skriv den själv.",
    en: "The text contains invisible characters that turn its direction. Delete it and type it yourself.",
  },
  "business-id": {
    fi: "Tarkista Y-tunnus. Sen muoto on 1234567-1.",
    sv: "Kontrollera FO-numret. Det har formen 1234567-1.",
    en: "Check the Business ID. Its form is 1234567-1.",
  },
  duplicate: {
    fi: "Sama tieto on jo annettu. Poista toinen.",
    sv: "Samma uppgift har redan angetts. Ta bort den ena.",
    en: "The same value has already been given. Remove one of them.",
  },
  "goal-needed": {
    fi: "Lisää vähintään yksi tavoite.",
    sv: "Lägg till minst ett mål.",
    en: "Add at least one goal.",
  },
  "change-zero": {
    fi: "Anna muutos, joka ei ole nolla: esimerkiksi −6 tai 9 prosenttia.",
    sv: "Ange en förändring som inte är noll: till exempel −6 eller 9 procent.",
    en: "Give a change other than zero: for example −6 or 9 per cent.",
  },
  "baseline-not-positive": {
    fi: "Muutosta voi mitata vain nollaa suuremmasta lähtötasosta. Valitse mittariksi tavoitetaso.",
    sv: "En förändring kan mätas bara från en utgångsnivå över noll. Välj målnivå som indikator.",
    en: "A change can only be measured from a baseline value above zero. Choose a target level as the measure.",
  },
  "target-before-baseline": {
    fi: "Tavoitevuosi ei voi olla ennen vertailuvuotta.",
    sv: "Målåret kan inte vara före jämförelseåret.",
    en: "The target year cannot be before the baseline year.",
  },
  "not-to-come": {
    fi: "Anna päivä, joka on tämän päivän jälkeen.",
    sv: "Ange en dag som kommer efter i dag.",
    en: "Give a day after today.",
  },
  "below-floor": {
    fi: "Hyväksyttyjä raportteja on vähemmän kuin verkosto edellyttää. Vahvista, että tulokset julkaistaan silti.",
    sv: "Färre rapporter är godkända än nätverket kräver. Bekräfta att resultaten publiceras ändå.",
    en: "Fewer reports are accepted than the network asks for. Confirm that the results are published even so.",
  },
  "must-accept": {
    fi: "Hyväksy tämä kohta, jotta voit jatkaa.",
    sv: "Godkänn den här punkten för att gå vidare.",
    en: "Accept this to go on.",
  },
  "unknown-goal": {
    fi: "Tätä tavoitetta ei kysytä tässä raportissa.",
    sv: "Det här målet ingår inte i rapporten.",
    en: "This goal is not asked about in this report.",
  },
  "action-has-no-value": {
    fi: "Toimenpiteelle ei anneta lukuarvoa. Jätä kohta tyhjäksi ja kerro tilanne.",
    sv: "För en åtgärd anges inget värde. Lämna fältet tomt och berätta hur det går.",
    en: "An action has no value. Leave this empty and give its status.",
  },
  "status-needed": {
    fi: "Valitse, miten tavoite etenee.",
    sv: "Välj hur målet framskrider.",
    en: "Choose how the goal is progressing.",
  },
  "did-needed": {
    fi: "Kerro lyhyesti, miksi tavoite on jäljessä tai miksi siitä on luovuttu.",
    sv: "Berätta kort varför målet ligger efter eller har slopats.",
    en: "Explain briefly why the goal is behind or was abandoned.",
  },
  "scope2-method-needed": {
    fi: "Valitse, miten ostoenergian päästöt (scope 2) on laskettu.",
    sv: "Välj hur utsläppen från köpt energi (scope 2) har beräknats.",
    en: "Choose how the emissions of purchased energy (scope 2) were calculated.",
  },
  "story-incomplete": {
    fi: "Anna hyvälle käytännölle sekä otsikko että teksti, tai jätä molemmat tyhjiksi.",
    sv: "Ge den goda praxisen både en rubrik och en text, eller lämna båda tomma.",
    en: "Give the best practice both a title and a text, or leave both empty.",
  },
  "figures-not-asked": {
    fi: "Tukijäseniltä ei kysytä energia- ja päästölukuja. Jätä ne pois.",
    sv: "Stödmedlemmar behöver inte ange energi- och utsläppssiffror. Lämna bort dem.",
    en: "Supporting members are not asked for energy and emission figures. Leave them out.",
  },
  "nothing-to-carry": {
    fi: "Aiempaa allekirjoitettua sitoumusta ei ole, joten allekirjoituksia ei voi siirtää. Valitse uudet allekirjoitukset.",
    sv: "Det finns inget tidigare undertecknat åtagande, så underskrifterna kan inte överföras. Välj nya underskrifter.",
    en: "There is no earlier signed commitment whose signatures could be carried over. Choose new signatures.",
  },
  "in-the-future": {
    fi: "Päivä ei voi olla tulevaisuudessa.",
    sv: "Dagen kan inte ligga i framtiden.",
    en: "The day cannot be in the future.",
  },
  "not-after-due": {
    fi: "Uuden määräajan on oltava nykyisen jälkeen.",
    sv: "Den nya tidsfristen ska vara senare än den nuvarande.",
    en: "The new deadline must be after the present one.",
  },
  "not-in-order": {
    fi: "Kierros avautuu ensin, sitten tulee määräaika ja viimeiseksi tulosten julkaisu.",
    sv: "Omgången öppnar först, sedan kommer tidsfristen och sist publiceras resultaten.",
    en: "The round opens first, then comes the deadline, and last the results are published.",
  },
  "opens-the-year-after": {
    fi: "Kierros avautuu raportoitavaa vuotta seuraavana vuonna.",
    sv: "En omgång öppnar året efter det år som den gäller.",
    en: "A round opens in the year after the one it is about.",
  },
  "too-far-ahead": {
    fi: "Päivä on liian kaukana tulevaisuudessa. Tarkista vuosi.",
    sv: "Dagen ligger för långt fram i tiden. Kontrollera året.",
    en: "The day is too far ahead. Check the year.",
  },
  "not-after-today": {
    fi: "Päivän on oltava tämän päivän jälkeen.",
    sv: "Dagen ska vara efter dagens datum.",
    en: "The day must be after today.",
  },
  "primary-needed": {
    fi: "Valitse yksi yhteyshenkilö ensisijaiseksi.",
    sv: "Välj en av kontaktpersonerna som primär.",
    en: "Choose one contact as the primary one.",
  },
  "note-needed": {
    fi: "Kirjoita, mitä uudessa julkaisussa on muuttunut.",
    sv: "Skriv vad som har ändrats i den nya publikationen.",
    en: "Write what has changed in the new edition.",
  },
  "message-needed": {
    fi: "Kirjoita jäsenelle perustelu.",
    sv: "Skriv en motivering till medlemmen.",
    en: "Explain the reason to the member.",
  },
  "unknown-member": {
    fi: "Tällaista jäsentä ei ole. Tarkista tunniste.",
    sv: "Det finns ingen sådan medlem. Kontrollera identifieraren.",
    en: "There is no such member. Check the identifier.",
  },
  "unknown-contact": {
    fi: "Tätä yhteyshenkilöä ei enää ole. Lisää hänet uutena.",
    sv: "Den här kontaktpersonen finns inte längre. Lägg till personen som ny.",
    en: "This contact no longer exists. Add the person as a new contact.",
  },
  "unreadable-csv": {
    fi: "Tiedostoa ei voi lukea tästä rivistä eteenpäin. Tallenna se uudelleen muodossa CSV UTF-8.",
    sv: "Filen kan inte läsas från den här raden framåt. Spara den på nytt som CSV UTF-8.",
    en: "The file cannot be read from this row on. Save it again as CSV UTF-8.",
  },
  "unknown-column": {
    fi: "Tällaista saraketta ei ole. Tarkista sarakkeen otsikko tai poista sarake.",
    sv: "Det finns ingen sådan kolumn. Kontrollera rubriken eller ta bort kolumnen.",
    en: "There is no such column. Check its heading or remove the column.",
  },
  "no-rows": {
    fi: "Tiedostossa ei ole yhtään jäsentä otsikkorivin alla.",
    sv: "Det finns inga medlemmar under rubrikraden i filen.",
    en: "The file has no members below its heading row.",
  },
  "differs-above": {
    fi: "Saman jäsenen ylemmällä rivillä on toinen tieto. Anna sama tieto molemmilla riveillä.",
    sv: "På medlemmens tidigare rad står en annan uppgift. Ange samma uppgift på båda raderna.",
    en: "An earlier row of this member says otherwise. Give the same value on both rows.",
  },
  "since-after-signing": {
    fi: "Jäsenyys ei voi alkaa vasta allekirjoitusten jälkeen. Tarkista päivät.",
    sv: "Medlemskapet kan inte börja först efter underskrifterna. Kontrollera dagarna.",
    en: "The membership cannot begin later than the signatures. Check the days.",
  },
  "business-id-in-use": {
    fi: "Y-tunnus on jo toisella jäsenellä.",
    sv: "En annan medlem har redan det här FO-numret.",
    en: "Another member has this Business ID already.",
  },
  "name-in-use": {
    fi: "Samanniminen jäsen on jo olemassa toisella Y-tunnuksella tai ilman sitä. Tarkista Y-tunnus. Jos organisaatio on toinen, erota nimet toisistaan.",
    sv: "Det finns redan en medlem med samma namn och ett annat FO-nummer, eller utan ett sådant. Kontrollera FO-numret. Om det är en annan organisation, skilj namnen åt.",
    en: "There is a member of this name already, with another Business ID or with none. Check the Business ID. If it is another organisation, tell the names apart.",
  },
  "repeated-row": {
    fi: "Sama tavoite on jo ylemmällä rivillä. Poista toinen riveistä.",
    sv: "Samma mål finns redan på en tidigare rad. Ta bort den ena raden.",
    en: "The same goal stands on an earlier row. Remove one of the rows.",
  },
  "sign-unclear": {
    fi: "Onko muutos vähennys vai lisäys? Kirjoita etumerkki: −6 on vähennys, +6 lisäys.",
    sv: "Är förändringen en minskning eller en ökning? Skriv ut tecknet: −6 är en minskning, +6 en ökning.",
    en: "Is the change a cut or an increase? Write its sign: −6 is a cut, +6 an increase.",
  },
  "share-or-per-cent": {
    fi: "Tarkoitatko prosentteja? Taulukko tallentaa 6 % lukuna 0,06. Kirjoita prosenttimerkki: 6 % tai 0,06 %.",
    sv: "Menar du procent? Ett kalkylblad sparar 6 % som 0,06. Skriv ut procenttecknet: 6 % eller 0,06 %.",
    en: "Do you mean per cent? A spreadsheet keeps 6 % as 0.06. Write the per cent sign: 6 % or 0.06 %.",
  },
  "wrong-encoding": {
    fi: "Tiedoston kirjaimia ei voi lukea. Tallenna se muodossa CSV UTF-8, tai valitse Excel-tiedosto sellaisenaan tuontisivulla.",
    sv: "Filens bokstäver kan inte läsas. Spara den som CSV UTF-8, eller välj Excel-filen som den är på importsidan.",
    en: "The letters of the file cannot be read. Save it as CSV UTF-8, or choose the Excel file itself on the import page.",
  },
  "imported-otherwise": {
    fi: "Jäsen on jo tuotu, ja sillä on tässä toinen arvo. Tuonti ei muuta jäseniä: muuta tieto jäsenen omalla sivulla ja poista jäsenen rivit tiedostosta.",
    sv: "Medlemmen har redan importerats och har ett annat värde här. En import ändrar inga medlemmar: ändra uppgiften på medlemmens egen sida och ta bort medlemmens rader ur filen.",
    en: "This member has been imported already and has another value here. An import changes no members: change it on the member's own page and remove the member's rows from the file.",
  },
  "imported-without-goal": {
    fi: "Jäsen on jo tuotu ilman tätä tavoitetta. Tuonti ei lisää tavoitteita: poista jäsenen rivit tiedostosta.",
    sv: "Medlemmen har redan importerats utan det här målet. En import lägger inte till mål: ta bort medlemmens rader ur filen.",
    en: "This member has been imported already, without this goal. An import adds no goals: remove the member's rows from the file.",
  },
  "imported-goal-missing": {
    fi: "Jäsen on jo tuotu, ja tiedostosta puuttuu sen tavoite ”{title}”. Tuonti ei poista tavoitteita: poista jäsenen rivit tiedostosta.",
    sv: "Medlemmen har redan importerats, och i filen saknas dess mål ”{title}”. En import tar inte bort mål: ta bort medlemmens rader ur filen.",
    en: "This member has been imported already, and its goal “{title}” is missing from the file. An import takes no goals away: remove the member's rows from the file.",
  },
  "not-allowed": {
    fi: "Tämä arvo ei kelpaa. Tarkista se.",
    sv: "Det här värdet går inte att använda. Kontrollera det.",
    en: "This value cannot be used. Check it.",
  },
} as const satisfies Record<string, Texts>;

export type IssueCode = keyof typeof issueTexts;

/** A broken rule, and the limits its text names. */
export type IssueFound = {
  code: IssueCode;
  params?: Record<string, string | number>;
};

export const isIssueCode = (code: unknown): code is IssueCode =>
  typeof code === "string" && Object.hasOwn(issueTexts, code);

/** The text of an issue in the reader's language, its numbers written as that language writes them. */
export function issueMessage(
  { code, params = {} }: IssueFound,
  language: Language,
): string {
  return issueTexts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? "";
    return typeof value === "number"
      ? value.toLocaleString(locales[language])
      : value;
  });
}
