import type { Goal } from "../../shared/commitment.ts";
import { copyOfAnswers } from "../../shared/mails/answers-copy.ts";
import type { Block } from "../../shared/mails/block.ts";
import { copyBlocks } from "../../shared/mails/copied-answers.ts";
import type { Answers } from "../../shared/report.ts";
import { useLanguage, useTexts } from "../language.tsx";

const texts = {
  fi: "Ei vielä vastauksia.",
  sv: "Inga svar än.",
  en: "No answers yet.",
};

function Shown({ block }: { block: Block }) {
  if (typeof block === "string") return <p>{block}</p>;
  if ("heading" in block)
    return block.title ? (
      <h3>
        {block.heading}: <span lang={block.language}>{block.title}</span>
      </h3>
    ) : (
      <h3 lang={block.language}>{block.heading}</h3>
    );
  if ("quote" in block)
    return (
      <p className="answers__text" lang={block.language}>
        {block.quote}
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
