import type { Goal } from "../../../shared/commitment.ts";
import { goalTexts } from "../../../shared/forms/goal-texts.ts";
import type { Language, Texts } from "../../../shared/language.ts";
import { promiseSentence } from "../../../shared/promise-sentence.ts";
import { themeWords } from "../../../shared/words.ts";
import type { Part } from "./part.ts";

const measureWord: Texts = { fi: "Mittari", sv: "Indikator", en: "Measure" };

/** A commitment goal by goal. */
export const commitmentParts = (goals: Goal[], language: Language): Part[] =>
  goals.map(({ id, title, theme, measure, description, beyondLaw }) => {
    const label = (field: keyof typeof goalTexts) =>
      goalTexts[field][language].label;
    return {
      key: id,
      title,
      rows: [
        { label: label("goals.title"), text: title },
        { label: label("goals.theme"), text: themeWords[theme][language] },
        {
          label: measureWord[language],
          text: promiseSentence(measure, language),
        },
        { label: label("goals.description"), text: description ?? "" },
        { label: label("goals.beyondLaw"), text: beyondLaw ?? "" },
      ].filter(({ text }) => text !== ""),
    };
  });
