import type { Instant } from "./schema.ts";

/** A moment later than `now`. */
export const later = (
  now: Instant,
  {
    days = 0,
    hours = 0,
    minutes = 0,
  }: { days?: number; hours?: number; minutes?: number },
): Instant =>
  new Date(
    Date.parse(now) + ((days * 24 + hours) * 60 + minutes) * 60_000,
  ).toISOString();
