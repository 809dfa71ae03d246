import {
  emptyNetworkState,
  type NetworkState,
} from "../../shared/network-state.ts";
import { isAsBefore } from "./as-before.ts";
import { at } from "./locations.ts";
import { read } from "./read.ts";
import { again, save } from "./save.ts";
import { put } from "./write.ts";

/** Changes the network's state as it is then; nothing is written where the change is none (undefined). */
export const changeNetworkState = (
  change: (state: NetworkState) => Partial<NetworkState> | undefined,
): Promise<void> =>
  again(async () => {
    const { state } = await read({ state: at.networkState() });
    const before = state ?? emptyNetworkState();
    const changed = change(before);
    if (!changed) return;
    const revision = (state?.revision ?? -1) + 1;
    const after = { ...before, ...changed, revision };
    if (!isAsBefore(state, after))
      await save([put(at.networkState(), after, { was: state?.revision })]);
  });
