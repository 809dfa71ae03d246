/** Saves what `write.ts` describes; a failed condition is a refusal. */
import { isDeepStrictEqual } from "node:util";
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { Refusal } from "../../shared/refusal.ts";
import { restored } from "../../shared/kept.ts";
import { type NewerShape, shaped } from "../../shared/upgrades.ts";
import { tableName } from "../environment.ts";
import { client } from "./client.ts";
import { isContention } from "./contention.ts";
import type { Location } from "./locations.ts";
import { newerIn } from "./newer.ts";
import { readItems } from "./read.ts";
import type { Deletion, Write } from "./write.ts";

/** Saves everything or nothing; the first failed condition says what is refused. A single put needs no transaction. Throws `NewerShape` too. */
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
    const alone = others.length === 0 ? first?.item.Put?.Item : undefined;
    if (alone && (await stands(error, alone))) return;
    throw refusalOf(error, writes) ?? error;
  }
}

/** The first try may have been saved, and its answer lost: then the next finds what it wrote itself. Only a transaction knows that of itself. */
const wasTriedBefore = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException &&
  (error.$metadata.attempts ?? 1) > 1;

/** Whether what could not be put lies there already. */
async function stands(
  error: unknown,
  { pk, sk, record }: Record<string, unknown>,
): Promise<boolean> {
  if (!wasTriedBefore(error)) return false;
  const [item] = await readItems([{ pk: String(pk), sk: String(sk) }]);
  return isDeepStrictEqual(item?.record, inJson(record));
}

/** As the table keeps it: without what is undefined. */
const inJson = (record: unknown): unknown => JSON.parse(JSON.stringify(record));

/** Deletes one record alone: a transaction of one would cost twice. Not in `save`, so that who never deletes need not be allowed to. */
export async function removeAlone(write: Deletion): Promise<void> {
  try {
    await client().send(new DeleteCommand(write.item.Delete));
  } catch (error) {
    if (wasTriedBefore(error)) return; // It is gone, by the first try.
    throw refusalOf(error, [write]) ?? error;
  }
}

/** The refusal behind a failed write, or undefined when it failed for another reason. */
function refusalOf(
  error: unknown,
  writes: Write[],
): Refusal | NewerShape | undefined {
  if (error instanceof ConditionalCheckFailedException)
    return (
      newerIn(error.Item) ??
      new Refusal(writes[0]?.refusal ?? "changed-meanwhile")
    );
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reasons = error.CancellationReasons ?? [];
  const at = reasons.findIndex(({ Code }) => Code === "ConditionalCheckFailed");
  const failed = writes[at];
  return failed && (newerIn(reasons[at]?.Item) ?? new Refusal(failed.refusal));
}

/**
 * Saves a draft: one plain conditional update of the record that touches no attribute of the index, writes no event and no mail.
 * Whoever wrote meanwhile is not overwritten: `draft-stale`.
 */
export async function saveDraft<R extends { revision: number }>(
  { pk, sk, type }: Location<R>,
  { before, after }: { before: R; after: R },
): Promise<void> {
  const record = shaped(type, restored(after));
  try {
    await client().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk, sk },
        // As a whole, lest a part of today's shape come into a record of an older one.
        UpdateExpression: "SET #record = :record",
        ConditionExpression: "#record.revision = :was",
        ExpressionAttributeNames: { "#record": "record" },
        ExpressionAttributeValues: {
          ":record": record,
          ":was": before.revision,
        },
      }),
    );
  } catch (error) {
    if (await stands(error, { pk, sk, record })) return;
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

/**
 * The same for groups, each whole or not at all: several in one transaction, or each in its own where one was saved already, or
 * others write too much at once.
 */
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
      if (!(await saveTogether(batch.flat())))
        await Promise.all(batch.map(saveOnce));
    }),
  );
}

const saveTogether = (writes: Write[]) =>
  saveOnce(writes).catch((error: unknown) => {
    if (isContention(error)) return false;
    throw error;
  });

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
