import { emptyNetworkState } from "../../shared/network-state.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { put } from "../store/write.ts";

/** One switch for the whole network. What waits leaves with the calendar's next run after it is let go. */
export const pauseMail: Operation<"pauseMail"> = ({ body: { paused } }) =>
  again(async () => {
    const { state } = await read({ state: at.networkState() });
    await save([
      put(
        at.networkState(),
        {
          ...(state ?? emptyNetworkState()),
          mailPaused: paused,
          revision: (state?.revision ?? -1) + 1,
        },
        { was: state?.revision },
      ),
    ]);
    return { body: { mailPaused: paused } };
  });
