import type { Language, Texts } from "../language.ts";
import type { Answers, Figures, GoalStatus } from "../report.ts";
import { boundaryWords, goalStatusWords, scope2MethodWords } from "../words.ts";
import type { Block } from "./block.ts";
import { shownNumber } from "../shown.ts";

/** A report's answers as a reader wants them back: the goals by their titles, `unit` that of the value. */
export type CopiedAnswers = Pick<Answers, "figures" | "story" | "wishes"> & {
  goals: {
    title: string;
    status: GoalStatus;
    value?: number;
    unit?: string;
    did?: string;
    links?: string[];
  }[];
};

const words = {
  status: { fi: "Tilanne", sv: "Läge", en: "Status" },
  value: { fi: "Arvo", sv: "Värde", en: "Value" },
  links: { fi: "Linkit", sv: "Länkar", en: "Links" },
  figures: {
    fi: "Energia ja päästöt",
    sv: "Energi och utsläpp",
    en: "Energy and emissions",
  },
  boundary: {
    fi: "Mitä luvut kattavat",
    sv: "Vad siffrorna omfattar",
    en: "What the figures cover",
  },
  electricity: { fi: "Sähkö", sv: "El", en: "Electricity" },
  heat: {
    fi: "Lämpö ja jäähdytys",
    sv: "Värme och kyla",
    en: "Heat and cooling",
  },
  fuels: { fi: "Polttoaineet", sv: "Bränslen", en: "Fuels" },
  scope1: {
    fi: "Suorat päästöt (scope 1)",
    sv: "Direkta utsläpp (scope 1)",
    en: "Direct emissions (scope 1)",
  },
  scope2: {
    fi: "Ostoenergian päästöt (scope 2)",
    sv: "Utsläpp från köpt energi (scope 2)",
    en: "Emissions of purchased energy (scope 2)",
  },
  scope2Method: {
    fi: "Scope 2:n laskentatapa",
    sv: "Beräkningssätt för scope 2",
    en: "Method for scope 2",
  },
  scope3: {
    fi: "Muut epäsuorat päästöt (scope 3)",
    sv: "Övriga indirekta utsläpp (scope 3)",
    en: "Other indirect emissions (scope 3)",
  },
  tradeSecret: {
    fi: "Luvut on merkitty liikesalaisuudeksi",
    sv: "Siffrorna har angetts som företagshemlighet",
    en: "The figures are marked as a trade secret",
  },
  mayDominate: {
    fi: "Luku saa olla suurin osa julkaistusta summasta",
    sv: "Siffran får utgöra största delen av en publicerad summa",
    en: "A figure may be most of a published sum",
  },
  yes: { fi: "Kyllä", sv: "Ja", en: "Yes" },
  no: { fi: "Ei", sv: "Nej", en: "No" },
  story: { fi: "Hyvä käytäntö", sv: "God praxis", en: "Best practice" },
  publish: {
    fi: "Saa julkaista",
    sv: "Får publiceras",
    en: "May be published",
  },
  wishes: {
    fi: "Toiveet koordinaattoreille",
    sv: "Önskemål till koordinatorerna",
    en: "Wishes to the coordinators",
  },
} as const satisfies Record<string, Texts>;

const emissionUnit = {
  fi: "t CO₂-ekv.",
  sv: "t CO₂-ekv.",
  en: "t CO₂e",
} as const satisfies Texts;

type Row = [label: string, value: string];

/** Of the figures, those given: what was left empty is unknown, and is not repeated. */
function figureRows(given: Figures, language: Language): Row[] {
  const { boundary, energy = {}, emissions = {} } = given;
  const amount = (
    label: Texts,
    value: number | null | undefined,
    unit: string,
  ): Row[] =>
    typeof value === "number"
      ? [[label[language], `${shownNumber(value, language)}\u00A0${unit}`]]
      : [];
  const tonnes = emissionUnit[language];
  const ticked = (label: Texts, on: boolean | undefined): Row[] =>
    on ? [[label[language], words.yes[language]]] : [];
  return [
    ...(boundary
      ? [
          [
            words.boundary[language],
            boundaryWords[boundary][language],
          ] satisfies Row,
        ]
      : []),
    ...amount(words.electricity, energy.electricity, "MWh"),
    ...amount(words.heat, energy.heat, "MWh"),
    ...amount(words.fuels, energy.fuels, "MWh"),
    ...amount(words.scope1, emissions.scope1, tonnes),
    ...amount(words.scope2, emissions.scope2, tonnes),
    ...(emissions.scope2Method
      ? [
          [
            words.scope2Method[language],
            scope2MethodWords[emissions.scope2Method][language],
          ] satisfies Row,
        ]
      : []),
    ...amount(words.scope3, emissions.scope3, tonnes),
    ...ticked(words.tradeSecret, given.tradeSecret),
    ...ticked(words.mayDominate, given.mayDominate),
  ];
}

function goalBlocks(
  goal: CopiedAnswers["goals"][number],
  language: Language,
): Block[] {
  const rows: Row[] = [
    [words.status[language], goalStatusWords[goal.status][language]],
  ];
  if (typeof goal.value === "number")
    rows.push([
      words.value[language],
      `${shownNumber(goal.value, language)}\u00A0${goal.unit ?? ""}`.trimEnd(),
    ]);
  if (goal.links?.length)
    rows.push([words.links[language], goal.links.join(", ")]);
  return [
    { heading: goal.title },
    { facts: rows },
    ...(goal.did ? [{ quote: goal.did }] : []),
  ];
}

function storyBlocks(
  { title, text, publish }: NonNullable<CopiedAnswers["story"]>,
  language: Language,
): Block[] {
  if (!title && !text) return [];
  const name = words.story[language];
  return [
    { heading: title ? `${name}: ${title}` : name },
    {
      facts: [
        [words.publish[language], words[publish ? "yes" : "no"][language]],
      ],
    },
    ...(text ? [{ quote: text }] : []),
  ];
}

/** The answers as blocks of a mail: goal by goal, then figures, story and wishes, where there are any. */
export function copyBlocks(
  { goals, figures, story, wishes }: CopiedAnswers,
  language: Language,
): Block[] {
  const rows = figures ? figureRows(figures, language) : [];
  return [
    ...goals.flatMap((goal) => goalBlocks(goal, language)),
    ...(rows.length > 0
      ? [{ heading: words.figures[language] }, { facts: rows }]
      : []),
    ...(story ? storyBlocks(story, language) : []),
    ...(wishes ? [{ heading: words.wishes[language] }, { quote: wishes }] : []),
  ];
}
