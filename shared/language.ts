import * as z from "zod";

export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in every language; a missing one does not compile. */
export type Texts<T = string> = Record<Language, T>;

export const language = () => z.enum(languages);

/** Every language by its own name. */
export const languageNames: Record<Language, string> = {
  fi: "Suomi",
  sv: "Svenska",
  en: "English",
};
