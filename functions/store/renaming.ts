import { tableName } from "../environment.ts";
import { readPartition } from "./read.ts";
import type { Write } from "./write.ts";

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
          ConditionExpression: "attribute_exists(#name)",
          ExpressionAttributeNames: {
            "#name": "name",
            ...(type === "story" && { "#record": "record" }),
          },
          ExpressionAttributeValues: { ":name": name },
        },
      },
      refusal: "changed-meanwhile" as const,
    }));
}
