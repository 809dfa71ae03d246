import type { Language, Texts } from "./language.ts";
import type { Measure } from "./measure.ts";
import type { LastYear } from "./report.ts";

export const earlierPromiseWords: Texts<(year: number) => string> = {
  fi: (year) => `Lupaus vuonna ${year}`,
  sv: (year) => `Löftet år ${year}`,
  en: (year) => `The promise in ${year}`,
};

/** What a goal promised last year, and in what language, where this year it promises something else: last year's answer was about that. */
export function earlierPromise(
  lastYear: LastYear | undefined,
  goalId: string,
):
  | { year: number; measure: Measure; language: Language | undefined }
  | undefined {
  const { measure, language } =
    lastYear?.goals.find((one) => one.goalId === goalId) ?? {};
  return lastYear && measure && { year: lastYear.year, measure, language };
}
