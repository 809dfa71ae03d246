import type { Texts } from "../../shared/language.ts";

/** A page of plain text: sections of paragraphs and lists. */
export type Section = {
  heading: string;
  paragraphs?: string[];
  list?: string[];
};
type Statement = {
  title: string;
  intro: string;
  sections: Section[];
};

/** By the act on digital services (306/2019): what it covers, how accessible it is, where to complain. */
export const accessibility: Texts<Statement> = {
  fi: {
    title: "Saavutettavuusseloste",
    intro:
      "Tämä seloste koskee verkoston verkkosivuja ja lomakkeita. Palvelua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019).",
    sections: [
      {
        heading: "Kuinka saavutettava palvelu on",
        paragraphs: [
          "Palvelu on tehty täyttämään WCAG 2.2 -ohjeistuksen A- ja AA-tason vaatimukset. Jokainen sivu ja lomakkeiden tilat tarkistetaan ohjelmallisesti kaikilla kielillä, ja palvelua voi käyttää pelkällä näppäimistöllä.",
        ],
      },
      {
        heading: "Mitä vielä puuttuu",
        list: [
          "Kaaviot on piilotettu ruudunlukijoilta. Samat luvut ovat kaavion alla taulukossa.",
          "Jäsenten omat tekstit julkaistaan sillä kielellä, jolla ne on kirjoitettu. Niitä ei käännetä.",
          "Palvelua ei ole vielä testattu avustavien teknologioiden käyttäjien kanssa.",
        ],
      },
      {
        heading: "Huomasitko puutteen?",
        paragraphs: [
          "Kerro siitä palautelomakkeella tai sähköpostilla. Vastaamme 14 päivän kuluessa.",
        ],
      },
      {
        heading: "Valvonta",
        paragraphs: [
          "Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivässä, voit antaa palautetta saavutettavuutta valvovalle viranomaiselle: Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö.",
        ],
      },
    ],
  },
  sv: {
    title: "Tillgänglighetsutlåtande",
    intro:
      "Utlåtandet gäller nätverkets webbplats och formulär. Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019).",
    sections: [
      {
        heading: "Hur tillgänglig tjänsten är",
        paragraphs: [
          "Tjänsten är gjord för att uppfylla kraven på nivåerna A och AA i WCAG 2.2. Varje sida och formulärens olika lägen kontrolleras maskinellt på alla språk, och tjänsten kan användas med enbart tangentbord.",
        ],
      },
      {
        heading: "Vad som ännu saknas",
        list: [
          "Diagrammen är dolda för skärmläsare. Samma siffror finns i tabellen under diagrammet.",
          "Medlemmarnas egna texter publiceras på det språk de har skrivits på. De översätts inte.",
          "Tjänsten har ännu inte testats med användare av hjälpmedel.",
        ],
      },
      {
        heading: "Har du märkt en brist?",
        paragraphs: [
          "Berätta om den med responsformuläret eller per e-post. Vi svarar inom 14 dagar.",
        ],
      },
      {
        heading: "Tillsyn",
        paragraphs: [
          "Om du inte är nöjd med svaret, eller inte får svar inom 14 dagar, kan du ge respons till tillsynsmyndigheten: Transport- och kommunikationsverket Traficom, enheten för övervakning av digital tillgänglighet.",
        ],
      },
    ],
  },
  en: {
    title: "Accessibility statement",
    intro:
      "This statement covers the network’s web pages and forms. The service is subject to the Finnish act on the provision of digital services (306/2019).",
    sections: [
      {
        heading: "How accessible the service is",
        paragraphs: [
          "The service is made to meet levels A and AA of WCAG 2.2. Every page and the states of the forms are checked by program in every language, and everything can be done with the keyboard alone.",
        ],
      },
      {
        heading: "What is still missing",
        list: [
          "Charts are hidden from screen readers. The same figures are in the table below each chart.",
          "Members’ own texts are published in the language they were written in. They are not translated.",
          "The service has not yet been tested with people who use assistive technology.",
        ],
      },
      {
        heading: "Did you find a problem?",
        paragraphs: [
          "Tell us with the feedback form or by email. We answer within 14 days.",
        ],
      },
      {
        heading: "Supervision",
        paragraphs: [
          "If you are not satisfied with the answer, or get none in 14 days, you can turn to the supervising authority: the Finnish Transport and Communications Agency Traficom, digital accessibility supervision.",
        ],
      },
    ],
  },
};

