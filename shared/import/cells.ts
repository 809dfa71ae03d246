import type { IssueCode } from "../issue-texts.ts";
import { languages } from "../language.ts";
import { readTypedNumber } from "../typed-number.ts";
import { isBlank, readCode } from "../typed-text.ts";
import type { Column } from "./columns.ts";

/** How a file writes its numbers, once whoever sends it has told. */
export type Habits = {
  /** The sign before the decimals. */
  decimal?: "," | "." | undefined;
  /** What a change in per cent is that has no sign. */
  unsigned?: "increase" | "cut" | undefined;
};

/** What a cell says as a form would send it, and what has to be asked about it before it is believed. */
export type Cell = { value?: string | number; doubt?: IssueCode };

type Reading = Habits & { unit?: string | undefined };

/** What is no number, or can be read in two ways, stays text, for the schema to refuse. */
function numberIn(text: string, { decimal, unit }: Reading): Cell {
  const read = readTypedNumber(text, {
    ...(decimal && { decimal }),
    units: unit ? [unit] : [],
  });
  return { value: read.kind === "number" ? read.value : text };
}

function yearIn(text: string): Cell {
  const read = readTypedNumber(text, { decimal: "none" });
  return { value: read.kind === "number" ? read.value : text };
}

/** A spreadsheet keeps six per cent as 0.06, and shows it as 6 %. */
function perCentIn(text: string, habits: Habits): Cell {
  const cell = numberIn(text, { ...habits, unit: "%" });
  const { value } = cell;
  return typeof value === "number" &&
    value !== 0 &&
    Math.abs(value) < 1 &&
    !/[%％]/.test(text)
    ? { value, doubt: "share-or-per-cent" }
    : cell;
}

/** `6 %` may be a cut of 6 %: without its sign nobody knows. */
function changeIn(text: string, habits: Habits): Cell {
  const cell = perCentIn(text, habits);
  const { value } = cell;
  if (typeof value !== "number" || value <= 0 || /[+＋]/.test(text))
    return cell;
  if (habits.unsigned === "cut") return { ...cell, value: -value };
  return habits.unsigned ? cell : { doubt: "sign-unclear", ...cell };
}

/** `31.3.2027` as `2027-03-31`. */
function dayIn(text: string): string {
  const plain = readCode(text);
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain) ?? [];
  return year
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : plain;
}

/** The code that a word stands for in any language, or is itself. */
function codeOf(words: Exclude<Column["holds"], string>, text: string): string {
  const plain = (word: string) => readCode(word).toLowerCase();
  const typed = plain(text);
  const found = Object.entries(words).find(
    ([code, texts]) =>
      code === typed ||
      languages.some((language) => plain(texts[language]) === typed),
  );
  return found?.[0] ?? text;
}

/** What an export put before a cell so that it does not run as a formula: see `functions/http/csv.ts`. */
const unescaped = (text: string) =>
  text.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, "");

/** The text of a cell; empty where it holds nothing that is seen, or the `null` of a program. */
export function textOf(cell: string): string {
  const text = unescaped(cell.replace(/^[\s\u200b\ufeff]+(?=')/, "")).trim();
  return isBlank(text) || /^null$/i.test(readCode(text)) ? "" : text;
}

/** What a cell says; `unit` is that of its row's numbers. */
export function read(
  { holds }: Column,
  text: string,
  { unit = "", ...habits }: Reading,
): Cell {
  if (text === "") return {};
  const reading = { ...habits, unit: readCode(unit) };
  switch (holds) {
    case "text":
      return { value: text };
    case "day":
      return { value: dayIn(text) };
    case "year":
      return yearIn(text);
    case "change":
      return changeIn(text, reading);
    case "number":
      return reading.unit === "%"
        ? perCentIn(text, reading)
        : numberIn(text, reading);
    default:
      return { value: codeOf(holds, text) };
  }
}
