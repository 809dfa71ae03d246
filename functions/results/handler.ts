import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { put } from "../store/write.ts";
import { foldYear } from "./fold-year.ts";

/** Contributions lie under `Y#year#shard`. */
const yearsOf = (event: DynamoDBStreamEvent) =>
  new Set(
    event.Records.map(({ dynamodb }) =>
      Number(dynamodb?.Keys?.["pk"]?.S?.split("#")[1]),
    ),
  );

/** Folds and keeps the preview of a year, unless another fold of it was quicker: then it folds again. */
const refold = (year: number) =>
  again(async () => {
    const { round, stored } = await read({
      round: at.round(year),
      stored: at.preview(year),
    });
    if (!round) return;
    const { preview } = await foldYear(year);
    const was = stored?.revision;
    await save([
      put(
        at.preview(year),
        { ...stored, revision: (was ?? 0) + 1, preview },
        { was },
      ),
    ]);
  });

/** Refolds each year that changed, and the year after it, which is compared with it. */
export const handler = async (
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> => {
  const changed = [...yearsOf(event)];
  for (const year of new Set(changed.flatMap((one) => [one, one + 1])))
    await refold(year);
  return { batchItemFailures: [] };
};
