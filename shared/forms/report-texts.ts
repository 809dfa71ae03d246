import { each } from "../each.ts";
import { askedFigures, type FigureField } from "../figures.ts";
import { languages, type Texts } from "../language.ts";
import type { Answers } from "../report.ts";
import { unitSigns } from "../results/figure.ts";
import type { FieldText, FieldTexts } from "./field-text.ts";

/** What stands at a figure: its unit is the table's. */
const figure = (
  field: FigureField,
  texts: Texts<Omit<FieldText, "unit">>,
): Texts<Measured> =>
  each(languages, (language) => ({
    ...texts[language],
    unit: unitSigns[askedFigures[field].unit][language],
  }));

type Measured = FieldText & { unit: string };
type ReportTexts = FieldTexts<Answers> &
  Record<`figures.${FigureField}`, Texts<Measured>>;

/** The annual report, field by field: the form, the copy by mail and the printed page say the same. */
export const reportTexts: ReportTexts = {
  "goals.goalId": {
    fi: { label: "Tavoite" },
    sv: { label: "Mål" },
    en: { label: "Goal" },
  },
  "goals.status": {
    fi: { label: "Tilanne" },
    sv: { label: "Läge" },
    en: { label: "Status" },
  },
  // What the value means depends on the measure: `answer-meaning.ts` says it.
  "goals.value": {
    fi: { label: "Arvo" },
    sv: { label: "Värde" },
    en: { label: "Value" },
  },
  "goals.did": {
    fi: {
      label: "Mitä teitte vuoden aikana",
      help: "Muutama lause riittää. Jos tavoite on jäljessä tai siitä on luovuttu, kerro miksi.",
    },
    sv: {
      label: "Vad ni gjorde under året",
      help: "Några meningar räcker. Om målet ligger efter eller har slopats, berätta varför.",
    },
    en: {
      label: "What you did during the year",
      help: "A few sentences are enough. If the goal is behind or was abandoned, say why.",
    },
  },
  "goals.links": {
    fi: { label: "Linkit", help: "Yksi osoite riville." },
    sv: { label: "Länkar", help: "En adress per rad." },
    en: { label: "Links", help: "One address per line." },
  },
  "figures.boundary": {
    fi: { label: "Mitä luvut kattavat" },
    sv: { label: "Vad siffrorna omfattar" },
    en: { label: "What the figures cover" },
  },
  "figures.energy.electricity": figure("energy.electricity", {
    fi: {
      label: "Sähkö",
      help: "Ostettu sähkö ja itse tuotettu sähkö, jonka käytitte itse.",
    },
    sv: {
      label: "El",
      help: "Köpt el och egenproducerad el som ni själva använde.",
    },
    en: {
      label: "Electricity",
      help: "Bought electricity, and your own production that you used yourselves.",
    },
  }),
  "figures.energy.heat": figure("energy.heat", {
    fi: {
      label: "Lämpö ja jäähdytys",
      help: "Ostettu kaukolämpö ja kaukojäähdytys.",
    },
    sv: {
      label: "Värme och kyla",
      help: "Köpt fjärrvärme och fjärrkyla.",
    },
    en: {
      label: "Heat and cooling",
      help: "Bought district heat and district cooling.",
    },
  }),
  "figures.energy.fuels": figure("energy.fuels", {
    fi: {
      label: "Polttoaineet",
      help: "Rakennuksissa ja omissa ajoneuvoissa poltetut polttoaineet.",
    },
    sv: {
      label: "Bränslen",
      help: "Bränslen som förbrändes i byggnader och egna fordon.",
    },
    en: {
      label: "Fuels",
      help: "Fuels burnt in buildings and in your own vehicles.",
    },
  }),
  "figures.emissions.scope1": figure("emissions.scope1", {
    fi: {
      label: "Suorat päästöt (scope 1)",
      help: "Polttoaineista ja prosesseista omassa toiminnassa.",
    },
    sv: {
      label: "Direkta utsläpp (scope 1)",
      help: "Från bränslen och processer i den egna verksamheten.",
    },
    en: {
      label: "Direct emissions (scope 1)",
      help: "From fuels and processes in your own operations.",
    },
  }),
  "figures.emissions.scope2": figure("emissions.scope2", {
    fi: {
      label: "Ostoenergian päästöt (scope 2)",
      help: "Ostetun sähkön, lämmön ja jäähdytyksen tuotannosta.",
    },
    sv: {
      label: "Utsläpp från köpt energi (scope 2)",
      help: "Från produktionen av den el, värme och kyla ni köpt.",
    },
    en: {
      label: "Emissions of purchased energy (scope 2)",
      help: "From producing the electricity, heat and cooling you bought.",
    },
  }),
  "figures.emissions.scope2Method": {
    fi: {
      label: "Scope 2:n laskentatapa",
      help: "Markkinaperusteinen käyttää sähkösopimuksenne päästökerrointa, sijaintiperusteinen verkon keskimääräistä. Tarvitaan, jos annatte ostoenergian päästöt.",
    },
    sv: {
      label: "Beräkningssätt för scope 2",
      help: "Det marknadsbaserade använder emissionsfaktorn i ert elavtal, det platsbaserade elnätets genomsnitt. Behövs om ni uppger utsläppen från köpt energi.",
    },
    en: {
      label: "Method for scope 2",
      help: "Market-based uses the emission factor of your energy contract, location-based the average of the grid. Needed if you give the emissions of purchased energy.",
    },
  },
  "figures.emissions.scope3": figure("emissions.scope3", {
    fi: {
      label: "Muut epäsuorat päästöt (scope 3)",
      help: "Esimerkiksi hankinnat, työmatkat ja kuljetukset. Näitä ei lasketa yhteen jäsenten kesken.",
    },
    sv: {
      label: "Övriga indirekta utsläpp (scope 3)",
      help: "Till exempel inköp, arbetsresor och transporter. De räknas inte ihop mellan medlemmarna.",
    },
    en: {
      label: "Other indirect emissions (scope 3)",
      help: "For example purchases, commuting and transport. These are not added up over members.",
    },
  }),
  "figures.tradeSecret": {
    fi: {
      label: "Luvut ovat liikesalaisuus",
      help: "Raportti on kaupungin asiakirja, jota kuka tahansa voi pyytää. Merkitse tämä, jos lukujen antaminen muille vahingoittaisi toimintaanne. Lukuja ei julkaista jäsenittäin muutenkaan.",
    },
    sv: {
      label: "Siffrorna är en företagshemlighet",
      help: "Rapporten är en av stadens handlingar som vem som helst kan be att få se. Kryssa för om det skulle skada er att siffrorna lämnas ut. De publiceras inte per medlem i något fall.",
    },
    en: {
      label: "The figures are a trade secret",
      help: "The report is a document of the city that anyone may ask for. Tick this if giving out the figures would harm your business. They are never published by member in any case.",
    },
  },
  "figures.mayDominate": {
    fi: {
      label: "Lukumme saa olla suurin osa julkaistusta summasta",
      help: "Verkoston yhteistä summaa ei muuten julkaista, jos yhden jäsenen luvun voisi siitä arvioida tarkasti, esimerkiksi kun se on yli 70 % summasta.",
    },
    sv: {
      label: "Vår siffra får utgöra största delen av en publicerad summa",
      help: "Nätverkets gemensamma summa publiceras annars inte om en medlems siffra kunde uppskattas noggrant utifrån den, till exempel när den utgör över 70 % av summan.",
    },
    en: {
      label: "Our figure may be most of a published sum",
      help: "Otherwise the network’s total is not published when one member’s figure could be estimated closely from it, for example when it is over 70 % of the total.",
    },
  },
  language: {
    fi: { label: "Millä kielellä vastaukset on kirjoitettu" },
    sv: { label: "På vilket språk svaren är skrivna" },
    en: { label: "The language the answers are written in" },
  },
  "story.title": {
    fi: { label: "Otsikko" },
    sv: { label: "Rubrik" },
    en: { label: "Title" },
  },
  "story.text": {
    fi: {
      label: "Mitä teitte ja mitä siitä seurasi",
      help: "Kirjoita niin, että toinen organisaatio voi ottaa oppia.",
    },
    sv: {
      label: "Vad ni gjorde och vad det ledde till",
      help: "Skriv så att en annan organisation kan lära av det.",
    },
    en: {
      label: "What you did, and what came of it",
      help: "Write so that another organisation can learn from it.",
    },
  },
  "story.publish": {
    fi: {
      label: "Tämän saa julkaista hyvänä käytäntönä",
      help: "Organisaation nimi näkyy tekstin kanssa. Ilman lupaa teksti jää koordinaattoreille.",
    },
    sv: {
      label: "Det här får publiceras som god praxis",
      help: "Organisationens namn visas med texten. Utan tillstånd stannar texten hos koordinatorerna.",
    },
    en: {
      label: "This may be published as a best practice",
      help: "Your organisation’s name is shown with the text. Without permission it stays with the coordinators.",
    },
  },
  wishes: {
    fi: {
      label: "Toiveet koordinaattoreille",
      help: "Mitä toivoisitte verkostolta? Toiveita ei julkaista.",
    },
    sv: {
      label: "Önskemål till koordinatorerna",
      help: "Vad önskar ni av nätverket? Önskemålen publiceras inte.",
    },
    en: {
      label: "Wishes to the coordinators",
      help: "What would you like from the network? Wishes are not published.",
    },
  },
};
