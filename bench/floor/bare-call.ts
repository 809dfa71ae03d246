/** A call as it went over the wire, for the bare document client to make again. */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type {
  BatchGetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import type { Call } from "../../test/cost/meter.ts";

const marshalled = z
  .custom<Record<string, AttributeValue>>()
  .transform((item) => unmarshall(item));

/** It is made again and again: an item may be there already, and its revision may be a later one. */
const mayRepeat = z
  .string()
  .transform((condition) =>
    condition === "attribute_not_exists(pk)"
      ? undefined
      : condition.replace("revision = :was", "revision >= :was"),
  );

const part = z
  .object({
    TableName: z.string(),
    IndexName: z.string(),
    ConsistentRead: z.boolean(),
    ScanIndexForward: z.boolean(),
    Limit: z.number(),
    Key: marshalled,
    Item: marshalled,
    KeyConditionExpression: z.string(),
    UpdateExpression: z.string(),
    ConditionExpression: mayRepeat,
    ExpressionAttributeNames: z.record(z.string(), z.string()),
    ExpressionAttributeValues: marshalled,
  })
  .partial();

const read = z.object({
  Keys: z.array(marshalled),
  ConsistentRead: z.boolean().optional(),
});
const several = z.object({
  RequestItems: z.record(z.string(), read).optional(),
  TransactItems: z
    .array(z.object({ Put: part, Update: part, Delete: part }).partial())
    .optional(),
});

export type BareCall =
  | { action: "BatchGetItem"; input: BatchGetCommandInput }
  | { action: "Query"; input: QueryCommandInput }
  | { action: "PutItem"; input: PutCommandInput }
  | { action: "UpdateItem"; input: UpdateCommandInput }
  | { action: "TransactWriteItems"; input: TransactWriteCommandInput };

const bare = z.custom<BareCall>();

export const bareCall = ({ action, asked }: Call): BareCall =>
  bare.parse({
    action,
    input: { ...part.parse(asked), ...several.parse(asked) },
  });
