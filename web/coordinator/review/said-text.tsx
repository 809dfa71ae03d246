import { Written } from "../../layout/written.tsx";
import type { Said, Words } from "./part.ts";

/** Words, in the language of whoever wrote them. */
export function WordsText({ text, written }: Words) {
  return written ? <Written language={written.language}>{text}</Written> : text;
}

/** What a row says, all of it. */
export const SaidText = ({ said }: { said: Said }) =>
  said.map((words, place) => <WordsText key={place} {...words} />);
