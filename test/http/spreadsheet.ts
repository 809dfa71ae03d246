/** The spreadsheet that a network moves in from. */
import { randomUUID } from "node:crypto";
import { newApplication } from "./people.ts";

export type Row = Record<string, string>;

/** A member with one goal, in which everything is right. */
export const right = () => {
  const { organisation } = newApplication();
  return {
    name: organisation.name,
    kind: "business",
    businessId: organisation.businessId ?? "",
    contactName: "Robin Example",
    contactEmail: `${randomUUID()}@company.example`,
    contactLanguage: "sv",
    memberSignatory: "Kim Example",
    memberSignatoryTitle: "Director",
    memberSignedOn: "2021-05-15",
    citySignatory: "Maija Mallikas",
    citySignatoryTitle: "Mayor",
    citySignedOn: "2021-06-01",
    theme: "energy-saving",
    title: "Less energy",
    measure: "change",
    change: "-6",
  };
};

/** The rows as a file, under their codes. */
export const tableOf = (rows: Row[], delimiter = ";") => {
  const codes = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: string[]) =>
    cells
      .map((cell) =>
        /["\n;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
      )
      .join(delimiter);
  return [codes, ...rows.map((row) => codes.map((code) => row[code] ?? ""))]
    .map(line)
    .join("\r\n");
};
