import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
} from "aws-lambda";
import { mail } from "../../shared/outbox.ts";
import type { Instant } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import { log } from "../log.ts";
import { at } from "../store/locations.ts";
import { type Item, pick, readItems } from "../store/read.ts";
import { signInRequest, wakeUp } from "../store/records.ts";
import { removeAlone } from "../store/save.ts";
import { remove } from "../store/write.ts";
import { deliverMail } from "./deliver-mail.ts";
import { deliverSignIn } from "./deliver-sign-in.ts";
import { NotSent } from "./send.ts";

/** The keys of a stream record. */
const keysOf = ({ dynamodb }: DynamoDBRecord) => ({
  pk: dynamodb?.Keys?.["pk"]?.S ?? "",
  sk: dynamodb?.Keys?.["sk"]?.S ?? "",
});

async function deliver({ type, record }: Item, now: Instant): Promise<void> {
  if (type === "sign-in") {
    const request = stored(signInRequest(), record);
    await deliverSignIn(request, now);
    // It holds an address as it was typed, and is of no more use.
    await removeAlone(remove(at.signInRequest(request.cookieHash)));
  } else
    await deliverMail(
      type === "wake" ? stored(wakeUp(), record) : stored(mail(), record),
      now,
    );
}

/** Sends what was written into the outbox. What failed for now is reported, so that the stream tries it again. */
export const handler = async (
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> => {
  // The one clock of this function: lifetimes and leases are counted by the wall.
  const now = new Date().toISOString();
  const items = await readItems([
    at.networkState(),
    ...event.Records.map(keysOf),
  ]);
  const { state } = pick(items, { state: at.networkState() });
  const batchItemFailures: DynamoDBBatchResponse["batchItemFailures"] = [];
  for (const record of event.Records) {
    const { pk, sk } = keysOf(record);
    const item = items.find((one) => one.pk === pk && one.sk === sk);
    // Nobody can sign in without the mail that lets them in; all else stays in the queue.
    if (!item || (state?.mailPaused && item.type !== "sign-in")) continue;
    try {
      await deliver(item, now);
    } catch (error) {
      const { name, stack } =
        error instanceof Error ? error : new Error("unknown");
      log().error("mail not sent", { name, stack });
      if (error instanceof NotSent && error.outcome === "stop") break;
      if (record.dynamodb?.SequenceNumber)
        batchItemFailures.push({
          itemIdentifier: record.dynamodb.SequenceNumber,
        });
    }
  }
  return { batchItemFailures };
};
