/** Which rows of a file are about one member. */
import { memberColumns } from "./columns.ts";
import { keptCells, memberFields } from "./kept-cells.ts";
import type { Row } from "./rows.ts";

/** At least one, the member's first. */
export type MemberRows = [Row, ...Row[]];

/** The columns that tell members apart. */
const { name, businessId, subunit } = memberColumns;

/** A row whose names are written alike wherever they stand. */
function inOneForm(row: Row): Row {
  const kept = keptCells({ name, businessId, subunit }, memberFields(), row);
  const asKept = Object.entries(kept).map(
    ([code, value]) => [code, String(value)] as const,
  );
  return {
    row: row.row,
    cells: { ...row.cells, ...Object.fromEntries(asKept) },
  };
}

/** Names that differ in letters' case or blanks alone are one name. */
export const plainName = (name: string): string =>
  name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Members are told apart by their business ID and unit, or by their name where they have none. */
export const keyOf = ({ cells }: Row) =>
  `${cells["businessId"] || plainName(cells["name"] ?? "")}#${cells["subunit"] ?? ""}`;

/** The rows of each member. */
export function memberRows(rows: Row[]): MemberRows[] {
  const groups = new Map<string, MemberRows>();
  for (const row of rows.map(inOneForm)) {
    const key = plainName(keyOf(row));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
