import { BatchGetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { once } from "../../shared/schema.ts";
import { tableName } from "../environment.ts";
import { client } from "./client.ts";
import type { Location } from "./locations.ts";

const envelope = once(() =>
  z.object({
    pk: z.string(),
    sk: z.string(),
    type: z.string(),
    record: z.unknown().optional(),
    /** The member's, where the item stands in a list under it. */
    name: z.string().optional(),
  }),
);
export type Item = z.infer<ReturnType<typeof envelope>>;

export const parseItem = (item: unknown): Item => envelope().parse(item);

type Locations = Record<string, Location<unknown>>;
export type Records<L extends Locations> = {
  [K in keyof L]: (L[K] extends Location<infer T> ? T : never) | undefined;
};

/** Picks the records asked for out of items already read. */
export function pick<L extends Locations>(
  items: Item[],
  locations: L,
): Records<L>;
export function pick(
  items: Item[],
  locations: Locations,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(locations).map(([name, { pk, sk, schema }]) => {
      const item = items.find((one) => one.pk === pk && one.sk === sk);
      return [name, item && schema().parse(item.record)];
    }),
  );
}

/** Reads up to 100 items by their exact keys in one call, consistently; what DynamoDB leaves unprocessed is asked for again. */
export async function readItems(
  keys: { pk: string; sk: string }[],
): Promise<Item[]> {
  const items: Item[] = [];
  let left: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await client().send(
      new BatchGetCommand({
        RequestItems: { [tableName()]: { Keys: left, ConsistentRead: true } },
      }),
    );
    items.push(...(Responses?.[tableName()] ?? []).map(parseItem));
    left = UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return items;
}

/** Reads any number of items by their exact keys, a hundred a call; `of` picks records out of them. */
export async function readMany(keys: { pk: string; sk: string }[]) {
  const found = new Map<string, Item>();
  for (let from = 0; from < keys.length; from += 100)
    for (const item of await readItems(keys.slice(from, from + 100)))
      found.set(`${item.pk} ${item.sk}`, item);
  return {
    of: <L extends Locations>(locations: L): Records<L> =>
      pick(
        Object.values(locations).flatMap(
          ({ pk, sk }) => found.get(`${pk} ${sk}`) ?? [],
        ),
        locations,
      ),
  };
}

/** Reads the records at these places in one call; what is not there is undefined. */
export const read = async <L extends Locations>(
  locations: L,
): Promise<Records<L>> =>
  pick(await readItems(Object.values(locations)), locations);

type Range = {
  prefix?: string;
  /** From the first sort key up to the second. */
  between?: readonly [string, string] | undefined;
  newestFirst?: boolean;
  limit?: number;
  after?: string;
  consistent?: boolean;
};

/** One page of a partition, ordered by sort key; `next` continues it. */
export async function readPartition(
  pk: string,
  {
    prefix = "",
    between,
    newestFirst,
    limit,
    after,
    consistent = true,
  }: Range = {},
): Promise<{ items: Item[]; next: string | undefined }> {
  const { Items, LastEvaluatedKey } = await client().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: between
        ? "pk = :pk AND sk BETWEEN :from AND :to"
        : prefix
          ? "pk = :pk AND begins_with(sk, :prefix)"
          : "pk = :pk",
      ExpressionAttributeValues: {
        ":pk": pk,
        ...(between
          ? { ":from": between[0], ":to": between[1] }
          : prefix && { ":prefix": prefix }),
      },
      ConsistentRead: consistent,
      ScanIndexForward: !newestFirst,
      Limit: limit,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
    }),
  );
  return {
    items: (Items ?? []).map(parseItem),
    next: LastEvaluatedKey && z.string().parse(LastEvaluatedKey["sk"]),
  };
}
