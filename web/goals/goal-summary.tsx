import "../styles/goals.css";
import type { DraftGoal } from "../../shared/commitment.ts";
import { goalTexts } from "../../shared/forms/goal-texts.ts";
import { themeWords } from "../../shared/words.ts";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";
import { PromiseLine } from "./promise-line.tsx";

const texts = {
  fi: {
    none: "Ei tavoitteita.",
    untitled: "Nimetön tavoite",
    unfinished: "Mittari on kesken.",
  },
  sv: {
    none: "Inga mål.",
    untitled: "Mål utan namn",
    unfinished: "Indikatorn är inte klar.",
  },
  en: {
    none: "No goals.",
    untitled: "Untitled goal",
    unfinished: "The measure is not finished.",
  },
};

/** Goals to be read: in a review, beside another version, in a document. They may be unfinished. */
export function GoalSummary({ goals }: { goals: DraftGoal[] }) {
  const own = useTexts(texts);
  const language = useLanguage();
  if (goals.length === 0) return <p>{own.none}</p>;
  const label = (path: "goals.description" | "goals.beyondLaw") =>
    goalTexts[path][language].label;
  return (
    <ol className="goal-summary">
      {goals.map(
        ({
          id,
          theme,
          title,
          measure,
          description,
          beyondLaw,
          language: written,
        }) => (
          <li key={id}>
            <p className="goal-summary__title">
              {title ? (
                <Written language={written}>{title}</Written>
              ) : (
                own.untitled
              )}
            </p>
            {theme && <p className="muted">{themeWords[theme][language]}</p>}
            {measure && (
              <p>
                <PromiseLine
                  measure={measure}
                  written={written}
                  unfinished={own.unfinished}
                />
              </p>
            )}
            {description && (
              <p>
                {label("goals.description")}:{" "}
                <Written language={written}>{description}</Written>
              </p>
            )}
            {beyondLaw && (
              <p>
                {label("goals.beyondLaw")}:{" "}
                <Written language={written}>{beyondLaw}</Written>
              </p>
            )}
          </li>
        ),
      )}
    </ol>
  );
}
