import type { Day, Instant } from "../schema.ts";

/** One day of the calendar: `after` is the last day played before it, where that is known. */
export type DayRun = { today: Day; now: Instant; after: Day | undefined };
