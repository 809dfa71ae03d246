/** A report's answers line by line: in the copy by mail, on the printed page and in the coordinators' review. */
import { askedFigures, figureFields } from "./figures.ts";
import { reportTexts } from "./forms/report-texts.ts";
import type { Language, Texts } from "./language.ts";
import type { Answers, Figures, GoalStatus } from "./report.ts";
import { shownAmount } from "./shown.ts";
import { boundaryWords, goalStatusWords, scope2MethodWords } from "./words.ts";

/** A report's answers as a reader wants them back: the goals by their titles, `unit` that of the value. */
export type CopiedAnswers = Pick<
  Answers,
  "figures" | "story" | "wishes" | "language"
> & {
  goals: {
    title: string;
    /** Of the title; what was answered is in the answers' own. */
    language?: Language;
    status?: GoalStatus;
    value?: number;
    unit?: string;
    did?: string;
    links?: string[];
  }[];
};

/** What the parts of a report are called beside its goals. */
export const answerPartWords = {
  figures: {
    fi: "Energia ja päästöt",
    sv: "Energi och utsläpp",
    en: "Energy and emissions",
  },
  story: { fi: "Hyvä käytäntö", sv: "God praxis", en: "Best practice" },
} as const satisfies Record<string, Texts>;

const words = {
  yes: { fi: "Kyllä", sv: "Ja", en: "Yes" },
  no: { fi: "Ei", sv: "Nej", en: "No" },
} as const satisfies Record<string, Texts>;

export type AnswerRow = [label: string, value: string];

export const answerLabel = (
  field: keyof typeof reportTexts,
  language: Language,
) => reportTexts[field][language].label;

/**
 * Of the figures, those given: what was left empty is unknown, and is not repeated, nor what only says something about it.
 * In a draft beside another one stands as it was typed what is no number yet.
 */
export function figureRows(given: Figures, language: Language): AnswerRow[] {
  const { boundary } = given;
  const amount = (
    field: keyof typeof reportTexts,
    value: number | null | undefined,
  ): AnswerRow[] => {
    const { label, unit } = reportTexts[field][language];
    return value === undefined || value === null
      ? []
      : [[label, shownAmount(value, unit, language)]];
  };
  const chosen = (
    field: keyof typeof reportTexts,
    value: Texts | undefined,
  ): AnswerRow[] =>
    value ? [[answerLabel(field, language), value[language]]] : [];
  const methodRow = () => {
    const method = given.emissions?.scope2Method;
    return chosen(
      "figures.emissions.scope2Method",
      method ? scope2MethodWords[method] : undefined,
    );
  };
  const amounts = figureFields.flatMap((field) => {
    const row = amount(`figures.${field}`, askedFigures[field].of(given));
    const isScope2 = field === "emissions.scope2" && row.length > 0;
    return isScope2 ? [...row, ...methodRow()] : row;
  });
  if (amounts.length === 0) return [];
  return [
    ...chosen("figures.boundary", boundary && boundaryWords[boundary]),
    ...amounts,
    ...chosen("figures.tradeSecret", given.tradeSecret ? words.yes : undefined),
    ...chosen("figures.mayDominate", given.mayDominate ? words.yes : undefined),
  ];
}

/** How one goal goes, but for what was done. */
export function goalRows(
  { status, value, unit, links }: CopiedAnswers["goals"][number],
  language: Language,
): AnswerRow[] {
  const rows: AnswerRow[] = [];
  if (status)
    rows.push([
      answerLabel("goals.status", language),
      goalStatusWords[status][language],
    ]);
  if (value !== undefined)
    rows.push([
      answerLabel("goals.value", language),
      shownAmount(value, unit, language),
    ]);
  if (links?.length)
    rows.push([answerLabel("goals.links", language), links.join(", ")]);
  return rows;
}

/** Whether a best practice may be published. */
export const publishRow = (
  { publish }: NonNullable<CopiedAnswers["story"]>,
  language: Language,
): AnswerRow => [
  answerLabel("story.publish", language),
  words[publish ? "yes" : "no"][language],
];
