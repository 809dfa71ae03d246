import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { read } from "../store/read.ts";
import { worklistItem } from "./worklist-item.ts";

const perPage = 200;

/** What waits, oldest first over all pages, feedback after all else. Two calls: what waits, and whether mail is paused. */
export const getWorklist: Operation<"getWorklist"> = async ({
  query: { cursor },
}) => {
  const [{ entries, next }, { state }] = await Promise.all([
    listQueue("waiting", {
      from: positionOf("waiting", cursor),
      limit: perPage,
    }),
    read({ state: at.networkState() }),
  ]);
  const after = cursorOf(next);
  return {
    body: {
      mailPaused: state?.mailPaused ?? false,
      ...(state?.mailStopped && { mailStopped: state.mailStopped }),
      items: entries.flatMap(worklistItem),
      ...(after && { cursor: after }),
    },
  };
};
