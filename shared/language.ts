/** No schema here: every page needs this file, and few need zod. */
export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in every language; a missing one does not compile. */
export type Texts<T = string> = Record<Language, T>;

/** Every language by its own name. */
export const languageNames: Record<Language, string> = {
  fi: "Suomi",
  sv: "Svenska",
  en: "English",
};
