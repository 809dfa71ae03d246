import type { Instant } from "../shared/schema.ts";

/** As DynamoDB's time to live counts. */
export const seconds = (instant: Instant) =>
  Math.floor(Date.parse(instant) / 1000);
