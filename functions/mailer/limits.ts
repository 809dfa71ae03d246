import type { Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { log } from "../log.ts";
import { emailHash } from "../store/contacts.ts";
import { countWithin } from "../store/counters.ts";

const hour = 60;
const day = 24 * hour;

const quotaShare = () => ({
  pk: "N#",
  name: "unasked",
  allowed: Math.floor(network().mail.dailyQuota / 2),
  minutes: day,
});

function told(may: boolean): boolean {
  if (!may) log().warn("mail not sent", { failure: "limit" });
  return may;
}

/** Mail that anyone can cause takes half of the day's quota at most, so that a flood never keeps the round's mail from leaving. */
export const mayUseQuota = async (now: Instant): Promise<boolean> =>
  told(await countWithin(quotaShare(), now));

/** Confirmations of applications to one address: 3 an hour and 10 a day. Sign-in links are counted where they are asked for. */
export async function mayConfirm(
  email: string,
  now: Instant,
): Promise<boolean> {
  const pk = `E#${emailHash(email)}`;
  const limits = [
    { pk, name: "hour", allowed: 3, minutes: hour },
    { pk, name: "day", allowed: 10, minutes: day },
    quotaShare(),
  ];
  for (const limit of limits)
    if (!(await countWithin(limit, now))) return told(false);
  return true;
}
