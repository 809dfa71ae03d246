import {
  answerLabel,
  answerPartWords,
  type CopiedAnswers,
  figureRows,
  goalRows,
  publishRow,
} from "../answer-rows.ts";
import type { Language } from "../language.ts";
import type { Block, WrittenIn } from "./block.ts";

type Written = { language: WrittenIn };

function goalBlocks(
  goal: CopiedAnswers["goals"][number],
  written: Written,
  language: Language,
): Block[] {
  const rows = goalRows(goal, language);
  return [
    { heading: goal.title, language: goal.language ?? "" },
    ...(rows.length > 0 ? [{ facts: rows }] : []),
    ...(goal.did ? [{ quote: goal.did, ...written }] : []),
  ];
}

function storyBlocks(
  story: NonNullable<CopiedAnswers["story"]>,
  written: Written,
  language: Language,
): Block[] {
  const { title, text } = story;
  if (!title && !text) return [];
  return [
    {
      heading: answerPartWords.story[language],
      ...(title && { title, ...written }),
    },
    { facts: [publishRow(story, language)] },
    ...(text ? [{ quote: text, ...written }] : []),
  ];
}

/** The answers as blocks of a mail: goal by goal, then figures, story and wishes, where there are any. */
export function copyBlocks(
  { goals, figures, story, wishes, language: own }: CopiedAnswers,
  language: Language,
): Block[] {
  const written: Written = { language: own ?? "" };
  const rows = figures ? figureRows(figures, language) : [];
  return [
    ...goals.flatMap((goal) => goalBlocks(goal, written, language)),
    ...(rows.length > 0
      ? [{ heading: answerPartWords.figures[language] }, { facts: rows }]
      : []),
    ...(story ? storyBlocks(story, written, language) : []),
    ...(wishes
      ? [
          { heading: answerLabel("wishes", language) },
          { quote: wishes, ...written },
        ]
      : []),
  ];
}
