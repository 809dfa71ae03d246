/**
 * Copies a whole table into a file and back, for an administrator with credentials of the account. A line of the file is one
 * item as JSON. The one place that scans: it is about everything there is.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

const key = z.object({ pk: z.string(), sk: z.string() });
const item = z.looseObject({ ...key.shape, type: z.string() });

/** These call the mailer when they are written, and live for minutes: moved, they would mail the same link again. */
const calls = new Set(["sign-in", "wake"]);

type Key = z.infer<typeof key>;
type Change =
  | { PutRequest: { Item: z.infer<typeof item> } }
  | { DeleteRequest: { Key: Key } };

const perBatch = 25;

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);

async function* itemsOf(table: string) {
  const pages = paginateScan(
    { client },
    { TableName: table, ConsistentRead: true },
  );
  for await (const { Items = [] } of pages)
    for (const one of Items) yield item.parse(one);
}

async function* itemsIn(file: string) {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield item.parse(JSON.parse(line));
}

/** Makes the changes a batch at a time; what DynamoDB leaves over is sent again. Gives their number. */
async function make(
  table: string,
  changes: AsyncIterable<Change>,
): Promise<number> {
  let count = 0;
  let batch: Change[] = [];
  const flush = async () => {
    let left: Record<string, unknown>[] = batch;
    while (left.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: left } }),
      );
      left = UnprocessedItems?.[table] ?? [];
    }
    count += batch.length;
    batch = [];
  };
  for await (const change of changes)
    if (batch.push(change) === perBatch) await flush();
  await flush();
  return count;
}

async function exportFrom(table: string, file: string): Promise<string> {
  let count = 0;
  async function* lines() {
    for await (const one of itemsOf(table)) {
      if (calls.has(one.type)) continue;
      count += 1;
      yield `${JSON.stringify(one)}\n`;
    }
  }
  await pipeline(lines(), createWriteStream(file, { mode: 0o600 }));
  return `${count} items read`;
}

async function importInto(table: string, file: string): Promise<string> {
  async function* puts() {
    for await (const Item of itemsIn(file)) yield { PutRequest: { Item } };
  }
  return `${await make(table, puts())} items written`;
}

/** Deletes what is in the table and not in the file. */
async function removeOthers(table: string, file: string): Promise<string> {
  const kept = new Set<string>();
  for await (const one of itemsIn(file)) kept.add(nameOf(one));
  async function* deletions() {
    for await (const one of itemsOf(table))
      if (!kept.has(nameOf(one)))
        yield { DeleteRequest: { Key: { pk: one.pk, sk: one.sk } } };
  }
  return `${await make(table, deletions())} items deleted`;
}

const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: "boolean" } },
});
const [direction, table, file, ...others] = positionals;
if (
  !table ||
  !file ||
  others.length > 0 ||
  !(direction === "import" || (direction === "export" && !flags.replace))
) {
  console.error("npm run move -- export TABLE FILE");
  console.error("npm run move -- import TABLE FILE [--replace]");
  process.exit(1);
}
if (direction === "export") console.log(await exportFrom(table, file));
else {
  console.log(await importInto(table, file));
  if (flags.replace) console.log(await removeOthers(table, file));
}
