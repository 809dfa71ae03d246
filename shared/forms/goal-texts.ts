import type { Goal } from "../commitment.ts";
import type { Texts } from "../language.ts";
import type { Measure } from "../measure.ts";
import type { FieldTexts } from "./field-text.ts";

/** The id is made by the page. */
type GoalFields = { goals: Omit<Goal, "id">[] };

/** What stands at the fields of a goal, in an application and in a commitment alike. */
export const goalTexts: FieldTexts<GoalFields> = {
  "goals.theme": {
    fi: { label: "Teema" },
    sv: { label: "Tema" },
    en: { label: "Theme" },
  },
  "goals.title": {
    fi: {
      label: "Tavoite lyhyesti",
      help: "Yksi rivi, jonka myös ulkopuolinen ymmärtää.",
    },
    sv: {
      label: "Målet i korthet",
      help: "En rad som också en utomstående förstår.",
    },
    en: {
      label: "The goal in short",
      help: "One line that an outsider understands too.",
    },
  },
  "goals.description": {
    fi: {
      label: "Miten tavoite saavutetaan",
      help: "Mitä teette, missä ja milloin?",
    },
    sv: {
      label: "Hur målet nås",
      help: "Vad gör ni, var och när?",
    },
    en: {
      label: "How the goal will be reached",
      help: "What will you do, where and when?",
    },
  },
  "goals.beyondLaw": {
    fi: {
      label: "Miten tavoite ylittää lain vaatimukset",
      help: "Sitoumuksen tavoitteet parantavat nykytilaa enemmän kuin laki edellyttää.",
    },
    sv: {
      label: "Hur målet går längre än lagen",
      help: "Målen i ett åtagande förbättrar nuläget mer än vad lagen kräver.",
    },
    en: {
      label: "How the goal goes beyond the law",
      help: "The goals of a commitment improve on the present state by more than the law requires.",
    },
  },
  "goals.language": {
    fi: { label: "Millä kielellä tavoite on kirjoitettu" },
    sv: { label: "På vilket språk målet är skrivet" },
    en: { label: "The language the goal is written in" },
  },
  "goals.measure.kind": {
    fi: { label: "Mittari: mistä tiedätte, että tavoite on saavutettu?" },
    sv: { label: "Indikator: hur vet ni att målet är nått?" },
    en: { label: "Measure: how will you know that the goal is reached?" },
  },
  "goals.measure.indicator": {
    fi: {
      label: "Mitä mitataan",
      help: "Esimerkiksi: kiinteistöjen energiankulutus",
    },
    sv: {
      label: "Vad som mäts",
      help: "Till exempel: fastigheternas energianvändning",
    },
    en: { label: "What is measured", help: "For example: energy use" },
  },
  "goals.measure.unit": {
    fi: { label: "Yksikkö", help: "Esimerkiksi: MWh, t, %, kpl" },
    sv: { label: "Enhet", help: "Till exempel: MWh, t, %, st" },
    en: { label: "Unit", help: "For example: MWh, t, %, pcs" },
  },
  "goals.measure.change": {
    fi: {
      label: "Muutos",
      unit: "%",
      help: "Vähennys miinusmerkillä: −6. Lisäys ilman merkkiä: 9.",
    },
    sv: {
      label: "Förändring",
      unit: "%",
      help: "En minskning med minustecken: −6. En ökning utan tecken: 9.",
    },
    en: {
      label: "Change",
      unit: "%",
      help: "A cut with a minus sign: −6. An increase without a sign: 9.",
    },
  },
  "goals.measure.target": {
    fi: { label: "Tavoitetaso", help: "Pelkkä luku, yksikkö alempana." },
    sv: { label: "Målnivå", help: "Bara talet, enheten anges nedan." },
    en: { label: "Target level", help: "The number only; its unit is below." },
  },
  "goals.measure.direction": {
    fi: { label: "Tavoitetaso on" },
    sv: { label: "Målnivån är" },
    en: { label: "The target level is" },
  },
  "goals.measure.baselineYear": {
    fi: { label: "Vertailuvuosi", help: "Vuosi, johon tulosta verrataan." },
    sv: { label: "Jämförelseår", help: "Året som resultatet jämförs med." },
    en: {
      label: "Baseline year",
      help: "The year that the result is compared with.",
    },
  },
  "goals.measure.baselineValue": {
    fi: {
      label: "Lähtötaso",
      help: "Vertailuvuoden lukema. Lukua ei julkaista jäsenen sivulla.",
    },
    sv: {
      label: "Utgångsnivå",
      help: "Jämförelseårets värde. Det visas inte på medlemmens sida.",
    },
    en: {
      label: "Baseline value",
      help: "The value of the baseline year. It is not shown on the member’s page.",
    },
  },
  "goals.measure.targetYear": {
    fi: { label: "Tavoitevuosi" },
    sv: { label: "Målår" },
    en: { label: "Target year" },
  },
};

/** Which kind of measure fits which goal. */
export const measureKindHelp: Record<Measure["kind"], Texts> = {
  change: {
    fi: "Jokin vähenee tai kasvaa prosentteina. Esimerkiksi: energiankulutus −6 % vuodesta 2010 vuoteen 2016.",
    sv: "Något minskar eller ökar i procent. Till exempel: energianvändningen −6 % från 2010 till 2016.",
    en: "Something falls or rises in per cent. For example: energy use −6 % from 2010 to 2016.",
  },
  level: {
    fi: "Saavutetaan tietty määrä tai osuus. Esimerkiksi: 500 MW tuulivoimaa, tai 50 % jätteestä kiertoon.",
    sv: "En viss mängd eller andel uppnås. Till exempel: 500 MW vindkraft, eller 50 % av avfallet återvinns.",
    en: "A certain amount or share is reached. For example: 500 MW of wind power, or 50 % of waste recycled.",
  },
  action: {
    fi: "Jotain tehdään, ja se on joko tehty tai ei. Esimerkiksi: kaikki valaisimet vaihdetaan lediksi.",
    sv: "Något görs, och det är antingen gjort eller inte. Till exempel: all belysning byts till led.",
    en: "Something is done, and it is either done or not. For example: all lighting is changed to LED.",
  },
};

export const directionWords: Record<
  NonNullable<Extract<Measure, { kind: "level" }>["direction"]>,
  Texts
> = {
  "at-least": {
    fi: "vähintään tämä",
    sv: "minst detta",
    en: "at least this",
  },
  "at-most": {
    fi: "enintään tämä",
    sv: "högst detta",
    en: "at most this",
  },
};
