import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod";
import { Refusal } from "../../shared/refusal.ts";
import { once } from "../../shared/schema.ts";

const lines = once(() => z.array(z.array(z.string())));

/** Excel's own first line that names the delimiter; it shows no such row, and numbers the rows without it. */
const separatorLine = /^\ufeff?"?sep=(.)"?\r?\n/i;

/** Of what Excel and others put between cells, what the heading row has most of. */
function delimiterOf(text: string): string {
  const [headings = ""] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => headings.split(delimiter).length;
  return [";", ",", "\t"].reduce((a, b) => (count(b) > count(a) ? b : a));
}

/** Bytes that were no UTF-8 were lost on the way, and a file of another kind holds NUL. */
const isLost = (text: string) => /[\0\ufffd]/.test(text);

/** The cells of a CSV, line by line. A blank line is one too, so that rows keep the numbers a spreadsheet shows. */
export function readCsv(file: string): string[][] {
  if (isLost(file))
    throw new Refusal("invalid", [{ pointer: "/1", code: "wrong-encoding" }]);
  const text = file.replace(separatorLine, "");
  const [, separator] = separatorLine.exec(file) ?? [];
  try {
    return lines().parse(
      parse(text, {
        bom: true,
        delimiter: separator ?? delimiterOf(text),
        relax_column_count: true,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = "records" in error ? Number(error["records"]) + 1 : 1;
    throw new Refusal("invalid", [
      { pointer: `/${row}`, code: "unreadable-csv" },
    ]);
  }
}
