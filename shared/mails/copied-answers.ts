import {
  answerLabel,
  answerPartWords,
  type CopiedAnswers,
  figureRows,
  goalRows,
  publishRow,
} from "../answer-rows.ts";
import type { Language } from "../language.ts";
import type { Block } from "./block.ts";

function goalBlocks(
  goal: CopiedAnswers["goals"][number],
  language: Language,
): Block[] {
  const rows = goalRows(goal, language);
  return [
    { heading: goal.title },
    ...(rows.length > 0 ? [{ facts: rows }] : []),
    ...(goal.did ? [{ quote: goal.did }] : []),
  ];
}

function storyBlocks(
  story: NonNullable<CopiedAnswers["story"]>,
  language: Language,
): Block[] {
  const { title, text } = story;
  if (!title && !text) return [];
  const name = answerPartWords.story[language];
  return [
    { heading: title ? `${name}: ${title}` : name },
    { facts: [publishRow(story, language)] },
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
      ? [{ heading: answerPartWords.figures[language] }, { facts: rows }]
      : []),
    ...(story ? storyBlocks(story, language) : []),
    ...(wishes
      ? [{ heading: answerLabel("wishes", language) }, { quote: wishes }]
      : []),
  ];
}
