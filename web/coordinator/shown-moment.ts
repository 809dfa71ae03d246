import type { Language } from "../../shared/language.ts";
import { shownDay } from "../../shared/shown.ts";
import { shownDate, shownTime } from "../forms/shown-time.ts";

/** A moment where the reader is, `31.3.2027 14.05`; a day as a day. */
export function shownMoment(at: string, language: Language): string {
  if (!at.includes("T")) return shownDay(at, language);
  const moment = new Date(at);
  return `${shownDate(moment, language)} ${shownTime(moment, language)}`;
}
