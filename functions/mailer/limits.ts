import type { Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { log } from "../log.ts";
import { emailHash } from "../store/contacts.ts";
import { countWithin } from "../store/counters.ts";

const hour = 60;
const day = 24 * hour;

/**
 * Mail that anyone can cause (confirmation and sign-in links): 3 an hour and 10 a day to one address, and at most half of the
 * day's quota in all, so that a flood never keeps the round's mail from leaving.
 */
export async function mayMailUnasked(
  email: string,
  now: Instant,
): Promise<boolean> {
  const pk = `E#${emailHash(email)}`;
  const may =
    (await countWithin({ pk, name: "hour", allowed: 3, minutes: hour }, now)) &&
    (await countWithin({ pk, name: "day", allowed: 10, minutes: day }, now)) &&
    (await countWithin(
      {
        pk: "N#",
        name: "unasked",
        allowed: Math.floor(network().mail.dailyQuota / 2),
        minutes: day,
      },
      now,
    ));
  if (!may) log().warn("mail not sent", { failure: "limit" });
  return may;
}
