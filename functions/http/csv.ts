import { stringify } from "csv-stringify/sync";

/** Of a change the sign says what it is, and with three decimals a comma could part thousands: neither is left to guess. */
function numeral(value: number, column: unknown): string {
  const text = String(value).replace(".", ",");
  const sign = column === "change" && value > 0 ? "+" : "";
  return sign + (/^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text);
}

/** A quote of its own before what would run as a formula must not be taken for one that was put there. */
const kept = (text: string) =>
  /^'+[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;

/** A table that opens right in Excel in Finland: semicolons, decimal commas, a byte order mark; no cell runs as a formula. */
export const csv = (rows: Record<string, unknown>[]) =>
  stringify(rows, {
    header: true,
    bom: true,
    delimiter: ";",
    escape_formulas: true,
    cast: {
      string: kept,
      number: (value, { column }) => ({
        value: numeral(value, column),
        // A sign makes no formula of a number.
        escape_formulas: false,
      }),
    },
  });
