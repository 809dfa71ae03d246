/** Everything in a table, read and written: for who copies a whole network. */
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  paginateScan,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

const key = z.object({ pk: z.string(), sk: z.string() });
export type Key = z.infer<typeof key>;
export const item = z.looseObject({ ...key.shape, type: z.string() });
export type Item = z.infer<typeof item>;

type Change = { PutRequest: { Item: Item } } | { DeleteRequest: { Key: Key } };

const perBatch = 25;

/** The one place that scans: it is about everything there is. */
export async function* itemsOf(
  client: DynamoDBDocumentClient,
  TableName: string,
): AsyncGenerator<Item> {
  const pages = paginateScan({ client }, { TableName, ConsistentRead: true });
  for await (const { Items = [] } of pages)
    for (const one of Items) yield item.parse(one);
}

/** Makes the changes a batch at a time; what DynamoDB leaves over is sent again. Gives their number. */
async function make(
  client: DynamoDBDocumentClient,
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

/** Writes items over whatever is in their places. */
export async function putItems(
  client: DynamoDBDocumentClient,
  table: string,
  items: AsyncIterable<Item> | Iterable<Item>,
): Promise<number> {
  async function* puts() {
    for await (const Item of items) yield { PutRequest: { Item } };
  }
  return make(client, table, puts());
}

export async function deleteItems(
  client: DynamoDBDocumentClient,
  table: string,
  keys: AsyncIterable<Key>,
): Promise<number> {
  async function* deletions() {
    for await (const { pk, sk } of keys)
      yield { DeleteRequest: { Key: { pk, sk } } };
  }
  return make(client, table, deletions());
}
