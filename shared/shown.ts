import type { Language, Texts } from "./language.ts";
import type { Day } from "./schema.ts";

/** How each language writes numbers and days in Finland. */
export const locales = {
  fi: "fi-FI",
  sv: "sv-FI",
  en: "en-GB",
} as const satisfies Texts;

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A day as a reader of the language writes it: 31.3.2027; 31 March 2027. */
export function shownDay(day: Day, language: Language): string {
  const [year = "", month, date] = day.split("-");
  return language === "en"
    ? `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`
    : `${Number(date)}.${Number(month)}.${year}`;
}

/** A number as it was given, all its digits, in the language's way of writing. */
export const shownNumber = (value: number, language: Language): string =>
  value.toLocaleString(locales[language], { maximumSignificantDigits: 15 });

/** A number with its unit, which a line break must not part, and a minus that is one. */
export const shownAmount = (
  value: number,
  unit: string | undefined,
  language: Language,
): string =>
  [shownNumber(value, language).replace("-", "−"), unit]
    .filter(Boolean)
    .join("\u00a0");

/** A whole per cent; `signed` shows a change: −4 %, +2 %. All but all is 99 %, never 100. */
export function shownPercent(
  percent: number,
  language: Language,
  sign?: "signed",
): string {
  const rounded = percent > 99 && percent < 100 ? 99 : Math.round(percent);
  const whole = rounded === 0 ? 0 : rounded; // not −0
  const plus = sign && whole > 0 ? "+" : "";
  return plus + shownAmount(whole, "%", language);
}
