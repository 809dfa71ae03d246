import { Refusal, type RefusalCode } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/schema.ts";
import type { PerAsker } from "../../shared/network.ts";
import { network } from "../environment.ts";
import { countWithin, type Limit, windowEnd } from "../store/counters.ts";

const hour = 60;

/** What one asker may do in an hour, by the network file. */
export const ofAsker = (asker: string, what: keyof PerAsker): Limit => ({
  pk: `A#${asker}`,
  name: what,
  allowed: network().perAsker[what],
  minutes: hour,
});

/** Counts one more with each limit in turn; over one of them it is refused, with when to come again. */
export async function countEach(
  limits: Limit[],
  now: Instant,
  code: RefusalCode = "too-many-requests",
): Promise<void> {
  for (const limit of limits)
    if (!(await countWithin(limit, now)))
      throw new Refusal(code, [], windowEnd(limit, now));
}
