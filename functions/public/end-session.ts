import { sessionCookie, setCookie } from "../http/cookies.ts";
import type { Operation } from "../http/operation.ts";
import { sha256 } from "../store/contacts.ts";
import { at } from "../store/locations.ts";
import { removeAlone } from "../store/save.ts";
import { remove } from "../store/write.ts";

/** Signs out: the session is gone from the table and from the browser. */
export const endSession: Operation<"endSession"> = async ({ cookies }) => {
  const [memberId, secret] = (cookies[sessionCookie] ?? "").split(".");
  if (memberId && secret)
    await removeAlone(remove(at.session(memberId, sha256(secret))));
  return { body: undefined, cookies: [setCookie(sessionCookie, "", 0)] };
};
