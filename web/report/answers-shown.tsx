import type { Goal } from "../../shared/commitment.ts";
import { copyOfAnswers } from "../../shared/mails/answers-copy.ts";
import type { Block } from "../../shared/mails/block.ts";
import { copyBlocks } from "../../shared/mails/copied-answers.ts";
import type { Answers } from "../../shared/report.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";

type HeadingBlock = Extract<Block, { heading: string }>;

const texts = {
  fi: "Ei vielä vastauksia.",
  sv: "Inga svar än.",
  en: "No answers yet.",
};

function Heading({ heading, title, language }: HeadingBlock) {
  if (title === undefined)
    return (
      <h3>
        {language === undefined ? (
          heading
        ) : (
          <Written language={language}>{heading}</Written>
        )}
      </h3>
    );
  return (
    <h3>
      {heading}: <Written language={language}>{title}</Written>
    </h3>
  );
}

function Shown({ block }: { block: Block }) {
  if (typeof block === "string") return <p>{block}</p>;
  if ("heading" in block) return <Heading {...block} />;
  if ("quote" in block)
    return (
      <p className="answers__text">
        <Written language={block.language}>{block.quote}</Written>
      </p>
    );
  if ("facts" in block)
    return (
      <dl className="facts">
        {block.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  return null;
}

type AnswersShownProps = { goals: Goal[]; answers: Answers | undefined };

/** Answers to be read: the same words as in the copy by mail. */
export function AnswersShown({ goals, answers = {} }: AnswersShownProps) {
  const language = useLanguage();
  const none = useTexts(texts);
  const blocks = copyBlocks(copyOfAnswers({ goals, answers }), language);
  if (blocks.length === 0) return <p>{none}</p>;
  return (
    <div className="answers">
      {blocks.map((block, index) => (
        <Shown key={index} block={block} />
      ))}
    </div>
  );
}
