import * as z from "zod";
import { emailAddress } from "./email.ts";
import { line, once } from "./schema.ts";

/** Whom to send a sign-in link: whose address it is, is told to nobody. */
export const linkRequest = once(() =>
  z.strictObject({ email: emailAddress() }),
);
export type LinkRequest = z.infer<ReturnType<typeof linkRequest>>;

/** The code as it was typed, on whatever device. */
export const codeEntry = once(() =>
  z.strictObject({ email: emailAddress(), code: line(20) }),
);
export type CodeEntry = z.infer<ReturnType<typeof codeEntry>>;

/** A secret out of a mailed link, without the bracket, stop or quote that a mail program took for part of the address. */
export const mailedSecret = (found: string): string =>
  found.trim().replace(/[^\w-]+$/, "");

/** How long a mailed link and its code are good. */
export const signInMinutes = 10;
