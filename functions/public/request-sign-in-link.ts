import { randomBytes } from "node:crypto";
import { normalisedEmail } from "../../shared/email.ts";
import { signInMinutes } from "../../shared/sign-in.ts";
import { setCookie, signInCookie } from "../http/cookies.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { sha256 } from "../store/contacts.ts";
import type { Limit } from "../store/counters.ts";
import { at } from "../store/locations.ts";
import { save } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";
import { triesOfAsked } from "./code-tries.ts";
import { countEach, ofAsker } from "./limits.ts";

/** Whom a link is for: an address, or the contact of an invitation. */
function addresseeOf(body: RequestOf<"requestSignInLink">["body"]) {
  if ("email" in body) {
    const email = normalisedEmail(body.email);
    return { to: { email }, key: email };
  }
  const [memberId = "", contactId = ""] = body.invitation.split(".");
  return { to: { memberId, contactId }, key: body.invitation };
}

/**
 * An asker's own limits come before those of the address, which nobody reaches alone; all are counted alike whether anybody has
 * that address or not. Three while a link lives: whoever is refused has a mail whose code is still good, or will have one as soon
 * as mail leaves again.
 */
const limitsOf = (asker: string, keyHash: string): Limit[] => {
  const pk = `E#${keyHash}`;
  const own = `links-${asker}`;
  return [
    { pk, name: own, allowed: 3, minutes: signInMinutes },
    { pk, name: `${own}-day`, allowed: 10, minutes: 24 * 60 },
    { pk, name: "links", allowed: 12, minutes: 60 },
  ];
};

/** Notes the wish for a link, alike for every address; whether there is anyone to send it to is found out by `mailer`. */
export const requestSignInLink: Operation<"requestSignInLink"> = async ({
  body,
  asker,
  language,
  now,
}) => {
  const { to, key } = addresseeOf(body);
  const keyHash = sha256(key);
  await countEach([ofAsker(asker, "links")], now);
  await countEach(limitsOf(asker, keyHash), now, "too-many-links");
  const cookie = randomBytes(32).toString("base64url");
  const cookieHash = sha256(cookie);
  const expiresAt = later(now, { minutes: signInMinutes });
  await save([
    putAnyway(
      at.signInRequest(cookieHash),
      { cookieHash, to, language, requestedAt: now, expiresAt },
      { ttl: seconds(expiresAt) },
    ),
    putAnyway(
      at.codeTries(keyHash, cookieHash),
      { left: triesOfAsked, expiresAt },
      { ttl: seconds(expiresAt) },
    ),
  ]);
  return {
    body: undefined,
    cookies: [setCookie(signInCookie, cookie, signInMinutes * 60)],
  };
};
