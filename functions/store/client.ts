import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { once } from "../../shared/schema.ts";

export const client = once(() => {
  const dynamo = new DynamoDBClient({});
  // It copies every input and output for a log that nobody keeps.
  dynamo.middlewareStack.remove("loggerMiddleware");
  return DynamoDBDocumentClient.from(dynamo, {
    marshallOptions: { removeUndefinedValues: true },
  });
});
