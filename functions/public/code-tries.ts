import type { Instant } from "../../shared/schema.ts";
import { takeTry } from "../store/sign-ins.ts";
import { signInMinutes } from "../../shared/sign-in.ts";
import { countEach } from "./limits.ts";

/** How many codes the browser may try that asked for the link. */
export const triesOfAsked = 10;

type Tried = {
  emailHash: string;
  cookieHash: string | undefined;
  asker: string;
};

/**
 * Counts one try of a code for an address, known or not; refuses what is too many. The browser that asked has tries of its own,
 * which nobody else can use up; elsewhere each asker has some, and all together so many that nobody comes upon a code of 40 bits.
 */
export async function countTry(
  { emailHash, cookieHash, asker }: Tried,
  now: Instant,
): Promise<void> {
  if (cookieHash && (await takeTry(emailHash, cookieHash, now))) return;
  const pk = `E#${emailHash}`;
  const minutes = signInMinutes;
  await countEach(
    [
      { pk, name: `tries-${asker}`, allowed: 10, minutes },
      { pk, name: "tries", allowed: 100, minutes },
    ],
    now,
  );
}
