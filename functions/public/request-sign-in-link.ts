import { randomBytes } from "node:crypto";
import { normalisedEmail } from "../../shared/email.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/schema.ts";
import { signInMinutes } from "../../shared/sign-in.ts";
import { setCookie, signInCookie } from "../http/cookies.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { sha256 } from "../store/contacts.ts";
import { countWithin, windowEnd } from "../store/counters.ts";
import { at } from "../store/locations.ts";
import { save } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";

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
 * Three while a link lives and ten a day, counted alike whether anybody has that address or not. Whoever is refused has a mail
 * whose code is still good, or will have one as soon as mail leaves again.
 */
async function countLink(key: string, now: Instant): Promise<void> {
  const pk = `E#${sha256(key)}`;
  const limits = [
    { pk, name: "links", allowed: 3, minutes: signInMinutes },
    { pk, name: "links-day", allowed: 10, minutes: 24 * 60 },
  ];
  for (const limit of limits)
    if (!(await countWithin(limit, now)))
      throw new Refusal("too-many-links", [], windowEnd(limit, now));
}

/** Notes the wish for a link, alike for every address; whether there is anyone to send it to is found out by `mailer`. */
export const requestSignInLink: Operation<"requestSignInLink"> = async ({
  body,
  language,
  now,
}) => {
  const { to, key } = addresseeOf(body);
  await countLink(key, now);
  const cookie = randomBytes(32).toString("base64url");
  const cookieHash = sha256(cookie);
  const expiresAt = later(now, { minutes: signInMinutes });
  await save([
    putAnyway(
      at.signInRequest(cookieHash),
      { cookieHash, to, language, requestedAt: now, expiresAt },
      { ttl: seconds(expiresAt) },
    ),
  ]);
  return {
    body: undefined,
    cookies: [setCookie(signInCookie, cookie, signInMinutes * 60)],
  };
};
