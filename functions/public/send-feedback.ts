import type { Operation } from "../http/operation.ts";
import { receive } from "../store/inbox.ts";
import { countEach, ofAsker } from "./limits.ts";

/** Feedback into the coordinators' inbox. */
export const sendFeedback: Operation<"sendFeedback"> = async ({
  body,
  asker,
  language,
  now,
}) => {
  await countEach([ofAsker(asker, "messages")], now);
  const message = { ...body, kind: "feedback" as const, language, at: now };
  await receive(message, asker);
  return { body: undefined };
};
