import { BatchGetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { once } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import {
  isNewer,
  NewerShape,
  shapeOf,
  upgraded,
} from "../../shared/upgrades.ts";
import { tableName } from "../environment.ts";
import { log } from "../log.ts";
import { client } from "./client.ts";
import type { Location } from "./locations.ts";

const envelope = once(() =>
  z.object({
    pk: z.string(),
    sk: z.string(),
    type: z.string(),
    record: z.unknown().optional(),
    /** Of what is counted. */
    counted: z.number().optional(),
    /** The member's, where the item stands in a list under it. */
    name: z.string().optional(),
  }),
);
export type Item = z.infer<ReturnType<typeof envelope>>;

export const parseItem = (item: unknown): Item => envelope().parse(item);

/** The record of an item in the shape of today, by its schema; throws `NewerShape`. */
export const recordOf = <T>(
  { type, record }: Pick<Item, "type" | "record">,
  schema: () => z.ZodType<T>,
): T => stored(schema(), upgraded(type, record));

/** For a list that says something without them: those that no later release wrote in a shape of its own. */
export const readable = (items: Item[]): Item[] =>
  items.filter(({ type, record }) => {
    if (!isNewer(type, record)) return true;
    log().error("left out", {
      message: new NewerShape(type, shapeOf(record)).message,
    });
    return false;
  });

type Locations = Record<string, Location<unknown>>;
export type Records<L extends Locations> = {
  [K in keyof L]: (L[K] extends Location<infer T> ? T : never) | undefined;
};

type Find = (pk: string, sk: string) => Item | undefined;

/** Each record by its location's schema; where no item is found, undefined. */
function parsed<L extends Locations>(locations: L, find: Find): Records<L>;
function parsed(locations: Locations, find: Find): Record<string, unknown> {
  const records: Record<string, unknown> = {};
  for (const [name, { pk, sk, schema }] of Object.entries(locations)) {
    const item = find(pk, sk);
    records[name] = item && recordOf(item, schema);
  }
  return records;
}

/** Picks the records asked for out of items already read. */
export const pick = <L extends Locations>(
  items: Item[],
  locations: L,
): Records<L> =>
  parsed(locations, (pk, sk) =>
    items.find((one) => one.pk === pk && one.sk === sk),
  );

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

/** Reads any number of items by their exact keys, a hundred a call, each once; `of` picks records out of them. */
export async function readMany(keys: { pk: string; sk: string }[]) {
  const nameOf = (pk: string, sk: string) => `${pk} ${sk}`;
  const asked = [
    ...new Map(keys.map((key) => [nameOf(key.pk, key.sk), key])).values(),
  ];
  const found = new Map<string, Item>();
  for (let from = 0; from < asked.length; from += 100)
    for (const item of await readItems(asked.slice(from, from + 100)))
      found.set(nameOf(item.pk, item.sk), item);
  return {
    of: <L extends Locations>(locations: L): Records<L> =>
      parsed(locations, (pk, sk) => found.get(nameOf(pk, sk))),
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
  // DynamoDB refuses a range that ends before it begins.
  if (between && between[1] < between[0]) return { items: [], next: undefined };
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
