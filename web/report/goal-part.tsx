import { useWatch } from "react-hook-form";
import type { Goal } from "../../shared/commitment.ts";
import { goalDoubts } from "../../shared/doubts.ts";
import { answerMeaning } from "../../shared/forms/answer-meaning.ts";
import {
  earlierPromise,
  earlierPromiseWords,
} from "../../shared/earlier-promise.ts";
import { progress, unitOfAnswer } from "../../shared/progress.ts";
import { progressInWords } from "../../shared/progress-words.ts";
import type { Answers } from "../../shared/report.ts";
import type { ReportView } from "../../shared/views/report-view.ts";
import { goalStatusWords, themeWords } from "../../shared/words.ts";
import { fieldsOf } from "../forms/fields.tsx";
import { LinesField } from "../forms/lines-field.tsx";
import { optionsOf } from "../forms/options-of.ts";
import { PromiseText } from "../goals/promise-text.tsx";
import { useLanguage, useTexts } from "../language.tsx";
import { Written } from "../layout/written.tsx";
import { ProgressBar } from "../progress/progress-bar.tsx";
import { useAnswersLanguage } from "./answers-language.ts";
import { Doubt } from "./doubt.tsx";
import { LastYear } from "./last-year.tsx";

const texts = {
  fi: {
    progress: "Eteneminen:",
    "achieved-not-met":
      "Arvon mukaan tavoite ei ole vielä täynnä. Tarkista arvo tai tilanne.",
    "met-not-achieved":
      "Arvon mukaan tavoite on jo täynnä. Tarkista arvo tai tilanne.",
    away: "Arvon mukaan tavoitteesta on etäännytty. Tarkista arvo tai tilanne.",
  },
  sv: {
    progress: "Framsteg:",
    "achieved-not-met":
      "Enligt värdet är målet inte nått än. Kontrollera värdet eller läget.",
    "met-not-achieved":
      "Enligt värdet är målet redan nått. Kontrollera värdet eller läget.",
    away: "Enligt värdet har målet kommit längre bort. Kontrollera värdet eller läget.",
  },
  en: {
    progress: "Progress:",
    "achieved-not-met":
      "By the value the goal is not reached yet. Check the value or the status.",
    "met-not-achieved":
      "By the value the goal is reached already. Check the value or the status.",
    away: "By the value you have moved away from the goal. Check the value or the status.",
  },
};

const { ChoiceField, NumberField, TextArea } = fieldsOf<Answers>();

type GoalPartProps = { goal: Goal; index: number; report: ReportView };

/** One goal: how it is going, this year's value beside last year's, and the progress as it is typed. */
export function GoalPart({ goal, index, report }: GoalPartProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const { id, title, theme, measure, language: written } = goal;
  const { year, lastYear } = report;
  const last = lastYear?.goals.find(({ goalId }) => goalId === id);
  const answer = useWatch<Answers, `goals.${number}`>({
    name: `goals.${index}`,
  });
  const status = answer?.status;
  // Half typed it is still a text.
  const value = typeof answer?.value === "number" ? answer.value : undefined;
  const found = progress(measure, { status, value });
  const before = earlierPromise(lastYear, id);
  const meaning = answerMeaning(measure, year, language);
  const doubts = goalDoubts(goal, { status, value }, last);
  return (
    <section className="report-goal" aria-labelledby={`goal-${index}`}>
      <h3 id={`goal-${index}`}>
        {index + 1}. <Written language={written}>{title}</Written>
      </h3>
      <p className="report-goal__promise">
        <PromiseText promised={measure} written={written} />{" "}
        <span className="muted">{themeWords[theme][language]}</span>
      </p>
      {before && (
        <p className="last-year">
          {earlierPromiseWords[language](before.year)}:{" "}
          <PromiseText promised={before.measure} written={before.language} />
        </p>
      )}
      <ChoiceField
        name={`goals.${index}.status`}
        options={optionsOf(goalStatusWords, language)}
        before={
          last?.status && (
            <LastYear year={lastYear?.year}>
              {goalStatusWords[last.status][language]}
            </LastYear>
          )
        }
      />
      {meaning && (
        <NumberField
          name={`goals.${index}.value`}
          said={meaning}
          optional
          before={
            <LastYear
              year={lastYear?.year}
              value={last?.value}
              unit={unitOfAnswer(last?.measure ?? measure)}
            />
          }
          after={
            <>
              <p className="report-goal__progress" role="status">
                {own.progress}{" "}
                <ProgressBar
                  progress={found.progress}
                  words={progressInWords(found, language)}
                />
              </p>
              {doubts.unit && <Doubt />}
            </>
          }
        />
      )}
      {doubts.status && <Doubt>{own[doubts.status]}</Doubt>}
      <TextArea
        name={`goals.${index}.did`}
        rows={4}
        lang={useAnswersLanguage()}
        optional
      />
      <LinesField name={`goals.${index}.links`} optional />
    </section>
  );
}
