import * as z from "zod";
import type { Language } from "../language.ts";
import { type Issue, Refusal } from "../refusal.ts";
import { once, optional, text } from "../schema.ts";

/** One text in the languages of the network. */
export const noteInLanguages = once(() =>
  z.strictObject({
    fi: optional(text(2000)),
    sv: optional(text(2000)),
    en: optional(text(2000)),
  }),
);
export type NoteInLanguages = z.infer<ReturnType<typeof noteInLanguages>>;

/** What stands with an edition. Version 0.1.0 kept one text alone, in a language that nobody told: everybody reads it as it is. */
export const editionNote = once(() => z.union([noteInLanguages(), text(2000)]));
export type EditionNote = z.infer<ReturnType<typeof editionNote>>;

/** The languages of the network that a note lacks; where there is none, all. */
export const missingIn = (
  note: NoteInLanguages | undefined,
  needed: readonly Language[],
): Issue[] =>
  needed
    .filter((language) => note?.[language] === undefined)
    .map((language) => ({
      pointer: `/note/${language}`,
      code: "required",
    }));

/** Refuses a note that a language of the network lacks. */
export function refuseMissingLanguages(
  note: NoteInLanguages,
  needed: readonly Language[],
): void {
  const missing = missingIn(note, needed);
  if (missing.length > 0) throw new Refusal("invalid", missing);
}
