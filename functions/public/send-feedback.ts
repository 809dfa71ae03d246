import { randomUUID } from "node:crypto";
import { arrived } from "../../shared/inbox.ts";
import type { Operation } from "../http/operation.ts";
import { inboxWrites } from "../store/inbox.ts";
import { save } from "../store/save.ts";
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
  await save(inboxWrites(arrived(message, randomUUID())));
  return { body: undefined };
};
