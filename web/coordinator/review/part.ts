/** What is reviewed, as parts of labelled lines, so that two versions can be laid beside each other. */

import type { Language } from "../../../shared/language.ts";
import {
  type Promised,
  promiseParts,
} from "../../../shared/promise-sentence.ts";

/** Words of the page's, or those that a person wrote, in a language that older texts do not tell. */
export type Words = {
  text: string;
  written?: { language: Language | undefined };
};

/** What a row says: words of the page's and of a person's after each other, at the same places in every version. */
export type Said = Words[];

const wordsOf = (said: Said): string => said.map(({ text }) => text).join("");

/** All of it written by a person. */
export const asWritten = (
  text: string,
  language: Language | undefined,
): Said => [{ text, written: { language } }];

/** A promise in the page's language, with what its member named in the member's. */
export function saidPromise(
  promised: Promised,
  written: Language | undefined,
  language: Language,
): Said {
  const [before, named, after] = promiseParts(promised, language);
  return [
    { text: before },
    { text: named, written: { language: written } },
    { text: after },
  ];
}

export type Row = {
  label: string;
  said: Said;
  /** Sentences: differences are marked word by word, else as a whole. */
  prose?: true;
  /** Last year's, to be read beside it. */
  lastYear?: string | undefined;
  /** What looks wrong and may be right. */
  doubt?: string | undefined;
};

export type Part = {
  /** The same thing in both versions has the same key. */
  key: string;
  title: Words;
  /** What does not change between versions: the promise that is reported on. */
  about?: Said;
  rows: Row[];
};

export type Change = "same" | "changed" | "added" | "removed";

export type ComparedRow = Row & { change: Change; was?: Said };
export type ComparedPart = Omit<Part, "rows"> & {
  change: Change;
  rows: ComparedRow[];
};

const removedRow = ({ label, said }: Row): ComparedRow => ({
  label,
  said,
  change: "removed",
});

function comparedRows(rows: Row[], was: Row[]): ComparedRow[] {
  const labels = new Set(rows.map(({ label }) => label));
  return [
    ...rows.map((row): ComparedRow => {
      const before = was.find(({ label }) => label === row.label);
      if (!before) return { ...row, change: "added" };
      return wordsOf(before.said) === wordsOf(row.said)
        ? { ...row, change: "same" }
        : { ...row, change: "changed", was: before.said };
    }),
    ...was.filter(({ label }) => !labels.has(label)).map(removedRow),
  ];
}

/** What differs from `was`, in the order of now, what is gone last; nothing differs where there is nothing to compare with. */
export function compared(now: Part[], was: Part[] = now): ComparedPart[] {
  const keys = new Set(now.map(({ key }) => key));
  return [
    ...now.map((part): ComparedPart => {
      const before = was.find(({ key }) => key === part.key);
      if (!before)
        return {
          ...part,
          change: "added",
          rows: part.rows.map((row) => ({ ...row, change: "same" })),
        };
      const rows = comparedRows(part.rows, before.rows);
      const isSame = rows.every(({ change }) => change === "same");
      return { ...part, rows, change: isSame ? "same" : "changed" };
    }),
    ...was
      .filter(({ key }) => !keys.has(key))
      .map((part): ComparedPart => ({
        ...part,
        change: "removed",
        rows: part.rows.map(removedRow),
      })),
  ];
}
