import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
} from "aws-lambda";
import type { Standstill } from "../../shared/mails/names.ts";
import { mail } from "../../shared/outbox.ts";
import type { Instant } from "../../shared/schema.ts";
import { log } from "../log.ts";
import { at } from "../store/locations.ts";
import { changeNetworkState } from "../store/network-state.ts";
import { type Item, pick, readItems, recordOf } from "../store/read.ts";
import { type SignInRequest, signInRequest, wakeUp } from "../store/records.ts";
import { removeAlone, save } from "../store/save.ts";
import { putAnyway, remove } from "../store/write.ts";
import { seconds } from "../time.ts";
import { deliverMail } from "./deliver-mail.ts";
import { deliverSignIn } from "./deliver-sign-in.ts";
import { NotSent } from "./send.ts";

/** The keys of a stream record. */
const keysOf = ({ dynamodb }: DynamoDBRecord) => ({
  pk: dynamodb?.Keys?.["pk"]?.S ?? "",
  sk: dynamodb?.Keys?.["sk"]?.S ?? "",
});

/** Written anew, it wakes this function anew, as long as its link is of use. */
const askAgain = (request: SignInRequest) => {
  const { cookieHash, tries = 0, expiresAt } = request;
  return save([
    remove(at.signInRequest(cookieHash, tries)),
    putAnyway(
      at.signInRequest(cookieHash, tries + 1),
      { ...request, tries: tries + 1 },
      { ttl: seconds(expiresAt) },
    ),
  ]);
};

/** Its reader waits for it now, so it does not wait for the calendar. */
async function answer(request: SignInRequest, now: Instant): Promise<boolean> {
  const { cookieHash, tries } = request;
  // It holds an address as it was typed, and is of no more use.
  const forget = () => removeAlone(remove(at.signInRequest(cookieHash, tries)));
  let hasLeft: boolean;
  try {
    hasLeft = await deliverSignIn(request, now);
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    const isForNow =
      error.outcome === "later" || error.outcome === "unanswered";
    await (isForNow ? askAgain(request) : forget());
    throw error;
  }
  await forget();
  return hasLeft;
}

/** Whether a mail has left. */
function deliver(item: Item, now: Instant): Promise<boolean> {
  if (item.type === "sign-in")
    return answer(recordOf(item, signInRequest), now);
  return deliverMail(
    item.type === "wake" ? recordOf(item, wakeUp) : recordOf(item, mail),
    now,
  );
}

/** What has the stream begin again with this record, if there is one. */
const failureOf = (record: DynamoDBRecord | undefined) => {
  const { SequenceNumber } = record?.dynamodb ?? {};
  return SequenceNumber ? [{ itemIdentifier: SequenceNumber }] : [];
};

/** What the coordinators see of it, until the next mail leaves. */
const noteStandstill = (why: Standstill, now: Instant) =>
  changeNetworkState(({ mailStopped }) =>
    mailStopped?.why === why
      ? undefined
      : { mailStopped: { since: mailStopped?.since ?? now, why } },
  );

const noteItsEnd = () =>
  changeNetworkState(({ mailStopped }) =>
    mailStopped ? { mailStopped: undefined } : undefined,
  );

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
  let isStopped = state?.mailStopped !== undefined;
  let waits = state?.mailPaused ?? false;
  const batchItemFailures: DynamoDBBatchResponse["batchItemFailures"] = [];
  for (const [index, record] of event.Records.entries()) {
    const { pk, sk } = keysOf(record);
    const item = items.find((one) => one.pk === pk && one.sk === sk);
    // Nobody can sign in without the mail that lets them in; all else stays in the queue.
    if (!item || (waits && item.type !== "sign-in")) continue;
    try {
      const hasLeft = await deliver(item, now);
      if (hasLeft && isStopped) await noteItsEnd();
      isStopped &&= !hasLeft;
    } catch (error) {
      const { name, message, stack } =
        error instanceof Error ? error : new Error("unknown");
      const { outcome, why } = error instanceof NotSent ? error : {};
      if (why) {
        log().error("mail stands still", { why, code: message });
        await noteStandstill(why, now);
        [isStopped, waits] = [true, true];
        continue;
      }
      log().error("mail not sent", { name, stack });
      // This mail waits for the calendar, lest it leave twice; the others for a moment, lest they wait in vain one by one.
      if (outcome === "unanswered") {
        batchItemFailures.push(...failureOf(event.Records[index + 1]));
        break;
      }
      if (outcome === "later" || outcome === undefined)
        batchItemFailures.push(...failureOf(record));
    }
  }
  return { batchItemFailures };
};
