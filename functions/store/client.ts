import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { once } from "../../shared/schema.ts";
import { isContention } from "./contention.ts";

export const client = once(() => {
  const dynamo = new DynamoDBClient({
    // Three silences, and the pauses between them, end before whoever waits for an answer is told that there is none.
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 2_500,
      throwOnRequestTimeout: true,
    },
  });
  // It copies every input and output for a log that nobody keeps.
  dynamo.middlewareStack.remove("loggerMiddleware");
  dynamo.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        // What the SDK takes for good, unless it is told that it passes.
        if (isContention(error))
          Object.assign(error, { $retryable: { throttling: true } });
        throw error;
      }
    },
    { step: "deserialize", priority: "high" },
  );
  return DynamoDBDocumentClient.from(dynamo, {
    marshallOptions: { removeUndefinedValues: true },
  });
});
