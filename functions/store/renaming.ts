import { tableName } from "../environment.ts";
import { readPartition } from "./read.ts";
import { conditionOf, type Write } from "./write.ts";

/** Where a write goes. */
const placeOf = ({ item: { Put, Update, Delete } }: Write) => {
  const { pk, sk } = Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};
  return `${String(pk)} ${String(sk)}`;
};

/**
 * A renamed member under its new name wherever it stands in a list: on the worklist, among best practices. No record changes, so
 * that nobody's draft is stale for it.
 */
export async function renameWrites(
  memberId: string,
  name: string,
  others: Write[],
): Promise<Write[]> {
  const { items } = await readPartition(`M#${memberId}`);
  const written = new Set(others.map(placeOf));
  return items
    .filter(
      (item) =>
        item.name !== undefined && !written.has(`${item.pk} ${item.sk}`),
    )
    .map(({ pk, sk, type }) => ({
      item: {
        Update: {
          TableName: tableName(),
          Key: { pk, sk },
          UpdateExpression:
            type === "story"
              ? "SET #name = :name, #record.memberName = :name"
              : "SET #name = :name",
          ...conditionOf(type, {
            condition: "attribute_exists(#name)",
            names: ["name"],
            values: { ":name": name },
          }),
        },
      },
      refusal: "changed-meanwhile" as const,
    }));
}
