/** A spreadsheet of invented members, as a network keeps one before it moves in. */
import { newApplication } from "../http/people.ts";

export type MemberRow = ReturnType<typeof memberRow>;

/** One member with one goal, signed long ago. */
export function memberRow(name: string, change = "-20") {
  const { organisation } = newApplication();
  const businessId = organisation.businessId ?? "";
  return {
    name,
    kind: "business",
    businessId,
    contactName: "Robin Example",
    contactEmail: `robin-${businessId}@company.example`,
    contactLanguage: "en",
    memberSignatory: "Kim Example",
    memberSignatoryTitle: "Director",
    memberSignedOn: "15.5.2021",
    citySignatory: "Maija Mallikas",
    citySignatoryTitle: "Mayor",
    citySignedOn: "1.6.2021",
    theme: "energy-saving",
    title: "Less energy in our buildings",
    measure: "change",
    change,
  };
}

/** What a file chooser is handed. */
export function membersFile(rows: MemberRow[]) {
  const [first] = rows;
  const lines = [Object.keys(first ?? {}), ...rows.map(Object.values)];
  return {
    name: "members.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.map((cells) => cells.join(";")).join("\r\n")),
  };
}
