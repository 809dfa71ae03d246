import { addDays, dayIn } from "../shared/days.ts";
import type { NetworkState } from "../shared/network-state.ts";
import type { Day, Instant } from "../shared/schema.ts";
import { network } from "./environment.ts";

/** The day of a moment, where the network lives. */
export const dayOf = (moment: Instant): Day =>
  dayIn(network().timeZone, moment);

/**
 * Whether a day may be played, at a moment of the wall clock: tomorrow's at the latest, for whoever asks for it may live where it
 * has begun. A stage to try things on plays any.
 */
export const mayBePlayed = (day: Day, now: Instant): boolean =>
  network().playsAhead === true || day <= addDays(dayOf(now), 1);

/** The last day that the calendar has played. One that may not have been played yet is a mistake, and not believed. */
export const lastPlayed = (
  state: Pick<NetworkState, "day"> | undefined,
  now: Instant,
): Day | undefined =>
  state?.day !== undefined && mayBePlayed(state.day, now)
    ? state.day
    : undefined;
