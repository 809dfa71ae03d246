import { languages } from "../language.ts";
import type { Column } from "./columns.ts";

/** A spreadsheet writes numbers its own way: `1 200,5`, `−6 %`. What is no number stays text, for the schema to refuse. */
function numberIn(text: string): number | string {
  const bare = text
    .replace(/[\s\u00a0\u202f%]/g, "")
    .replace(/^[−–]/, "-")
    .replace(/^([-+]?\d+),(\d+)$/, "$1.$2");
  return /^[-+]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : text;
}

/** `31.3.2027` as `2027-03-31`. */
function dayIn(text: string): string {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : text;
}

/** The code that a word stands for in any language, or is itself. */
function codeOf(words: Exclude<Column["holds"], string>, text: string): string {
  const typed = text.toLowerCase();
  const found = Object.entries(words).find(
    ([code, texts]) =>
      code === typed ||
      languages.some((language) => texts[language].toLowerCase() === typed),
  );
  return found?.[0] ?? text;
}

/** What an export put before a cell so that it does not run as a formula. */
const unescaped = (text: string) => text.replace(/^'(?=[=+\-@])/, "");

/** A cell's value as a form would send it; undefined where the cell is blank. */
export function valueOf(
  { holds }: Column,
  cell: string,
): string | number | undefined {
  const text = unescaped(cell.trim());
  if (text === "") return undefined;
  if (holds === "number") return numberIn(text);
  if (holds === "day") return dayIn(text);
  return holds === "text" ? text : codeOf(holds, text);
}
