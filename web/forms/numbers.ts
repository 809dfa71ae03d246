import type { Language } from "../../shared/language.ts";
import { readTypedNumber } from "../../shared/typed-number.ts";

export const decimalSign = (language: Language): "." | "," =>
  language === "en" ? "." : ",";

/** A number as a field shows it: the language's decimal sign, no grouping, all its digits. A text stays what it is. */
export const writeNumber = (value: unknown, language: Language): string =>
  typeof value === "number"
    ? value
        .toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
        .replace(".", decimalSign(language))
    : typeof value === "string"
      ? value
      : "";

/** A year, a count of days: whole numbers need no question. What is none stays the text it is, for the schema to refuse. */
export function readWholeNumber(
  typed: string | number,
): string | number | undefined {
  const read = readTypedNumber(String(typed), { decimal: "none" });
  if (read.kind === "nothing") return undefined;
  return read.kind === "number" ? read.value : typed;
}