/** What is kept about people, why and how long: as `docs/operations.md` says it to the administrator. */
export const privacy: Texts<Statement> = {
  fi: {
    title: "Tietosuojaseloste",
    intro:
      "Näin verkosto käsittelee henkilötietoja. Rekisterinpitäjä on kaupunki.",
    sections: [
      {
        heading: "Mitä tietoja tallennetaan ja miksi",
        list: [
          "Yhteyshenkilön nimi, sähköpostiosoite, puhelinnumero, jos se annettiin, ja kieli: jotta voimme lähettää vahvistukset, kirjautumislinkit ja muistutukset.",
          "Sitoumuksen allekirjoittajien nimi, titteli ja päivä: ne ovat osa julkista asiakirjaa.",
          "Kuka teki mitäkin ja milloin: jotta päätöksiä voi jälkikäteen seurata.",
          "Palautteen lähettäjän sähköpostiosoite, jos hän haluaa vastauksen.",
          "Kuinka monta kirjautumislinkkiä, hakemusta ja palautetta samasta verkko-osoitteesta on lähetetty: jotta kukaan ei voi estää muita käyttämästä palvelua. Itse osoitetta ei tallenneta.",
        ],
      },
      {
        heading: "Mitä julkaistaan",
        paragraphs: [
          "Jäsenen nimi, tavoitteet, niiden eteneminen karkeasti, allekirjoittajat ja ne hyvät käytännöt, jotka jäsen on luvannut julkaista. Yhteyshenkilöitä ei julkaista, eikä yhden jäsenen energia- ja päästölukuja.",
          "Kaupungille lähetetyt sitoumukset ja raportit ovat viranomaisen asiakirjoja, joita kuka tahansa voi pyytää nähtäväkseen. Jäsen voi merkitä lukunsa liikesalaisuudeksi.",
        ],
      },
      {
        heading: "Kuinka kauan tiedot säilytetään",
        list: [
          "Yhteyshenkilön tiedot: kunnes ne pyydetään poistamaan, enintään 24 kuukautta viimeisestä käytöstä.",
          "Vahvistamaton hakemus: 30 päivää.",
          "Kirjautuminen: 8 tuntia. Kirjautumislinkki: 10 minuuttia. Verkko-osoitteittain lasketut määrät: muutama päivä.",
          "Sitoumukset, raportit, allekirjoittajat ja saavutukset: pysyvästi.",
          "Varmuuskopiot: 35 päivää.",
        ],
      },
      {
        heading: "Missä tiedot ovat",
        paragraphs: [
          "Tiedot tallennetaan Euroopan unionissa Amazon Web Services -pilvipalveluun, joka käsittelee niitä kaupungin lukuun. Sivuilla ei ole seurantaa eikä muiden palvelujen sisältöä. Ainoat evästeet ovat kirjautumisen omat.",
        ],
      },
      {
        heading: "Oikeutesi",
        paragraphs: [
          "Voit pyytää nähdä, oikaista tai poistaa tietosi. Kirjoita koordinaattoreille: osoite on jokaisessa viestissämme, ja palautelomake toimii myös. Voit myös valittaa tietosuojavaltuutetulle.",
        ],
      },
    ],
  },
  sv: {
    title: "Dataskyddsbeskrivning",
    intro:
      "Så behandlar nätverket personuppgifter. Personuppgiftsansvarig är staden.",
    sections: [
      {
        heading: "Vilka uppgifter som sparas och varför",
        list: [
          "Kontaktpersonens namn, e-postadress, telefonnummer om det har uppgetts, och språk: för att vi ska kunna skicka bekräftelser, inloggningslänkar och påminnelser.",
          "Namn, titel och datum för dem som undertecknat åtagandet: de är en del av en offentlig handling.",
          "Vem som har gjort vad och när: för att beslut ska kunna följas i efterhand.",
          "E-postadressen till den som ger respons, om personen vill ha svar.",
          "Hur många inloggningslänkar, ansökningar och responsmeddelanden som har kommit från samma nätadress: för att ingen ska kunna hindra andra från att använda tjänsten. Själva adressen sparas inte.",
        ],
      },
      {
        heading: "Vad som publiceras",
        paragraphs: [
          "Medlemmens namn, mål, hur de framskrider i grova steg, undertecknarna och den goda praxis som medlemmen har lovat publicera. Kontaktpersoner publiceras inte, och inte heller en enskild medlems energi- och utsläppssiffror.",
          "Åtaganden och rapporter som skickas till staden är myndighetshandlingar som vem som helst kan be att få se. En medlem kan ange att siffrorna är en företagshemlighet.",
        ],
      },
      {
        heading: "Hur länge uppgifterna sparas",
        list: [
          "Kontaktpersonens uppgifter: tills någon ber att de raderas, högst 24 månader efter senaste användning.",
          "En obekräftad ansökan: 30 dagar.",
          "Inloggning: 8 timmar. Inloggningslänk: 10 minuter. Antalen per nätadress: några dagar.",
          "Åtaganden, rapporter, undertecknare och resultat: för alltid.",
          "Säkerhetskopior: 35 dagar.",
        ],
      },
      {
        heading: "Var uppgifterna finns",
        paragraphs: [
          "Uppgifterna sparas inom Europeiska unionen i molntjänsten Amazon Web Services, som behandlar dem för stadens räkning. På webbplatsen finns ingen spårning och inget innehåll från andra tjänster. De enda kakorna är inloggningens egna.",
        ],
      },
      {
        heading: "Dina rättigheter",
        paragraphs: [
          "Du kan be att få se, rätta eller radera dina uppgifter. Skriv till koordinatorerna: adressen finns i alla våra meddelanden, och responsformuläret går också bra. Du kan även lämna in klagomål till dataombudsmannen.",
        ],
      },
    ],
  },
  en: {
    title: "Privacy notice",
    intro:
      "This is how the network handles personal data. The controller is the city.",
    sections: [
      {
        heading: "What is kept, and why",
        list: [
          "A contact’s name, email address, telephone number if given, and language: so that we can send confirmations, sign-in links and reminders.",
          "The name, title and date of those who signed a commitment: they are part of a public document.",
          "Who did what, and when: so that decisions can be traced.",
          "The email address of whoever sends feedback and wants an answer.",
          "How many sign-in links, applications and messages came from the same internet address: so that nobody can keep others from using the service. The address itself is not stored.",
        ],
      },
      {
        heading: "What is published",
        paragraphs: [
          "The member’s name, goals, their progress in coarse steps, the signatories, and the best practices that the member agreed to publish. Contacts are not published, nor is any single member’s energy or emission figure.",
          "Commitments and reports sent to the city are official documents that anyone may ask to see. A member may mark its figures as a trade secret.",
        ],
      },
      {
        heading: "How long it is kept",
        list: [
          "A contact’s data: until erasure is asked for, at most 24 months after last use.",
          "An application that nobody confirmed: 30 days.",
          "A session: 8 hours. A sign-in link: 10 minutes. Counts by internet address: a few days.",
          "Commitments, reports, signatories and results: for good.",
          "Backups: 35 days.",
        ],
      },
      {
        heading: "Where it is",
        paragraphs: [
          "The data is stored in the European Union with Amazon Web Services, which processes it for the city. These pages track nobody and hold nothing from other services. The only cookies are those of signing in.",
        ],
      },
      {
        heading: "Your rights",
        paragraphs: [
          "You may ask to see, correct or erase your data. Write to the coordinators: their address is in every email of ours, and the feedback form works too. You may also complain to the Data Protection Ombudsman.",
        ],
      },
    ],
  },
};
