import { dayIn } from "../../shared/days.ts";
import type { NetworkState } from "../../shared/network-state.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";

/** The day of a moment, where the network lives. */
export const dayOf = (moment: Instant): Day =>
  dayIn(network().timeZone, moment);

/** The day it is for decisions: by the wall, or the last one the calendar has played where that is later. */
export function todayOf(state: NetworkState | undefined, now: Instant): Day {
  const wall = dayOf(now);
  const played = state?.day ?? wall;
  return played > wall ? played : wall;
}
