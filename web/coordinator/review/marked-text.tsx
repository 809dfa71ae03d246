import { diffWordsWithSpace } from "diff";
import { useTexts } from "../../language.tsx";

const texts = {
  fi: { added: "lisätty", removed: "poistettu" },
  sv: { added: "tillagt", removed: "borttaget" },
  en: { added: "added", removed: "removed" },
};

/** A text with what was put in and taken out since, told to the eye by lines and to the ear by words. */
export function MarkedText({ was, now }: { was: string; now: string }) {
  const own = useTexts(texts);
  return diffWordsWithSpace(was, now).map(
    ({ value, added, removed }, index) => {
      if (!added && !removed) return <span key={index}>{value}</span>;
      const Mark = added ? "ins" : "del";
      return (
        <Mark key={index}>
          <span className="visually-hidden">
            {" "}
            {added ? own.added : own.removed}:{" "}
          </span>
          {value}
        </Mark>
      );
    },
  );
}
