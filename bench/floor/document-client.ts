/** The floor of every function: the document client and nothing else. Makes the calls it is handed, one after the other. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { BareCall } from "./bare-call.ts";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

const make = (call: BareCall): Promise<unknown> => {
  switch (call.action) {
    case "BatchGetItem":
      return client.send(new BatchGetCommand(call.input));
    case "Query":
      return client.send(new QueryCommand(call.input));
    case "PutItem":
      return client.send(new PutCommand(call.input));
    case "UpdateItem":
      return client.send(new UpdateCommand(call.input));
    case "TransactWriteItems":
      return client.send(new TransactWriteCommand(call.input));
  }
};

export const handler = async (calls: BareCall[]): Promise<unknown> => {
  let last: unknown;
  for (const call of calls) last = await make(call);
  return last;
};
