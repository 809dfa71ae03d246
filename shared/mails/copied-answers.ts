import type { Language, Texts } from "../language.ts";
import type { Answers, Figures, GoalStatus } from "../report.ts";
import { boundaryWords, goalStatusWords, scope2MethodWords } from "../words.ts";
import type { Block } from "./block.ts";
import { shownAmount } from "../shown.ts";
import { reportTexts } from "../forms/report-texts.ts";

/** A report's answers as a reader wants them back: the goals by their titles, `unit` that of the value. */
export type CopiedAnswers = Pick<Answers, "figures" | "story" | "wishes"> & {
  goals: {
    title: string;
    status?: GoalStatus;
    value?: number;
    unit?: string;
    did?: string;
    links?: string[];
  }[];
};

const words = {
  figures: {
    fi: "Energia ja päästöt",
    sv: "Energi och utsläpp",
    en: "Energy and emissions",
  },
  yes: { fi: "Kyllä", sv: "Ja", en: "Yes" },
  no: { fi: "Ei", sv: "Nej", en: "No" },
  story: { fi: "Hyvä käytäntö", sv: "God praxis", en: "Best practice" },
} as const satisfies Record<string, Texts>;

type Row = [label: string, value: string];

const labelOf = (field: keyof typeof reportTexts, language: Language) =>
  reportTexts[field][language].label;

/** Of the figures, those given: what was left empty is unknown, and is not repeated. */
function figureRows(given: Figures, language: Language): Row[] {
  const { boundary, energy = {}, emissions = {} } = given;
  const amount = (
    field: keyof typeof reportTexts,
    value: number | null | undefined,
  ): Row[] => {
    const { label, unit } = reportTexts[field][language];
    return typeof value === "number"
      ? [[label, shownAmount(value, unit, language)]]
      : [];
  };
  const chosen = (
    field: keyof typeof reportTexts,
    value: Texts | undefined,
  ): Row[] => (value ? [[labelOf(field, language), value[language]]] : []);
  const method = emissions.scope2Method;
  return [
    ...chosen("figures.boundary", boundary && boundaryWords[boundary]),
    ...amount("figures.energy.electricity", energy.electricity),
    ...amount("figures.energy.heat", energy.heat),
    ...amount("figures.energy.fuels", energy.fuels),
    ...amount("figures.emissions.scope1", emissions.scope1),
    ...amount("figures.emissions.scope2", emissions.scope2),
    ...chosen(
      "figures.emissions.scope2Method",
      method ? scope2MethodWords[method] : undefined,
    ),
    ...amount("figures.emissions.scope3", emissions.scope3),
    ...chosen("figures.tradeSecret", given.tradeSecret ? words.yes : undefined),
    ...chosen("figures.mayDominate", given.mayDominate ? words.yes : undefined),
  ];
}

function goalBlocks(
  goal: CopiedAnswers["goals"][number],
  language: Language,
): Block[] {
  const rows: Row[] = [];
  if (goal.status)
    rows.push([
      labelOf("goals.status", language),
      goalStatusWords[goal.status][language],
    ]);
  if (typeof goal.value === "number")
    rows.push([
      labelOf("goals.value", language),
      shownAmount(goal.value, goal.unit, language),
    ]);
  if (goal.links?.length)
    rows.push([labelOf("goals.links", language), goal.links.join(", ")]);
  return [
    { heading: goal.title },
    ...(rows.length > 0 ? [{ facts: rows }] : []),
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
        [
          labelOf("story.publish", language),
          words[publish ? "yes" : "no"][language],
        ],
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
    ...(wishes
      ? [{ heading: labelOf("wishes", language) }, { quote: wishes }]
      : []),
  ];
}
