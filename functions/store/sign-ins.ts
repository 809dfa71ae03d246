import type { Instant } from "../../shared/schema.ts";
import { stored } from "../../shared/stored.ts";
import { countWithin } from "./counters.ts";
import { readPartition } from "./read.ts";
import { liveSignIn, type LiveSignIn } from "./records.ts";

/** A typed code as it was sent: Crockford's base32, where O is 0 and I and L are 1. */
export const typedCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** Counts one try of a code for an address, known or not: five in ten minutes. */
export const countTry = (emailHash: string, now: Instant) =>
  countWithin(
    { pk: `E#${emailHash}`, name: "tries", allowed: 5, minutes: 10 },
    now,
  );

/** The sign-ins of an address that were mailed and have not run out. */
export async function liveSignIns(
  emailHash: string,
  now: Instant,
): Promise<LiveSignIn[]> {
  const { items } = await readPartition(`E#${emailHash}`, { prefix: "LIVE#" });
  return items
    .map(({ record }) => stored(liveSignIn(), record))
    .filter(({ expiresAt }) => expiresAt > now);
}
