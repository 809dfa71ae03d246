/**
 * Copies a whole table into a file and back, for an administrator with credentials of the account. A line of the file is one
 * item as JSON.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  deleteItems,
  item,
  itemsOf,
  type Key,
  putItems,
} from "./table-items.ts";

/** These call the mailer when they are written, and live for minutes: moved, they would mail the same link again. */
const calls = new Set(["sign-in", "wake"]);

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);

async function* itemsIn(file: string) {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield item.parse(JSON.parse(line));
}

async function exportFrom(table: string, file: string): Promise<string> {
  let count = 0;
  async function* lines() {
    for await (const one of itemsOf(client, table)) {
      if (calls.has(one.type)) continue;
      count += 1;
      yield `${JSON.stringify(one)}\n`;
    }
  }
  await pipeline(lines(), createWriteStream(file, { mode: 0o600 }));
  return `${count} items read`;
}

const importInto = async (table: string, file: string): Promise<string> =>
  `${await putItems(client, table, itemsIn(file))} items written`;

/** Deletes what is in the table and not in the file. */
async function removeOthers(table: string, file: string): Promise<string> {
  const kept = new Set<string>();
  for await (const one of itemsIn(file)) kept.add(nameOf(one));
  async function* others() {
    for await (const one of itemsOf(client, table))
      if (!kept.has(nameOf(one))) yield one;
  }
  return `${await deleteItems(client, table, others())} items deleted`;
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
