import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod";
import { Refusal } from "../../shared/refusal.ts";
import { once } from "../../shared/schema.ts";

const lines = once(() => z.array(z.array(z.string())));

/** Of what Excel and others put between cells, what the heading row has most of. */
function delimiterOf(text: string): string {
  const [headings = ""] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => headings.split(delimiter).length;
  return [";", ",", "\t"].reduce((a, b) => (count(b) > count(a) ? b : a));
}

/** The cells of a CSV, line by line. A blank line is one too, so that rows keep the numbers a spreadsheet shows. */
export function readCsv(text: string): string[][] {
  try {
    return lines().parse(
      parse(text, {
        bom: true,
        delimiter: delimiterOf(text),
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
