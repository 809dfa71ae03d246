import { randomBytes } from "node:crypto";
import { Refusal } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/schema.ts";
import type { CodeEntry } from "../../shared/sign-in.ts";
import { sessionCookie, setCookie, signInCookie } from "../http/cookies.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { emailHash, sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import type { LiveSignIn } from "../store/records.ts";
import { liveSignIns, typedCode } from "../store/sign-ins.ts";
import { save } from "../store/save.ts";
import { change, putAnyway, removeOnce } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";
import { countTry } from "./code-tries.ts";

const hours = 8;

type Match = {
  emailHash: string;
  signIn: LiveSignIn;
  memberId: string;
  contactId: string;
};

/** By the link: only in the browser that asked for it, for its cookie is the key to the sign-in. */
async function byToken(
  token: string,
  cookie: string | undefined,
  now: Instant,
): Promise<Match> {
  const [hash = "", secret = ""] = token.split(".");
  const { signIn } = await read({
    signIn: at.liveSignIn(hash, sha256(cookie ?? "")),
  });
  const member = signIn?.members.find(
    ({ tokenHash }) => tokenHash === sha256(secret),
  );
  if (!signIn || !member || signIn.expiresAt <= now)
    throw new Refusal("link-unknown");
  return {
    emailHash: hash,
    signIn,
    memberId: member.memberId,
    contactId: member.contactId,
  };
}

/** By the typed code, on any device; each try is counted before it is compared. */
async function byCode(
  { email, code }: CodeEntry,
  { cookies, asker, now }: RequestOf<"startSession">,
): Promise<Match> {
  const hash = emailHash(email);
  const cookie = cookies[signInCookie];
  const cookieHash = cookie && sha256(cookie);
  await countTry({ emailHash: hash, cookieHash, asker }, now);
  const typed = sha256(typedCode(code));
  for (const signIn of await liveSignIns(hash, now)) {
    const member = signIn.members.find(({ codeHash }) => codeHash === typed);
    if (member)
      return {
        emailHash: hash,
        signIn,
        memberId: member.memberId,
        contactId: member.contactId,
      };
  }
  throw new Refusal("code-wrong");
}

function matched(request: RequestOf<"startSession">) {
  const { body, cookies, now } = request;
  return "token" in body
    ? byToken(body.token, cookies[signInCookie], now)
    : byCode(body, request);
}

/** Turns a mailed link or code into a session; both are spent with it. */
export const startSession: Operation<"startSession"> = async (request) => {
  const { emailHash, signIn, memberId, contactId } = await matched(request);
  const secret = randomBytes(32).toString("base64url");
  const expiresAt = later(request.now, { hours });
  await save([
    removeOnce(at.liveSignIn(emailHash, signIn.cookieHash), "link-unknown"),
    // Whose entry is gone may not sign in any more, not even by a link mailed before.
    change(
      at.contactEntry(emailHash, memberId, contactId),
      { lastUsedAt: request.now },
      "link-unknown",
    ),
    putAnyway(
      at.session(memberId, sha256(secret)),
      { memberId, contactId, expiresAt },
      { ttl: seconds(expiresAt) },
    ),
  ]);
  return {
    body: { memberId, expiresAt },
    cookies: [
      setCookie(sessionCookie, `${memberId}.${secret}`, hours * 3600),
      setCookie(signInCookie, "", 0),
    ],
  };
};
