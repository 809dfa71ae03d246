/** Which rows of a file are about one member. */
import { businessId } from "../business-id.ts";
import { line } from "../schema.ts";
import type { Row } from "./rows.ts";

/** At least one, the member's first. */
export type MemberRows = [Row, ...Row[]];

/** A cell in its one form, where its schema can read it. */
const canonical = (
  cell: string,
  schema: { safeParse: (cell: string) => { data?: string | undefined } },
): string => (cell && schema.safeParse(cell).data) || cell;

/** A row whose names are written alike wherever they stand. */
const inOneForm = ({ row, cells }: Row): Row => ({
  row,
  cells: {
    ...cells,
    name: canonical(cells["name"] ?? "", line(200)),
    businessId: canonical(cells["businessId"] ?? "", businessId()),
  },
});

/** Names that differ in letters' case or blanks alone are one name. */
export const plainName = (name: string): string =>
  name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Members are told apart by their business ID and unit, or by their name where they have none. */
const keyOf = ({ cells }: Row) =>
  `${cells["businessId"] || plainName(cells["name"] ?? "")}#${cells["subunit"] ?? ""}`;

/** The rows of each member, by what tells it from every other. */
export function memberRows(rows: Row[]): Map<string, MemberRows> {
  const groups = new Map<string, MemberRows>();
  for (const row of rows.map(inOneForm)) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
