import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "../../shared/schema.ts";
import { tableName } from "../environment.ts";
import { client } from "./client.ts";

export type Limit = {
  pk: string;
  name: string;
  allowed: number;
  minutes: number;
};

const windowOf = ({ minutes }: Limit, now: Instant) =>
  Math.floor(Date.parse(now) / (minutes * 60_000));

/** When a limit that is used up counts from nought again. */
export const windowEnd = (limit: Limit, now: Instant): Instant =>
  new Date((windowOf(limit, now) + 1) * limit.minutes * 60_000).toISOString();

/** Counts one more within a window of time, and tells whether that is still allowed. The count ends with the window. */
export async function countWithin(
  limit: Limit,
  now: Instant,
): Promise<boolean> {
  const { pk, name, allowed, minutes } = limit;
  const window = windowOf(limit, now);
  try {
    await client().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk, sk: `COUNT#${name}#${window}` },
        UpdateExpression: "ADD counted :one SET #type = :type, #ttl = :ttl",
        ConditionExpression:
          "attribute_not_exists(counted) OR counted < :allowed",
        ExpressionAttributeNames: { "#type": "type", "#ttl": "ttl" },
        ExpressionAttributeValues: {
          ":one": 1,
          ":allowed": allowed,
          ":type": "count",
          ":ttl": (window + 2) * minutes * 60,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
