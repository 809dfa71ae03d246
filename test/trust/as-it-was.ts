/** A table as it was at a moment: what has changed since, told so that the same change twice reads the same, and undone. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
} from "@aws-sdk/lib-dynamodb";
import { isDeepStrictEqual } from "node:util";
import { onlyTable } from "../faults/table.ts";

type Key = { pk: string; sk: string };
type Item = Key & Record<string, unknown>;

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

function* pagesOf<T>(all: T[], size: number) {
  for (let from = 0; from < all.length; from += size)
    yield all.slice(from, from + size);
}

/** Also as a path has it. */
const moment = /\d{4}-\d\d-\d\dT\d\d(:|~3A)\d\d(:|~3A)\d\d(\.\d+)?Z/g;
const window = /COUNT#(\w+)#\d+/g;
/** UUIDs, hashes, and the mail service's names of mails. */
const random =
  /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?<![\w-])[\w-]{43}(?![\w-])|ses-\d+/g;

/** With its fields in one order. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted())
      : part,
  );

type Stored = { type?: unknown; record?: Record<string, unknown> };

/** What only tells how a mail got where it is, and is of no more use there. */
const ofTries = ["attempts", "failure", "leaseUntil", "nextAttemptAt"];

/** How often a year was folded says nothing of what it comes to. */
const unwatched: Record<string, string[]> = {
  mail: ofTries,
  preview: ["revision"],
};

/** What is looked at of an item: not how long it lives, nor how often somebody tried. */
function essence({ ttl: _, counted: __, ...item }: Item & Stored): unknown {
  const left = unwatched[String(item.type)];
  if (!left || !item.record) return item;
  const record = Object.entries(item.record).filter(
    ([name]) => !left.includes(name),
  );
  return { ...item, record: Object.fromEntries(record) };
}

export async function asItWas(endpoint: string) {
  const { name, items } = await onlyTable(endpoint);
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: "eu-north-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    }),
  );
  const kept = new Map(
    (await items()).map((item) => [nameOf(item), item as unknown as Item]),
  );
  const known = new Set(
    [...kept.values()].flatMap((item) => JSON.stringify(item).match(random)),
  );

  /** Without what differs each time: moments, and the names of what is new. */
  const plain = (text: string) =>
    text
      .replace(moment, "a moment")
      .replace(window, "COUNT#$1")
      .replace(random, (one) => (known.has(one) ? one : "new"));

  async function found(keys: Key[]): Promise<Map<string, Item>> {
    const all = new Map<string, Item>();
    for (const page of pagesOf(keys, 100)) {
      const { Responses } = await client.send(
        new BatchGetCommand({
          RequestItems: { [name]: { Keys: page, ConsistentRead: true } },
        }),
      );
      for (const item of (Responses?.[name] ?? []) as Item[])
        all.set(nameOf(item), item);
    }
    return all;
  }

  /** What is not as it was. */
  async function changed(keys: Key[]) {
    const now = await found(keys);
    return keys
      .map((key) => ({
        key,
        is: now.get(nameOf(key)),
        was: kept.get(nameOf(key)),
      }))
      .filter(({ is, was }) => !isDeepStrictEqual(is, was));
  }

  return {
    plain,
    /** A line for each item that was written, whether it came, changed or is gone; of a count, one for each. */
    changes: async (keys: Key[]): Promise<string[]> =>
      (await changed(keys))
        .flatMap(({ key, is }) => {
          const item: Item = is ?? { gone: true, ...key };
          const { counted = 1 } = item;
          return Array<string>(Number(counted)).fill(
            plain(ordered(essence(item))),
          );
        })
        .sort(),
    items: async (keys: Key[]) => [...(await found(keys)).values()],
    restore: async (keys: Key[]) => {
      for (const page of pagesOf(await changed(keys), 25))
        await client.send(
          new BatchWriteCommand({
            RequestItems: {
              [name]: page.map(({ key, was }) =>
                was
                  ? { PutRequest: { Item: was } }
                  : { DeleteRequest: { Key: key } },
              ),
            },
          }),
        );
    },
  };
}
export type AsItWas = Awaited<ReturnType<typeof asItWas>>;
