import type { Texts } from "./language.ts";
import type { RefusalCode } from "./refusal.ts";

/**
 * What a refused caller reads: what happened, and what to do. None of them says whose an address or a business ID is, or
 * whether an address is known.
 */
export const refusalTexts: Record<
  RefusalCode,
  Texts<{ title: string; detail: string }>
> = {
  "unreadable-json": {
    fi: {
      title: "Pyyntöä ei voitu lukea",
      detail:
        "Pyynnön sisältö ei ole kelvollista JSONia. Korjaa se ja lähetä uudelleen.",
    },
    sv: {
      title: "Begäran kunde inte läsas",
      detail: "Innehållet är inte giltig JSON. Rätta det och skicka på nytt.",
    },
    en: {
      title: "The request could not be read",
      detail: "The content is not valid JSON. Correct it and send it again.",
    },
  },
  "unreadable-etag": {
    fi: {
      title: "Otsaketta If-Match ei voitu lukea",
      detail:
        "Lähetä otsakkeessa If-Match se ETag, jonka sait haettuasi tiedot, lainausmerkkeineen.",
    },
    sv: {
      title: "Rubriken If-Match kunde inte läsas",
      detail:
        "Skicka i If-Match den ETag som du fick när du hämtade uppgifterna, med citattecken.",
    },
    en: {
      title: "The If-Match header could not be read",
      detail:
        "Send the ETag you got with the details in If-Match, with its quotation marks.",
    },
  },
  "sign-in-needed": {
    fi: {
      title: "Kirjaudu sisään",
      detail:
        "Et ole kirjautunut, tai kirjautumisesi on vanhentunut. Kirjaudu ja yritä uudelleen. Jäsenen yhteyshenkilö saa kirjautumislinkin sähköpostiinsa.",
    },
    sv: {
      title: "Logga in",
      detail:
        "Du har inte loggat in, eller så har inloggningen gått ut. Logga in och försök igen. En medlems kontaktperson får en inloggningslänk per e-post.",
    },
    en: {
      title: "Sign in",
      detail:
        "You have not signed in, or your session has ended. Sign in and try again. A member’s contact gets a sign-in link by email.",
    },
  },
  "link-unknown": {
    fi: {
      title: "Linkki ei ole voimassa",
      detail:
        "Linkki on vanhentunut tai jo käytetty, tai se avattiin toisessa selaimessa kuin missä se pyydettiin. Pyydä uusi kirjautumislinkki tai kirjoita sähköpostiin tullut koodi. Jos linkki oli hakemuksen vahvistus, ota yhteyttä koordinaattoreihin.",
    },
    sv: {
      title: "Länken gäller inte",
      detail:
        "Länken har gått ut eller redan använts, eller så öppnades den i en annan webbläsare än den där du bad om den. Be om en ny inloggningslänk eller skriv in koden du fick per e-post. Om länken gällde bekräftelse av en ansökan, kontakta koordinatorerna.",
    },
    en: {
      title: "The link is not valid",
      detail:
        "The link has expired or has already been used, or it was opened in another browser than the one it was asked for in. Ask for a new sign-in link, or type the code from the email. If the link was for confirming an application, contact the coordinators.",
    },
  },
  "code-wrong": {
    fi: {
      title: "Koodi ei kelpaa",
      detail:
        "Koodi on väärä tai vanhentunut. Tarkista koodi uusimmasta sähköpostistasi tai pyydä uusi.",
    },
    sv: {
      title: "Koden går inte att använda",
      detail:
        "Koden är fel eller har gått ut. Kontrollera koden i det senaste e-postmeddelandet eller be om en ny.",
    },
    en: {
      title: "The code does not work",
      detail:
        "The code is wrong or has expired. Check it against the latest email, or ask for a new one.",
    },
  },
  forbidden: {
    fi: {
      title: "Ei käyttöoikeutta",
      detail:
        "Sinulla ei ole oikeutta tähän toimintoon. Kirjaudu tunnuksella, jolla oikeus on, tai ota yhteyttä koordinaattoreihin.",
    },
    sv: {
      title: "Åtkomst saknas",
      detail:
        "Du har inte rätt att göra det här. Logga in med ett konto som har rätten, eller kontakta koordinatorerna.",
    },
    en: {
      title: "No permission",
      detail:
        "You are not allowed to do this. Sign in with an account that is, or contact the coordinators.",
    },
  },
  "origin-not-allowed": {
    fi: {
      title: "Pyyntö tuli väärästä osoitteesta",
      detail: "Avaa palvelu sen omasta osoitteesta ja yritä uudelleen.",
    },
    sv: {
      title: "Begäran kom från fel adress",
      detail: "Öppna tjänsten på dess egen adress och försök igen.",
    },
    en: {
      title: "The request came from the wrong address",
      detail: "Open the service at its own address and try again.",
    },
  },
  "not-found": {
    fi: {
      title: "Tietoa ei löytynyt",
      detail: "Tarkista osoite tai palaa etusivulle.",
    },
    sv: {
      title: "Uppgiften hittades inte",
      detail: "Kontrollera adressen eller gå tillbaka till startsidan.",
    },
    en: {
      title: "Not found",
      detail: "Check the address or go back to the front page.",
    },
  },
  "not-published": {
    fi: {
      title: "Tuloksia ei ole vielä julkaistu",
      detail:
        "Tältä vuodelta ei ole vielä tuloksia nähtävissä. Katso aiempien vuosien tulokset tai palaa myöhemmin.",
    },
    sv: {
      title: "Resultaten har inte publicerats än",
      detail:
        "Det finns inga resultat att visa för det här året än. Se tidigare års resultat eller kom tillbaka senare.",
    },
    en: {
      title: "The results are not published yet",
      detail:
        "There are no results to show for this year yet. See the results of earlier years, or come back later.",
    },
  },
  "method-not-allowed": {
    fi: {
      title: "Tätä ei voi tehdä tässä osoitteessa",
      detail: "Otsake Allow kertoo, mitä tässä osoitteessa voi tehdä.",
    },
    sv: {
      title: "Det går inte att göra det på den här adressen",
      detail: "Rubriken Allow berättar vad som kan göras på adressen.",
    },
    en: {
      title: "This cannot be done at this address",
      detail: "The Allow header tells what can be done here.",
    },
  },
  "wrong-state": {
    fi: {
      title: "Tätä ei voi tehdä nyt",
      detail:
        "Asia on jo käsitelty tai se on muussa vaiheessa. Lataa sivu uudelleen, niin näet tilanteen.",
    },
    sv: {
      title: "Det går inte att göra just nu",
      detail:
        "Ärendet har redan behandlats eller är i ett annat skede. Ladda om sidan för att se läget.",
    },
    en: {
      title: "This cannot be done now",
      detail:
        "The matter has already been dealt with or is at another stage. Reload the page to see where it stands.",
    },
  },
  "id-taken": {
    fi: {
      title: "Lähetystä ei voitu tallentaa",
      detail:
        "Samalla tunnisteella on jo lähetetty toinen sisältö. Tarkista tiedot ja lähetä ne uudella tunnisteella.",
    },
    sv: {
      title: "Det du skickade kunde inte sparas",
      detail:
        "Ett annat innehåll har redan skickats med samma identifierare. Kontrollera uppgifterna och skicka dem med en ny identifierare.",
    },
    en: {
      title: "What you sent could not be saved",
      detail:
        "Different content has already been sent with the same identifier. Check the details and send them with a new identifier.",
    },
  },
  "business-id-taken": {
    fi: {
      title: "Y-tunnus on jo käytössä verkostossa",
      detail:
        "Hakemusta ei voi vahvistaa tällä Y-tunnuksella. Ota yhteyttä koordinaattoreihin, niin asia selvitetään.",
    },
    sv: {
      title: "FO-numret används redan i nätverket",
      detail:
        "Ansökan kan inte bekräftas med det här FO-numret. Kontakta koordinatorerna, så reder de ut saken.",
    },
    en: {
      title: "The Business ID is already in use in the network",
      detail:
        "The application cannot be confirmed with this Business ID. Contact the coordinators and they will sort it out.",
    },
  },
  "round-not-open": {
    fi: {
      title: "Raportointi ei ole vielä alkanut",
      detail: "Saat sähköpostia, kun raportointikierros alkaa.",
    },
    sv: {
      title: "Rapporteringen har inte börjat än",
      detail: "Du får ett e-postmeddelande när rapporteringsomgången börjar.",
    },
    en: {
      title: "Reporting has not started yet",
      detail: "You will get an email when the reporting round opens.",
    },
  },
  "round-closed": {
    fi: {
      title: "Raportointikierros on päättynyt",
      detail:
        "Raporttia ei voi enää muuttaa. Jos siinä on korjattavaa, ota yhteyttä koordinaattoreihin.",
    },
    sv: {
      title: "Rapporteringen är avslutad",
      detail:
        "Rapporten kan inte längre ändras. Kontakta koordinatorerna om något behöver rättas.",
    },
    en: {
      title: "The reporting round has closed",
      detail:
        "The report can no longer be changed. If something needs correcting, contact the coordinators.",
    },
  },
  "changed-meanwhile": {
    fi: {
      title: "Tiedot muuttuivat sillä välin",
      detail:
        "Joku muu muutti samoja tietoja. Lataa sivu uudelleen, tarkista tilanne ja tee muutoksesi uudelleen.",
    },
    sv: {
      title: "Uppgifterna har ändrats under tiden",
      detail:
        "Någon annan ändrade samma uppgifter. Ladda om sidan, kontrollera läget och gör din ändring på nytt.",
    },
    en: {
      title: "The information changed meanwhile",
      detail:
        "Someone else changed the same information. Reload the page, check it, and make your change again.",
    },
  },
  "last-contact": {
    fi: {
      title: "Viimeistä yhteyshenkilöä ei voi poistaa",
      detail:
        "Lisää ensin uusi yhteyshenkilö tai ota yhteyttä koordinaattoreihin.",
    },
    sv: {
      title: "Den sista kontaktpersonen kan inte tas bort",
      detail:
        "Lägg först till en ny kontaktperson eller kontakta koordinatorerna.",
    },
    en: {
      title: "The last contact cannot be removed",
      detail: "Add a new contact first, or contact the coordinators.",
    },
  },
  "nothing-to-undo": {
    fi: {
      title: "Päätöstä ei voi perua",
      detail:
        "Viimeisin tapahtuma ei ole päätös, tai päätöksen jälkeen on jo tapahtunut muuta. Lataa sivu uudelleen ja tee tarvittaessa uusi päätös.",
    },
    sv: {
      title: "Beslutet kan inte ångras",
      detail:
        "Det som hände senast är inget beslut, eller så har något annat redan hänt efter beslutet. Ladda om sidan och fatta vid behov ett nytt beslut.",
    },
    en: {
      title: "The decision cannot be undone",
      detail:
        "The latest event is not a decision, or something else has happened since. Reload the page, and make a new decision if one is needed.",
    },
  },
  "undo-too-late": {
    fi: {
      title: "Päätöstä ei voi enää perua",
      detail:
        "Perumisaika on päättynyt, ja jäsenelle on kerrottu päätöksestä tai kerrotaan juuri nyt. Tee tarvittaessa uusi päätös, joka korjaa edellisen.",
    },
    sv: {
      title: "Beslutet kan inte längre ångras",
      detail:
        "Tiden för att ångra har gått ut, och medlemmen har fått veta om beslutet eller får det just nu. Fatta vid behov ett nytt beslut som rättar det förra.",
    },
    en: {
      title: "The decision can no longer be undone",
      detail:
        "The time to undo it is over, and the member has been told of it or is being told now. Make a new decision that corrects it, if one is needed.",
    },
  },
  "mail-under-way": {
    fi: {
      title: "Viestiä ei voi lähettää uudelleen",
      detail:
        "Viesti odottaa vielä lähetystä, tai se on jo lähetetty uudelleen. Lataa sivu uudelleen ja katso, mikä viestin tila on.",
    },
    sv: {
      title: "Meddelandet kan inte skickas på nytt",
      detail:
        "Meddelandet väntar ännu på att skickas, eller så har det redan skickats på nytt. Ladda om sidan och se vilket läge det har.",
    },
    en: {
      title: "The email cannot be sent again",
      detail:
        "It is still waiting to be sent, or it has already been sent again. Reload the page and see what state it is in.",
    },
  },
  "mail-of-no-use": {
    fi: {
      title: "Viestistä ei olisi enää hyötyä",
      detail:
        "Asia on jo hoidettu, määräaika on muuttunut tai vastaanottajaa ei enää ole. Tarkista jäsenen tiedot.",
    },
    sv: {
      title: "Meddelandet skulle inte längre vara till nytta",
      detail:
        "Ärendet är redan skött, tidsfristen har ändrats eller mottagaren finns inte längre. Kontrollera medlemmens uppgifter.",
    },
    en: {
      title: "The email would be of no use any more",
      detail:
        "The matter has been taken care of, the deadline has changed, or there is nobody left to read it. Check the member’s details.",
    },
  },
  "draft-stale": {
    fi: {
      title: "Tästä on uudempi versio",
      detail:
        "Tiedot on tallennettu muualla sen jälkeen, kun avasit ne. Avaa uusimmat tiedot, lisää niihin omat muutoksesi ja tallenna.",
    },
    sv: {
      title: "Det finns en nyare version",
      detail:
        "Uppgifterna har sparats på annat håll efter att du öppnade dem. Öppna de senaste uppgifterna, för in dina ändringar och spara.",
    },
    en: {
      title: "There is a newer version",
      detail:
        "This was saved elsewhere after you opened it. Open the latest version, add your changes and save.",
    },
  },
  "decision-stale": {
    fi: {
      title: "Tämä on muuttunut sen jälkeen, kun luit sen",
      detail:
        "Päätöstä ei kirjattu. Lue, mikä on muuttunut, ja päätä uudelleen.",
    },
    sv: {
      title: "Det här har ändrats sedan du läste det",
      detail:
        "Beslutet registrerades inte. Läs vad som har ändrats och fatta beslutet på nytt.",
    },
    en: {
      title: "This has changed since you read it",
      detail:
        "The decision was not recorded. Read what has changed, and decide again.",
    },
  },
  "body-too-large": {
    fi: {
      title: "Lähetys on liian suuri",
      detail: "Lyhennä tekstejä ja lähetä uudelleen.",
    },
    sv: {
      title: "Det du skickade är för stort",
      detail: "Förkorta texterna och skicka på nytt.",
    },
    en: {
      title: "What you sent is too large",
      detail: "Shorten the texts and send it again.",
    },
  },
  "not-csv": {
    fi: {
      title: "Väärä tiedostomuoto",
      detail: "Lähetä taulukko CSV-muodossa: Content-Type: text/csv.",
    },
    sv: {
      title: "Fel filformat",
      detail: "Skicka tabellen som CSV: Content-Type: text/csv.",
    },
    en: {
      title: "Wrong file format",
      detail: "Send the table as CSV: Content-Type: text/csv.",
    },
  },
  "body-encoded": {
    fi: {
      title: "Pakattua sisältöä ei oteta vastaan",
      detail:
        "Lähetä sisältö pakkaamattomana, ilman otsaketta Content-Encoding.",
    },
    sv: {
      title: "Komprimerat innehåll tas inte emot",
      detail: "Skicka innehållet okomprimerat, utan rubriken Content-Encoding.",
    },
    en: {
      title: "Compressed content is not taken",
      detail: "Send the content as it is, without the Content-Encoding header.",
    },
  },
  "not-json": {
    fi: {
      title: "Väärä sisältötyyppi",
      detail:
        "Lähetä sisältö JSON-muodossa UTF-8-merkistöllä: Content-Type: application/json.",
    },
    sv: {
      title: "Fel innehållstyp",
      detail:
        "Skicka innehållet som JSON i UTF-8: Content-Type: application/json.",
    },
    en: {
      title: "Wrong content type",
      detail:
        "Send the content as JSON in UTF-8: Content-Type: application/json.",
    },
  },
  invalid: {
    fi: {
      title: "Tarkista tiedot",
      detail:
        "Osa tiedoista puuttuu tai on virheellisiä. Korjaa merkityt kohdat ja lähetä uudelleen.",
    },
    sv: {
      title: "Kontrollera uppgifterna",
      detail:
        "Några uppgifter saknas eller är felaktiga. Rätta de markerade punkterna och skicka på nytt.",
    },
    en: {
      title: "Check the details",
      detail:
        "Some details are missing or incorrect. Correct the marked fields and send again.",
    },
  },
  "version-needed": {
    fi: {
      title: "Luetun version tunniste puuttuu",
      detail:
        "Hae tiedot ensin ja lähetä niiden ETag-tunniste If-Match-otsakkeessa. Selaimessa riittää, että lataat sivun uudelleen.",
    },
    sv: {
      title: "Den lästa versionens beteckning saknas",
      detail:
        "Hämta uppgifterna först och skicka deras ETag i rubriken If-Match. I webbläsaren räcker det att ladda om sidan.",
    },
    en: {
      title: "It is not said which version was read",
      detail:
        "Fetch the details first and send their ETag in the If-Match header. In a browser, reloading the page is enough.",
    },
  },
  "too-many-links": {
    fi: {
      title: "Osoitteeseen on jo lähetetty linkkejä",
      detail:
        "Samaan osoitteeseen voi pyytää enintään kolme kirjautumislinkkiä kymmenessä minuutissa ja kymmenen vuorokaudessa. Uutta viestiä ei lähetetty. Uusimman viestin koodi toimii kymmenen minuuttia viestin pyytämisestä.",
    },
    sv: {
      title: "Länkar har redan skickats till adressen",
      detail:
        "Till en och samma adress kan man be om högst tre inloggningslänkar på tio minuter och tio om dygnet. Inget nytt meddelande skickades. Koden i det senaste meddelandet fungerar i tio minuter från att du bad om det.",
    },
    en: {
      title: "Links have already been sent to this address",
      detail:
        "At most three sign-in links in ten minutes and ten a day can be asked for to one address. No new message was sent. The code in the newest message works for ten minutes from when you asked for it.",
    },
  },
  "too-many-requests": {
    fi: {
      title: "Liian monta yritystä",
      detail: "Odota hetki ja yritä uudelleen.",
    },
    sv: {
      title: "För många försök",
      detail: "Vänta en stund och försök igen.",
    },
    en: {
      title: "Too many attempts",
      detail: "Wait a moment and try again.",
    },
  },
  "being-updated": {
    fi: {
      title: "Palvelua päivitetään",
      detail:
        "Nämä tiedot on tallennettu palvelun uudemmalla versiolla, jota otetaan parhaillaan käyttöön. Yritä myöhemmin uudelleen.",
    },
    sv: {
      title: "Tjänsten uppdateras",
      detail:
        "De här uppgifterna har sparats med en nyare version av tjänsten, som just nu tas i bruk. Försök igen senare.",
    },
    en: {
      title: "The service is being updated",
      detail:
        "These details were saved by a newer version of the service, which is being taken into use. Try again later.",
    },
  },
  unavailable: {
    fi: {
      title: "Palvelu ei juuri nyt vastaa",
      detail:
        "Yritä hetken kuluttua uudelleen. Jos vika jatkuu, ota yhteyttä koordinaattoreihin.",
    },
    sv: {
      title: "Tjänsten svarar inte just nu",
      detail:
        "Försök igen om en stund. Kontakta koordinatorerna om felet kvarstår.",
    },
    en: {
      title: "The service is not available right now",
      detail:
        "Try again in a moment. If the fault continues, contact the coordinators.",
    },
  },
};

/** The fixed text of a 500: it tells nothing of the cause, nor that nothing was saved, since nobody knows. */
export const internalErrorTexts: Texts<{ title: string; detail: string }> = {
  fi: {
    title: "Palvelussa tapahtui virhe",
    detail:
      "Vika on palvelussa, ei sinun tiedoissasi. Lataa sivu hetken kuluttua uudelleen ja tarkista, tallentuivatko tietosi. Jos vika jatkuu, ota yhteyttä koordinaattoreihin.",
  },
  sv: {
    title: "Ett fel inträffade i tjänsten",
    detail:
      "Felet ligger i tjänsten, inte i dina uppgifter. Ladda om sidan om en stund och kontrollera om uppgifterna sparades. Kontakta koordinatorerna om felet kvarstår.",
  },
  en: {
    title: "Something went wrong in the service",
    detail:
      "The fault is in the service, not in your details. Reload the page in a moment and check whether your details were saved. If it continues, contact the coordinators.",
  },
};
