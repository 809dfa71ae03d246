import type { Language, Texts } from "./language.ts";
import { promiseSentence } from "./promise-sentence.ts";
import type { LastYear } from "./report.ts";

const inYear: Texts<(year: number, promise: string) => string> = {
  fi: (year, promise) => `Lupaus vuonna ${year}: ${promise}`,
  sv: (year, promise) => `Löftet år ${year}: ${promise}`,
  en: (year, promise) => `The promise in ${year}: ${promise}`,
};

/** What a goal promised last year, said where this year it promises something else: last year's answer was about that. */
export function earlierPromise(
  lastYear: LastYear | undefined,
  goalId: string,
  language: Language,
): string | undefined {
  const measure = lastYear?.goals.find((one) => one.goalId === goalId)?.measure;
  return (
    lastYear &&
    measure &&
    inYear[language](lastYear.year, promiseSentence(measure, language))
  );
}
