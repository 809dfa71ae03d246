import type { Language, Texts } from "../language.ts";
import type { Measure } from "../measure.ts";
import { answerOf } from "../progress.ts";
import { shownAmount } from "../shown.ts";
import type { FieldText } from "./field-text.ts";

type Meaning = {
  amount: (year: number) => Omit<FieldText, "unit">;
  change: (
    since: number | undefined,
    example: string,
    goal: string,
  ) => Omit<FieldText, "unit">;
  level: (year: number) => Omit<FieldText, "unit">;
};

const meanings: Texts<Meaning> = {
  fi: {
    amount: (year) => ({
      label: `Määrä vuonna ${year}`,
      help: "Koko vuoden määrä samalla tavalla laskettuna kuin lähtötaso.",
    }),
    change: (since, example, goal) => ({
      label: since ? `Muutos vuodesta ${since}` : "Muutos tähän mennessä",
      help: `Tähänastinen muutos etumerkin kanssa, esimerkiksi ${example}. Tavoite on ${goal}.`,
    }),
    level: (year) => ({
      label: `Taso 31.12.${year}`,
      help: "Tilanne vuoden viimeisenä päivänä. Jos jotain on rakennettu tai hankittu, kaikki alusta asti yhteensä.",
    }),
  },
  sv: {
    amount: (year) => ({
      label: `Mängd år ${year}`,
      help: "Hela årets mängd, räknad på samma sätt som utgångsnivån.",
    }),
    change: (since, example, goal) => ({
      label: since ? `Förändring sedan ${since}` : "Förändring hittills",
      help: `Förändringen hittills med förtecken, till exempel ${example}. Målet är ${goal}.`,
    }),
    level: (year) => ({
      label: `Nivå 31.12.${year}`,
      help: "Läget årets sista dag. Om något har byggts eller skaffats, allt sammanlagt från början.",
    }),
  },
  en: {
    amount: (year) => ({
      label: `Amount in ${year}`,
      help: "The whole year’s amount, counted in the same way as the baseline.",
    }),
    change: (since, example, goal) => ({
      label: since ? `Change since ${since}` : "Change so far",
      help: `The change so far with its sign, for example ${example}. The goal is ${goal}.`,
    }),
    level: (year) => ({
      label: `Level on 31 December ${year}`,
      help: "Where things stood on the last day of the year. If something is built or acquired, all of it from the beginning.",
    }),
  },
};

const percent = (value: number, language: Language) =>
  shownAmount(value, "%", language);

/** What the `value` of a goal's answer is, as the form says it; undefined where none is asked. */
export function answerMeaning(
  measure: Measure,
  year: number,
  language: Language,
): FieldText | undefined {
  const meaning = meanings[language];
  const answer = answerOf(measure);
  const inUnit = (text: FieldText, unit: string | undefined): FieldText => ({
    ...text,
    ...(unit && { unit }),
  });
  switch (answer.kind) {
    case "amount":
      return inUnit(meaning.amount(year), answer.unit);
    case "level":
      return inUnit(meaning.level(year), answer.unit);
    case "percent-change": {
      if (measure.kind !== "change") return undefined;
      const { change, baselineYear } = measure;
      const example = percent(Math.sign(change) * 2, language);
      return inUnit(
        meaning.change(baselineYear, example, percent(change, language)),
        "%",
      );
    }
    case "none":
      return undefined;
  }
}
