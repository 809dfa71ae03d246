import { createContext, use } from "react";
import { type Language, languages, type Texts } from "../shared/language.ts";

const LanguageContext = createContext<Language>("en");
export const LanguageProvider = LanguageContext.Provider;

/** The language of the page, told by its address. */
export const useLanguage = (): Language => use(LanguageContext);

/** The page's own texts in its language. */
export const useTexts = <T,>(texts: Texts<T>): T => texts[useLanguage()];

const key = "language";

export const keepLanguage = (language: Language): void => {
  localStorage.setItem(key, language);
};

const isLanguage = (value: unknown): value is Language =>
  languages.some((one) => one === value);

/** For an address that names none: the one used last, else the browser's first that the network speaks. */
export function preferredLanguage(spoken: readonly Language[]): Language {
  const wished = [localStorage.getItem(key), ...navigator.languages].map(
    (one) => one?.slice(0, 2),
  );
  return (
    wished.filter(isLanguage).find((language) => spoken.includes(language)) ??
    spoken[0] ??
    "en"
  );
}
