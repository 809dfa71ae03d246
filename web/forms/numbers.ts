/**
 * What a person typed as a number: `1 200,5`, `−6` and `1200.5` are read; nothing is undefined; anything else stays the text
 * it is, for the schema to refuse.
 */
export function readNumber(typed: string): number | string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  if (text === "") return undefined;
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)
    ? Number(text.replace(",", "."))
    : typed;
}

/** A stored number as a field shows it: decimal comma but in English, no grouping, all its digits. */
export const writeNumber = (value: unknown, decimalPoint: boolean): string =>
  typeof value === "number"
    ? value
        .toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
        .replace(".", decimalPoint ? "." : ",")
    : typeof value === "string"
      ? value
      : "";
