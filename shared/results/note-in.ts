import { type Language, languages } from "../language.ts";
import type { EditionNote } from "./note.ts";

/** A note as a reader of a language gets it, with the language it is in: empty where that is not known. */
export function noteIn(
  note: EditionNote,
  language: Language,
): { text: string; lang: Language | "" } {
  if (typeof note === "string") return { text: note, lang: "" };
  const lang =
    [language, ...languages].find((one) => note[one] !== undefined) ?? language;
  return { text: note[lang] ?? "", lang };
}
