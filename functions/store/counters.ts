import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "../../shared/schema.ts";
import { tableName } from "../environment.ts";
import { client } from "./client.ts";
import { readItems } from "./read.ts";

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

const place = (limit: Limit, now: Instant) => ({
  pk: limit.pk,
  sk: `COUNT#${limit.name}#${windowOf(limit, now)}`,
});

/** One more within a window of time. The count ends with the window. */
const oneMore = (limit: Limit, now: Instant) => ({
  TableName: tableName(),
  Key: place(limit, now),
  UpdateExpression: "ADD counted :one SET #type = :type, #ttl = :ttl",
  ExpressionAttributeNames: { "#type": "type", "#ttl": "ttl" },
  ExpressionAttributeValues: {
    ":one": 1,
    ":type": "count",
    ":ttl": (windowOf(limit, now) + 2) * limit.minutes * 60,
  },
});

/** Counts one more, and tells whether that is still allowed. */
export async function countWithin(
  limit: Limit,
  now: Instant,
): Promise<boolean> {
  const { ExpressionAttributeValues, ...update } = oneMore(limit, now);
  try {
    await client().send(
      new UpdateCommand({
        ...update,
        ConditionExpression:
          "attribute_not_exists(counted) OR counted < :allowed",
        ExpressionAttributeValues: {
          ...ExpressionAttributeValues,
          ":allowed": limit.allowed,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Until when one of these limits is used up, if so; counts nothing. */
export async function usedUpUntil(
  limits: Limit[],
  now: Instant,
): Promise<Instant | undefined> {
  const items = await readItems(limits.map((limit) => place(limit, now)));
  return limits
    .filter((limit) => {
      const { pk, sk } = place(limit, now);
      const counted = items.find((one) => one.pk === pk && one.sk === sk);
      return (counted?.counted ?? 0) >= limit.allowed;
    })
    .map((limit) => windowEnd(limit, now))
    .sort()
    .at(-1);
}

/** Counts something that was done, with each of these limits. */
export const count = (limits: Limit[], now: Instant) =>
  Promise.all(
    limits.map((limit) =>
      client().send(new UpdateCommand(oneMore(limit, now))),
    ),
  );
