import type { Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { log } from "../log.ts";
import { emailHash } from "../store/contacts.ts";
import { count, type Limit, usedUpUntil } from "../store/counters.ts";

const hour = 60;
const day = 24 * hour;

/** A part of the day's quota. What is left is for mail that nobody's asking causes: strangers do not reach it. */
const part = (name: string, of: number): Limit => ({
  pk: "N#",
  name,
  allowed: Math.ceil(network().mail.dailyQuota / of),
  minutes: day,
});

/** Links go to members alone; how often they may be asked for is counted where they are. */
export const ofLinks = (): Limit[] => [part("links", 2)];

/** Confirmations go wherever an application says: 3 an hour and 10 a day to one address. */
export function ofConfirmations(email: string): Limit[] {
  const pk = `E#${emailHash(email)}`;
  return [
    { pk, name: "hour", allowed: 3, minutes: hour },
    { pk, name: "day", allowed: 10, minutes: day },
    part("confirmations", 4),
  ];
}

/** Until when no more mail may leave by these limits, if so. */
export async function limitedUntil(
  limits: Limit[],
  now: Instant,
): Promise<Instant | undefined> {
  const until = limits.length > 0 ? await usedUpUntil(limits, now) : undefined;
  if (until !== undefined) log().warn("mail not sent", { failure: "limit" });
  return until;
}

/** Mails are counted once they have left, never the tries. */
export const countSent = count;
