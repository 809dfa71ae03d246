import { noteIn } from "../../shared/results/note-in.ts";
import type { EditionNote } from "../../shared/results/note.ts";
import { useLanguage } from "../language.tsx";

/** A note in the language of the page, or in the one it has; an old note says nothing of its language. */
export function Note({ note }: { note: EditionNote }) {
  const { text, lang } = noteIn(note, useLanguage());
  return <span lang={lang}>{text}</span>;
}
