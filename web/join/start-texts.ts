import type { Texts } from "../../shared/language.ts";

type StartTexts = {
  title: string;
  description: string;
  lead: string;
  time: string;
  start: string;
  begun: string;
  keptHere: string;
  goOn: string;
  how: string;
  way: [string, string][];
  who: string;
  members: string[];
  asked: string;
  atHand: string;
};

export const startTexts: Texts<StartTexts> = {
  fi: {
    title: "Liity mukaan",
    description:
      "Näin organisaatio liittyy verkostoon: mitä kysytään, kauanko se kestää ja mitä sitten tapahtuu.",
    lead: "Verkostoon liitytään kirjoittamalla ilmastositoumus: organisaatiosi itse valitsemat tavoitteet tuleville vuosille.",
    time: "Kun tavoitteet on sovittu, täyttämiseen menee noin 20 minuuttia.",
    start: "Aloita sitoumus",
    begun: "Sinulla on keskeneräinen sitoumus",
    keptHere: "Kirjoittamasi on tallessa tässä selaimessa.",
    goOn: "Jatka siitä, mihin jäit",
    how: "Näin liittyminen etenee",
    way: [
      [
        "Kirjoita sitoumus",
        "Täytä lomake tällä sivulla. Voit keskeyttää: kirjoittamasi pysyy tässä selaimessa, kunnes lähetät sen.",
      ],
      [
        "Vahvista sähköpostista",
        "Saat linkin, joka on voimassa 30 päivää. Vasta vahvistettu hakemus tulee käsittelyyn.",
      ],
      [
        "Kaupunki käsittelee hakemuksen",
        "Koordinaattorit lukevat sitoumuksen ja voivat pyytää täydennyksiä.",
      ],
      [
        "Allekirjoitus",
        "Sitoumuksen allekirjoittavat organisaatiosi ja kaupunki. Sen jälkeen se julkaistaan verkoston sivuilla.",
      ],
      [
        "Raportti kerran vuodessa",
        "Kerrot alkuvuodesta, miten tavoitteet etenivät. Muistutamme ajoissa.",
      ],
    ],
    who: "Kuka voi liittyä",
    members: [
      "Yritys liittyy jäseneksi ja antaa vähintään yhden tavoitteen.",
      "Korkeakoulu, yhdistys tai muu organisaatio liittyy tukijäseneksi, halutessaan ilman tavoitteita.",
    ],
    asked: "Mitä kysytään",
    atHand:
      "Pidä käsillä Y-tunnus, tavoitteet ja niiden lähtötasot, jos ne ovat tiedossa. Kaikki kysymykset voi lukea ennen aloittamista.",
  },
  sv: {
    title: "Gå med",
    description:
      "Så går en organisation med i nätverket: vad som frågas, hur länge det tar och vad som händer sedan.",
    lead: "Man går med i nätverket genom att skriva ett klimatåtagande: mål för de kommande åren som organisationen själv väljer.",
    time: "När ni har kommit överens om målen tar det ungefär 20 minuter att fylla i.",
    start: "Börja på åtagandet",
    begun: "Du har ett påbörjat åtagande",
    keptHere: "Det du har skrivit finns kvar i den här webbläsaren.",
    goOn: "Fortsätt där du slutade",
    how: "Så går det till",
    way: [
      [
        "Skriv åtagandet",
        "Fyll i formuläret här. Du kan göra paus: det du skrivit finns kvar i den här webbläsaren tills du skickar det.",
      ],
      [
        "Bekräfta från din e-post",
        "Du får en länk som gäller i 30 dagar. Först en bekräftad ansökan behandlas.",
      ],
      [
        "Staden behandlar ansökan",
        "Koordinatorerna läser åtagandet och kan be om kompletteringar.",
      ],
      [
        "Underskrift",
        "Åtagandet undertecknas av er organisation och av staden. Därefter publiceras det på nätverkets sidor.",
      ],
      [
        "Rapport en gång om året",
        "I början av året berättar ni hur det går med målen. Vi påminner i god tid.",
      ],
    ],
    who: "Vem kan gå med",
    members: [
      "Ett företag går med som medlem och anger minst ett mål.",
      "En högskola, en förening eller en annan organisation går med som stödmedlem, om den vill utan mål.",
    ],
    asked: "Vad som frågas",
    atHand:
      "Ha FO-numret, målen och deras utgångsnivåer till hands, om ni känner till dem. Du kan läsa alla frågor innan du börjar.",
  },
  en: {
    title: "Join",
    description:
      "How an organisation joins the network: what is asked, how long it takes and what happens then.",
    lead: "You join the network by writing a climate commitment: goals for the coming years that your organisation chooses itself.",
    time: "Once you have agreed on the goals, filling it in takes about 20 minutes.",
    start: "Start the commitment",
    begun: "You have an unfinished commitment",
    keptHere: "What you have written is kept in this browser.",
    goOn: "Go on where you left off",
    how: "How joining works",
    way: [
      [
        "Write the commitment",
        "Fill in the form here. You can pause: what you have written stays in this browser until you send it.",
      ],
      [
        "Confirm from your email",
        "You get a link that is valid for 30 days. Only a confirmed application is processed.",
      ],
      [
        "The city processes the application",
        "The coordinators read the commitment and may ask you to complete it.",
      ],
      [
        "Signatures",
        "Your organisation and the city sign the commitment. After that it is published on the pages of the network.",
      ],
      [
        "A report once a year",
        "Early in the year you tell how the goals are going. We remind you in good time.",
      ],
    ],
    who: "Who can join",
    members: [
      "A business joins as a member and gives at least one goal.",
      "A university, an association or another organisation joins as a supporting member, without goals if it wishes.",
    ],
    asked: "What is asked",
    atHand:
      "Have at hand the Business ID, the goals, and their baseline values if you know them. You can read all the questions before you start.",
  },
};

export const startOverTexts = {
  fi: {
    label: "Aloita alusta",
    question: "Poistetaanko kaikki, mitä olet kirjoittanut?",
    yes: "Poista kaikki",
    no: "Säilytä",
  },
  sv: {
    label: "Börja om",
    question: "Ska allt du har skrivit tas bort?",
    yes: "Ta bort allt",
    no: "Behåll",
  },
  en: {
    label: "Start over",
    question: "Remove everything you have written?",
    yes: "Remove everything",
    no: "Keep it",
  },
};
