import { decodeTable } from "../../../shared/import/decode.ts";

/** The file is neither a table of text nor one of Excel. */
export class UnreadableFile extends Error {}

/** With a zero more than three decimals, no number of a spreadsheet can be taken for one in groups. */
const numeral = (value: number): string => {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
};

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return numeral(value);
  return typeof value === "string" || typeof value === "boolean"
    ? String(value)
    : "";
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Excel's own format is a zip, which begins with the initials of its inventor. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The first sheet as CSV; what reads it is fetched only when it is needed. */
async function readWorkbook(file: File): Promise<string> {
  const { readSheet } = await import("read-excel-file/browser");
  const rows = await readSheet(file).catch((error: unknown) => {
    throw new UnreadableFile(String(error));
  });
  return rows
    .map((cells) => cells.map((cell) => quoted(cellText(cell))).join(";"))
    .join("\r\n");
}

/** A file of Excel, or a CSV in whatever letters it was saved, as the CSV that an import takes. Throws `UnreadableFile`. */
export async function readTableFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return readWorkbook(file);
  const text = decodeTable(bytes);
  if (text === undefined) throw new UnreadableFile(file.name);
  return text;
}
