/**
 * Copies a whole table into a file and back, for an administrator: `npm run move -- export TABLE FILE`, `… import TABLE FILE`. A
 * line of the file is one item as JSON. The one place that scans: it is about everything there is.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

const item = z.looseObject({ pk: z.string(), sk: z.string() });
type Item = z.infer<typeof item>;

const perBatch = 25;

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const progress = (count: number, done: string) => {
  console.error(`${count} items ${done}`);
};

/** Every item of the table, as lines. */
async function* linesOf(table: string) {
  let count = 0;
  const pages = paginateScan(
    { client },
    { TableName: table, ConsistentRead: true },
  );
  for await (const { Items = [] } of pages) {
    for (const one of Items) yield `${JSON.stringify(one)}\n`;
    progress((count += Items.length), "read");
  }
}

/** The items of a file, a batch at a time. */
async function* batchesOf(file: string) {
  let batch: Item[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(item.parse(JSON.parse(line)));
    if (batch.length < perBatch) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes a batch; what DynamoDB leaves over is sent again. */
async function write(table: string, items: Item[]) {
  let left: Record<string, unknown>[] = items.map((one) => ({
    PutRequest: { Item: one },
  }));
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: left } }),
    );
    left = UnprocessedItems?.[table] ?? [];
  }
}

async function importInto(table: string, file: string) {
  let count = 0;
  for await (const batch of batchesOf(file)) {
    await write(table, batch);
    progress((count += batch.length), "written");
  }
}

const [, , direction, table, file] = process.argv;
if (!table || !file || (direction !== "export" && direction !== "import")) {
  console.error("npm run move -- export|import TABLE FILE");
  process.exit(1);
}
if (direction === "export")
  await pipeline(linesOf(table), createWriteStream(file, { mode: 0o600 }));
else await importInto(table, file);
