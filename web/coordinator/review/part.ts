/** What is reviewed, as parts of labelled lines, so that two versions can be laid beside each other. */

import type { Language } from "../../../shared/language.ts";

export type Row = {
  label: string;
  text: string;
  /** What the text is written in, where a person wrote it. */
  written?: Language | undefined;
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
  title: string;
  /** What the title is written in, where a person wrote it. */
  written?: Language | undefined;
  /** What does not change between versions: the promise that is reported on. */
  about?: string;
  rows: Row[];
};

export type Change = "same" | "changed" | "added" | "removed";

export type ComparedRow = Row & { change: Change; was?: string };
export type ComparedPart = Omit<Part, "rows"> & {
  change: Change;
  rows: ComparedRow[];
};

const removedRow = ({ label, text, written }: Row): ComparedRow => ({
  label,
  text,
  written,
  change: "removed",
});

function comparedRows(rows: Row[], was: Row[]): ComparedRow[] {
  const labels = new Set(rows.map(({ label }) => label));
  return [
    ...rows.map((row): ComparedRow => {
      const before = was.find(({ label }) => label === row.label);
      if (!before) return { ...row, change: "added" };
      return before.text === row.text
        ? { ...row, change: "same" }
        : { ...row, change: "changed", was: before.text };
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
