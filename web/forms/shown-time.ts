import type { Language } from "../../shared/language.ts";
import { locales, shownDay } from "../../shared/shown.ts";

/** The time of day where the reader is: 14.05; 14:05 in English. */
export const shownTime = (at: Date, language: Language): string =>
  at.toLocaleTimeString(locales[language], {
    hour: "2-digit",
    minute: "2-digit",
  });

/** The day where the reader is. */
export const shownDate = (at: Date, language: Language): string =>
  // Sweden writes days as the calendar of our data does.
  shownDay(at.toLocaleDateString("sv-SE"), language);
