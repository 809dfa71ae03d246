import { askedFigures, figureFields } from "../../../shared/figures.ts";
import {
  answerLabel,
  answerPartWords,
  type AnswerRow,
  figureRows,
  goalRows,
  publishRow,
} from "../../../shared/answer-rows.ts";
import type { Goal } from "../../../shared/commitment.ts";
import { goalDoubts, isUnitDoubtful } from "../../../shared/doubts.ts";
import {
  earlierPromise,
  earlierPromiseWords,
} from "../../../shared/earlier-promise.ts";
import type { Language } from "../../../shared/language.ts";
import { copyOfAnswers } from "../../../shared/mails/answers-copy.ts";
import type { Answers, Figures, LastYear } from "../../../shared/report.ts";
import { doubtTexts } from "./doubt-texts.ts";
import { asWritten, type Part, type Row, saidPromise } from "./part.ts";

type Answered = {
  goals: Goal[];
  answers: Answers;
  lastYear?: LastYear | undefined;
};

/** Rows with those of last year beside them; what was given then only is missed now. */
function beside(
  rows: AnswerRow[],
  last: AnswerRow[],
  { lastYear }: Pick<Answered, "lastYear">,
  own: (typeof doubtTexts)[Language],
): Row[] {
  const said = (value: string) => own.lastYear(lastYear?.year ?? 0, value);
  const given = new Set(rows.map(([label]) => label));
  return [
    ...rows.map(([label, text]): Row => {
      const before = last.find((one) => one[0] === label)?.[1];
      return {
        label,
        said: [{ text }],
        ...(before && { lastYear: said(before) }),
      };
    }),
    ...last
      .filter(([label]) => !given.has(label))
      .map(([label, value]): Row => ({
        ...{ label, said: [{ text: own.notGiven }], lastYear: said(value) },
      })),
  ];
}

/** Rows of text stand only where something was written. */
const textRow = (
  label: string,
  text: string | undefined,
  { language }: Answers,
): Row[] =>
  text ? [{ label, said: asWritten(text, language), prose: true }] : [];

function goalPart(
  goal: Goal,
  { answers, lastYear }: Answered,
  language: Language,
): Part {
  const rowsOf = (given: Answers, measure = goal.measure) => {
    const [copied] = copyOfAnswers({
      goals: [{ ...goal, measure }],
      answers: given,
    }).goals;
    return copied ? goalRows(copied, language) : [];
  };
  const answer = answers.goals?.find(({ goalId }) => goalId === goal.id);
  const last = lastYear?.goals.find(({ goalId }) => goalId === goal.id);
  const earlier = earlierPromise(lastYear, goal.id);
  const doubts = goalDoubts(goal, answer ?? {}, last);
  const own = doubtTexts[language];
  const rows = beside(
    rowsOf(answers),
    rowsOf({ goals: last ? [last] : [] }, last?.measure),
    { lastYear },
    own,
  );
  const doubtAt = (label: string) => {
    if (label === answerLabel("goals.value", language))
      return doubts.unit ? own.unit : undefined;
    return label === answerLabel("goals.status", language) && doubts.status
      ? own[doubts.status]
      : undefined;
  };
  return {
    key: goal.id,
    title: { text: goal.title, written: { language: goal.language } },
    about: [
      ...saidPromise(goal.measure, goal.language, language),
      ...(earlier
        ? [
            { text: ` ${earlierPromiseWords[language](earlier.year)}: ` },
            ...saidPromise(earlier.measure, earlier.language, language),
          ]
        : []),
    ],
    rows: [
      ...rows.map((row) => ({ ...row, doubt: doubtAt(row.label) })),
      ...textRow(answerLabel("goals.did", language), answer?.did, answers),
    ],
  };
}

/** Of each figure its field and number. */
const amounts = (figures: Figures = {}) =>
  figureFields.map(
    (field) => [`figures.${field}`, askedFigures[field].of(figures)] as const,
  );

function figuresPart(
  { answers: { figures = {} }, lastYear }: Answered,
  language: Language,
): Part {
  const own = doubtTexts[language];
  const last = new Map(amounts(lastYear?.figures));
  const doubtful = new Set(
    amounts(figures)
      .filter(([field, value]) => isUnitDoubtful(value, last.get(field)))
      .map(([field]) => answerLabel(field, language)),
  );
  return {
    key: "figures",
    title: { text: answerPartWords.figures[language] },
    rows: beside(
      figureRows(figures, language),
      figureRows(lastYear?.figures ?? {}, language),
      { lastYear },
      own,
    ).map((row) =>
      doubtful.has(row.label) ? { ...row, doubt: own.unit } : row,
    ),
  };
}

function storyPart(
  { answers }: Answered,
  language: Language,
): Part | undefined {
  const { story } = answers;
  if (!story?.title && !story?.text) return undefined;
  const [label, text] = publishRow(story, language);
  return {
    key: "story",
    title: { text: answerPartWords.story[language] },
    rows: [
      ...textRow(answerLabel("story.title", language), story.title, answers),
      ...textRow(answerLabel("story.text", language), story.text, answers),
      { label, said: [{ text }] },
    ],
  };
}

/** A report: goal by goal with last year's answers and what looks doubtful, then figures, best practice and wishes. */
export function reportParts(answered: Answered, language: Language): Part[] {
  const { goals, answers } = answered;
  const wishes = textRow(
    answerLabel("wishes", language),
    answers.wishes,
    answers,
  );
  const [wish] = wishes;
  return [
    ...goals.map((goal) => goalPart(goal, answered, language)),
    figuresPart(answered, language),
    storyPart(answered, language),
    wish && { key: "wishes", title: { text: wish.label }, rows: wishes },
  ]
    .filter((part) => part !== undefined)
    .filter(({ about, rows }) => about !== undefined || rows.length > 0);
}
