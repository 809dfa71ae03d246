import type { Language } from "../../shared/language.ts";
import { shownPercent } from "../../shared/shown.ts";
import { fewestReports } from "./headline.ts";

/** Accepted of asked, as a whole per cent; none of too few reports. */
export const rateOf = (
  { asked, accepted }: { asked: number; accepted: number },
  language: Language,
): string =>
  accepted < fewestReports
    ? "–"
    : shownPercent((100 * accepted) / asked, language);
