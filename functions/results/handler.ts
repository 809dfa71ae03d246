import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { refold } from "./refold.ts";

/** Contributions lie under `Y#year#shard`. */
const yearsOf = (event: DynamoDBStreamEvent) =>
  new Set(
    event.Records.map(({ dynamodb }) =>
      Number(dynamodb?.Keys?.["pk"]?.S?.split("#")[1]),
    ),
  );

/** Refolds each year that changed, and the year after it, which is compared with it. */
export const handler = async (
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> => {
  const changed = [...yearsOf(event)];
  for (const year of new Set(changed.flatMap((one) => [one, one + 1])))
    await refold(year);
  return { batchItemFailures: [] };
};
