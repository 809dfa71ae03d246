import type { Operation } from "../http/operation.ts";
import { changeNetworkState } from "../store/network-state.ts";

/** One switch for the whole network. What waits leaves with the calendar's next run after it is let go. */
export const pauseMail: Operation<"pauseMail"> = async ({
  body: { paused },
}) => {
  await changeNetworkState(() => ({ mailPaused: paused }));
  return { body: { mailPaused: paused } };
};
