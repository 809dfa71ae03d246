import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { Refusal, type RefusalCode } from "../../shared/refusal.ts";
import { tableName } from "../environment.ts";
import { client } from "./client.ts";
import type { Location } from "./locations.ts";
import type { MailboxEntry } from "./mailbox.ts";
import type { QueueEntry } from "./queues.ts";

type TransactItem = NonNullable<
  TransactWriteCommandInput["TransactItems"]
>[number];

/** One write of a transaction, and what it means when its condition fails. */
export type Write = { item: TransactItem; refusal: RefusalCode };
type Deletion = Write & { item: Required<Pick<TransactItem, "Delete">> };

/** The attributes that show an item in an index. */
type IndexEntry = Partial<QueueEntry & MailboxEntry>;

type Extras = { entry?: IndexEntry | undefined; ttl?: number | undefined };

const itemAt = <T>(
  { pk, sk, type }: Location<T>,
  record: T,
  { entry, ttl }: Extras,
) => ({
  pk,
  sk,
  type,
  record,
  ...entry,
  ...(ttl !== undefined && { ttl }),
});

/** The condition that the record is still the revision that was read; without one, that there is none. */
const unchanged = (revision: number | undefined) =>
  revision === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "#record.revision = :was",
        ExpressionAttributeNames: { "#record": "record" },
        ExpressionAttributeValues: { ":was": revision },
      };

/** Puts a record that was read at revision `was`, or is new. */
export const put = <T>(
  location: Location<T>,
  record: T,
  {
    was,
    refusal = "changed-meanwhile",
    ...extras
  }: Extras & { was?: number | undefined; refusal?: RefusalCode } = {},
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: itemAt(location, record, extras),
      ...unchanged(was),
    },
  },
  refusal,
});

/** A condition on fields of the record, `#record.#name`. */
type Where = {
  condition: string;
  names: string[];
  values: Record<string, unknown>;
};

const conditionOf = ({ condition, names, values }: Where) => ({
  ConditionExpression: condition,
  ExpressionAttributeNames: {
    "#record": "record",
    ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
  },
  ExpressionAttributeValues: values,
});

/** Puts a record over one that fits a condition on some of its fields. */
export const putWhere = <T>(
  location: Location<T>,
  record: T,
  where: Where,
  extras: Extras = {},
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: itemAt(location, record, extras),
      ...conditionOf(where),
    },
  },
  refusal: "changed-meanwhile",
});

/** Deletes a record that fits a condition on some of its fields. */
export const removeWhere = (
  { pk, sk }: Location<unknown>,
  where: Where,
  refusal: RefusalCode,
): Write => ({
  item: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ...conditionOf(where),
    },
  },
  refusal,
});

/** Puts a record whatever lies there. */
export const putAnyway = <T>(
  location: Location<T>,
  record: T,
  extras: Extras = {},
): Write => ({
  item: {
    Put: { TableName: tableName(), Item: itemAt(location, record, extras) },
  },
  refusal: "changed-meanwhile",
});

/** Puts a record in the place of one that must still be there. */
export const putOver = <T>(
  location: Location<T>,
  record: T,
  refusal: RefusalCode,
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: itemAt(location, record, {}),
      ConditionExpression: "attribute_exists(pk)",
    },
  },
  refusal,
});

/** Deletes a record that was read at revision `was`; without it, whatever lies there. */
export const remove = (
  { pk, sk }: Location<unknown>,
  was?: number,
): Deletion => ({
  item: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ...(was !== undefined && unchanged(was)),
    },
  },
  refusal: "changed-meanwhile",
});

/** Deletes what must still be there: for what may be used once only. */
export const removeOnce = (
  { pk, sk }: Location<unknown>,
  refusal: RefusalCode,
): Deletion => ({
  item: {
    Delete: {
      TableName: tableName(),
      Key: { pk, sk },
      ConditionExpression: "attribute_exists(pk)",
    },
  },
  refusal,
});

/** Saves everything or nothing; the first failed condition says what is refused. A single put needs no transaction. */
export async function save(writes: Write[]): Promise<void> {
  const [first, ...others] = writes;
  try {
    if (first?.item.Put && others.length === 0)
      await client().send(new PutCommand(first.item.Put));
    else
      await client().send(
        new TransactWriteCommand({
          TransactItems: writes.map(({ item }) => item),
        }),
      );
  } catch (error) {
    throw refusalOf(error, writes) ?? error;
  }
}

/** Deletes one record alone: a transaction of one would cost twice. Not in `save`, so that who never deletes need not be allowed to. */
export async function removeAlone(write: Deletion): Promise<void> {
  try {
    await client().send(new DeleteCommand(write.item.Delete));
  } catch (error) {
    throw refusalOf(error, [write]) ?? error;
  }
}

/** The refusal behind a failed write, or undefined when it failed for another reason. */
function refusalOf(error: unknown, writes: Write[]): Refusal | undefined {
  if (error instanceof ConditionalCheckFailedException)
    return new Refusal(writes[0]?.refusal ?? "changed-meanwhile");
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  const failed = writes[codes.indexOf("ConditionalCheckFailed")];
  if (failed) return new Refusal(failed.refusal);
  return codes.includes("TransactionConflict")
    ? new Refusal("changed-meanwhile")
    : undefined;
}

/**
 * Saves a draft: one plain conditional update that touches no attribute of the index, writes no event and no mail. Whoever
 * wrote meanwhile is not overwritten: `draft-stale`.
 */
export async function saveDraft<
  R extends { draft?: unknown; state: string; since: string; revision: number },
>(
  { pk, sk }: Location<R>,
  { before, after }: { before: R; after: R },
): Promise<void> {
  try {
    await client().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk, sk },
        UpdateExpression:
          "SET #record.draft = :draft, #record.#state = :state, #record.since = :since, #record.revision = :revision",
        ConditionExpression: "#record.revision = :was",
        ExpressionAttributeNames: { "#record": "record", "#state": "state" },
        ExpressionAttributeValues: {
          ":draft": after.draft,
          ":state": after.state,
          ":since": after.since,
          ":revision": after.revision,
          ":was": before.revision,
        },
      }),
    );
  } catch (error) {
    throw error instanceof ConditionalCheckFailedException
      ? new Refusal("draft-stale")
      : error;
  }
}

/** Saves unless that has been done already, or something has changed meanwhile: tells whether it was saved. */
export async function saveOnce(writes: Write[]): Promise<boolean> {
  try {
    await save(writes);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The same for each by itself, side by side. */
export const saveEachOnce = (writes: Write[]) =>
  Promise.all(writes.map((write) => saveOnce([write])));

/** The same for groups, each whole or not at all: several in one transaction, or each in its own where one was saved already. */
export async function saveGroupsOnce(
  groups: Write[][],
  together: number,
): Promise<void> {
  const batches = Array.from(
    { length: Math.ceil(groups.length / together) },
    (_, at) => groups.slice(at * together, (at + 1) * together),
  );
  await Promise.all(
    batches.map(async (batch) => {
      if (!(await saveOnce(batch.flat())))
        await Promise.all(batch.map(saveOnce));
    }),
  );
}

/** Decides anew when somebody else's write came in between: everything inside is read again. Three times at most. */
export async function again<T>(
  decide: () => Promise<T>,
  times = 3,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (
      times <= 1 ||
      !(error instanceof Refusal) ||
      error.code !== "changed-meanwhile"
    )
      throw error;
    return again(decide, times - 1);
  }
}
