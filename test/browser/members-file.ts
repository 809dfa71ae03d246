/** A spreadsheet of invented members, as a file chooser is handed it. */
import { right, type Row, tableOf } from "../http/spreadsheet.ts";

export const memberRow = (name: string) => ({
  ...right(),
  name,
  contactLanguage: "en",
});

export const membersFile = (rows: Row[]) => ({
  name: "members.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(tableOf(rows)),
});
