import { randomBytes } from "node:crypto";
import { normalisedEmail } from "../../shared/email.ts";
import { signInMinutes } from "../../shared/sign-in.ts";
import { setCookie, signInCookie } from "../http/cookies.ts";
import type { Operation } from "../http/operation.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { save } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";

/** Notes the wish for a link, alike for every address; whether there is anyone to send it to is found out by `mailer`. */
export const requestSignInLink: Operation<"requestSignInLink"> = async ({
  body,
  language,
  now,
}) => {
  const cookie = randomBytes(32).toString("base64url");
  const cookieHash = sha256(cookie);
  const expiresAt = later(now, { minutes: signInMinutes });
  const [memberId = "", contactId = ""] =
    "invitation" in body ? body.invitation.split(".") : [];
  await save([
    putAnyway(
      at.signInRequest(cookieHash),
      {
        cookieHash,
        to:
          "email" in body
            ? { email: normalisedEmail(body.email) ?? "" }
            : { memberId, contactId },
        language,
        requestedAt: now,
        expiresAt,
      },
      { ttl: seconds(expiresAt) },
    ),
  ]);
  return {
    body: undefined,
    cookies: [setCookie(signInCookie, cookie, signInMinutes * 60)],
  };
};
