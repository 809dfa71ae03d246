/**
 * The sparse index `work`: an item stands in at most one queue, under the name of what waits or may be listed. A queue is
 * split into as many shards as the network file says.
 */
import { QueryCommand, type QueryCommandOutput } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import {
  type Waiting,
  waitings,
} from "../../shared/views/coordinator-views.ts";
import { once } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import { network, tableName } from "../environment.ts";
import { client } from "./client.ts";
import { cursorTo, readCursor } from "./cursor.ts";
import { shardOf } from "./shards.ts";

export type QueueName =
  | "in-force"
  | "member"
  | "unconfirmed"
  | "waiting"
  | "unsent"
  | "returned"
  | "mail"
  | "story"
  | "event";

type Listing = {
  memberId?: string;
  name?: string;
  due?: string;
  waits?: Waiting;
  summary?: Record<string, unknown>;
};

/** The attributes that put an item into a queue; `place` orders it there. */
export type QueueEntry = Listing & { queue: string; place: string };

export const queued = (
  queue: QueueName,
  place: string,
  listing: Listing & { id: string },
): QueueEntry => {
  const { id, ...rest } = listing;
  return { queue: `${queue}#${shardOf(id, network().shards)}`, place, ...rest };
};

/** After all else of its queue, on its last page: what anybody may send as much of as they like pushes nothing aside. */
export const queuedLast = (
  ...given: Parameters<typeof queued>
): QueueEntry => ({
  ...queued(...given),
  queue: `${given[0]}#${network().shards - 1}`,
  place: `${last}${given[1]}`,
});

/** Sorts after every day and moment. */
const last = "~";

/** When what stands there came: a day or a moment. */
export const sinceOf = (place: string): string =>
  place.replace(last, "").split("#")[0] ?? "";

const listed = once(() =>
  z.object({
    pk: z.string(),
    sk: z.string(),
    place: z.string(),
    memberId: z.string().optional(),
    name: z.string().optional(),
    due: z.string().optional(),
    waits: z.enum(waitings).optional(),
    summary: z.unknown().optional(),
  }),
);
export type Listed = z.infer<ReturnType<typeof listed>>;

const indexKey = once(() => z.record(z.string(), z.string()));

const position = once(() =>
  z.strictObject({
    shard: z.int().min(0),
    from: indexKey().optional(),
  }),
);
export type Position = z.infer<ReturnType<typeof position>>;

/** A key of the index, as DynamoDB takes it to go on from: anything else it refuses with an error. */
const keyIn = (queue: string) =>
  z.strictObject({
    pk: z.string().min(1),
    sk: z.string().min(1),
    queue: z.literal(queue),
    place: z.string().min(1),
  });

type QueueRange = {
  newestFirst?: boolean;
  before?: string | undefined;
  after?: string | undefined;
  limit?: number;
  from?: Position | undefined;
  calls?: number;
};

/**
 * One page of a queue, in at most `calls` calls (1 unless told): shard by shard, each in the order of its places; `before` and
 * `after` are bounds on the place. `next` continues; undefined when every shard is read.
 */
export async function listQueue(
  queue: QueueName,
  {
    before,
    after,
    newestFirst = false,
    limit = 1000,
    from,
    calls = 1,
  }: QueueRange = {},
): Promise<{ entries: Listed[]; next: Position | undefined }> {
  // DynamoDB refuses a range that ends before it begins.
  if (before !== undefined && after !== undefined && before < after)
    return { entries: [], next: undefined };
  const entries: Listed[] = [];
  let next: Position | undefined = from ?? { shard: 0 };
  for (let call = 0; call < calls && next && entries.length < limit; call++) {
    const { shard, from: start }: Position = next;
    const { Items, LastEvaluatedKey }: QueryCommandOutput = await client().send(
      new QueryCommand({
        TableName: tableName(),
        IndexName: "work",
        KeyConditionExpression:
          before !== undefined && after !== undefined
            ? "queue = :queue AND place BETWEEN :after AND :before"
            : before !== undefined
              ? "queue = :queue AND place < :before"
              : after !== undefined
                ? "queue = :queue AND place > :after"
                : "queue = :queue",
        ExpressionAttributeValues: {
          ":queue": `${queue}#${shard}`,
          ...(before !== undefined && { ":before": before }),
          ...(after !== undefined && { ":after": after }),
        },
        ScanIndexForward: !newestFirst,
        Limit: limit - entries.length,
        ExclusiveStartKey: start,
      }),
    );
    entries.push(...(Items ?? []).map((item) => stored(listed(), item)));
    if (LastEvaluatedKey)
      next = {
        shard,
        from: indexKey().parse(LastEvaluatedKey),
      };
    else next = shard + 1 < network().shards ? { shard: shard + 1 } : undefined;
  }
  return { entries, next };
}

export const cursorOf = (next: Position | undefined) => cursorTo(next);

/** Reads a queue's cursor back. */
export const positionOf = (
  queue: QueueName,
  cursor: string | undefined,
): Position | undefined =>
  readCursor(
    position().refine(
      ({ shard, from }) =>
        from === undefined ||
        keyIn(`${queue}#${shard}`).safeParse(from).success,
    ),
    cursor,
  );
