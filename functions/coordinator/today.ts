import type { NetworkState } from "../../shared/network-state.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { dayOf, lastPlayed } from "../played.ts";

/** The day it is for decisions: by the wall, or the last one the calendar has played where that is later. */
export function todayOf(state: NetworkState | undefined, now: Instant): Day {
  const wall = dayOf(now);
  const played = lastPlayed(state, now) ?? wall;
  return played > wall ? played : wall;
}
