import { diffWordsWithSpace } from "diff";
import { useLanguage, useTexts } from "../../language.tsx";

const texts = {
  fi: { added: "lisätty", removed: "poistettu" },
  sv: { added: "tillagt", removed: "borttaget" },
  en: { added: "added", removed: "removed" },
};

type Piece = { value: string; added?: boolean; removed?: boolean };
type MarkedTextProps = { was: string; now: string; prose?: true | undefined };

/** A text with what was put in and taken out since, told to the eye by lines and to the ear by words. */
export function MarkedText({ was, now, prose }: MarkedTextProps) {
  const own = useTexts(texts);
  const language = useLanguage();
  const pieces: Piece[] = prose
    ? diffWordsWithSpace(was, now)
    : [
        { value: was, removed: true },
        { value: " " },
        { value: now, added: true },
      ];
  return pieces.map(({ value, added, removed }, index) => {
    if (!added && !removed) return <span key={index}>{value}</span>;
    const Mark = added ? "ins" : "del";
    return (
      <Mark key={index}>
        <span className="visually-hidden" lang={language}>
          {" "}
          {added ? own.added : own.removed}:{" "}
        </span>
        {value}
      </Mark>
    );
  });
}
