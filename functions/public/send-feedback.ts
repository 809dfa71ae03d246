import type { Operation } from "../http/operation.ts";
import { inboxWrite } from "../store/inbox.ts";
import { save } from "../store/write.ts";

/** Feedback into the coordinators' inbox. */
export const sendFeedback: Operation<"sendFeedback"> = async ({
  body,
  language,
  now,
}) => {
  await save([inboxWrite({ ...body, kind: "feedback", language, at: now })]);
  return { body: undefined };
};
