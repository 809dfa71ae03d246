import { answerLabel } from "../../../shared/answer-rows.ts";
import type { Goal } from "../../../shared/commitment.ts";
import { goalTexts } from "../../../shared/forms/goal-texts.ts";
import type { Language, Texts } from "../../../shared/language.ts";
import { themeWords } from "../../../shared/words.ts";
import { asWritten, type Part, type Row, saidPromise } from "./part.ts";

const measureWord: Texts = { fi: "Mittari", sv: "Indikator", en: "Measure" };

/** A commitment goal by goal. */
export const commitmentParts = (goals: Goal[], language: Language): Part[] =>
  goals.map((goal, index) => {
    const { id, title, theme, measure, description, beyondLaw } = goal;
    const label = (field: keyof typeof goalTexts) =>
      goalTexts[field][language].label;
    const prose = (name: string, text: string | undefined): Row[] =>
      text
        ? [{ label: name, said: asWritten(text, goal.language), prose: true }]
        : [];
    return {
      key: id,
      title: { text: `${answerLabel("goals.goalId", language)} ${index + 1}` },
      rows: [
        ...prose(label("goals.title"), title),
        {
          label: label("goals.theme"),
          said: [{ text: themeWords[theme][language] }],
        },
        {
          label: measureWord[language],
          said: saidPromise(measure, goal.language, language),
          prose: true,
        },
        ...prose(label("goals.description"), description),
        ...prose(label("goals.beyondLaw"), beyondLaw),
      ],
    };
  });
