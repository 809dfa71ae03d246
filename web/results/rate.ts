import type { Language } from "../../shared/language.ts";
import { shownPercent } from "../../shared/shown.ts";

/** Accepted of asked, as a whole per cent; none where nobody was asked. */
export const rateOf = (
  { asked, accepted }: { asked: number; accepted: number },
  language: Language,
): string =>
  asked === 0 ? "–" : shownPercent((100 * accepted) / asked, language);
