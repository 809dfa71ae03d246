import { diffWordsWithSpace } from "diff";
import { useTexts } from "../../language.tsx";
import type { Words } from "./part.ts";
import { WordsText } from "./said-text.tsx";

const texts = {
  fi: { added: "lisätty", removed: "poistettu" },
  sv: { added: "tillagt", removed: "borttaget" },
  en: { added: "added", removed: "removed" },
};

type Piece = { value: string; added?: boolean; removed?: boolean };
type MarkedTextProps = { was: Words; now: Words; prose?: true | undefined };

/** A text with what was put in and taken out since, told to the eye by lines and to the ear by words. */
export function MarkedText({ was, now, prose }: MarkedTextProps) {
  const own = useTexts(texts);
  const pieces: Piece[] = prose
    ? diffWordsWithSpace(was.text, now.text)
    : was.text === now.text
      ? [{ value: now.text }]
      : [
          { value: was.text, removed: true },
          { value: " " },
          { value: now.text, added: true },
        ];
  return pieces.map(({ value, added, removed }, index) => {
    const words = <WordsText {...(removed ? was : now)} text={value} />;
    if (!added && !removed) return <span key={index}>{words}</span>;
    const Mark = added ? "ins" : "del";
    return (
      <Mark key={index}>
        <span className="visually-hidden">
          {" "}
          {added ? own.added : own.removed}:{" "}
        </span>
        {words}
      </Mark>
    );
  });
}
