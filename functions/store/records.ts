/** Records only the store knows: sessions, sign-ins, tokens, claims. No raw token is ever among them. */
import * as z from "zod";
import { preview } from "../../shared/results/results.ts";
import { day, instant, once, uuid, language } from "../../shared/schema.ts";

export const session = once(() =>
  z.strictObject({ memberId: uuid(), contactId: uuid(), expiresAt: instant() }),
);

export const confirmationToken = once(() =>
  z.strictObject({ memberId: uuid(), expiresAt: instant() }),
);

export const businessIdClaim = once(() => z.strictObject({ memberId: uuid() }));

/** An address that signs in for a member. */
export const contactEntry = once(() =>
  z.strictObject({
    memberId: uuid(),
    contactId: uuid(),
    /** When the contact was added, or last signed in. */
    lastUsedAt: instant(),
  }),
);

/** The one item that asking for a link writes, for any address. `mailer` does the rest, and writes it anew to try again. */
export const signInRequest = once(() =>
  z.strictObject({
    cookieHash: z.string(),
    to: z.union([
      z.strictObject({ email: z.string() }),
      z.strictObject({ memberId: uuid(), contactId: uuid() }),
    ]),
    language: language(),
    requestedAt: instant(),
    expiresAt: instant(),
    /** How often `mailer` has tried before. */
    tries: z.int().optional(),
  }),
);
export type SignInRequest = z.infer<ReturnType<typeof signInRequest>>;

/** How many codes the browser that asked may still try for the address it asked for, whether anybody has that or not. */
export const codeTries = once(() =>
  z.strictObject({ left: z.int(), expiresAt: instant() }),
);

/** A sign-in that was mailed: one link and one code for each member the address serves. */
export const liveSignIn = once(() =>
  z.strictObject({
    cookieHash: z.string(),
    expiresAt: instant(),
    /** How often it was handed to the mail service, as of a mail of the outbox. */
    unanswered: z.int().optional(),
    members: z.array(
      z.strictObject({
        memberId: uuid(),
        contactId: uuid(),
        tokenHash: z.string(),
        codeHash: z.string(),
      }),
    ),
  }),
);
export type LiveSignIn = z.infer<ReturnType<typeof liveSignIn>>;

/** Something for the worklist that is no record's state: an unreachable contact, goals that have run out, a skipped round. */
export const notice = once(() =>
  z.strictObject({
    /** `network` where it concerns no single member. */
    memberId: z.union([uuid(), z.literal("network")]),
    about: z.string(),
    on: z.union([day(), instant()]),
  }),
);

/** A message into the inbox, for as long as its sender may send it again for want of an answer. */
export const arrival = once(() => z.strictObject({ inboxId: z.string() }));

/** Tells `mailer` to try a mail again: an insert, because that is what wakes it. */
export const wakeUp = once(() =>
  z.strictObject({ memberId: z.string(), mailId: z.string() }),
);

/** The preview of a year's next edition; `revision` tells whether another fold was quicker. */
export const storedPreview = once(() =>
  z.strictObject({ revision: z.int(), preview: preview() }),
);
