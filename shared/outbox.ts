import * as z from "zod";
import { type Language, language } from "./language.ts";
import type { MailName, MailParams } from "./mails/catalogue.ts";
import { instant, type Instant, once, uuid } from "./schema.ts";

const mailStates = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "dropped",
  "cancelled",
] as const;

/**
 * A mail to be sent: template, language and parameters; never rendered text, never a token, never an address. The recipient is
 * resolved at sending, so erasing a person touches one item.
 */
export const mail = once(() =>
  z.strictObject({
    mailId: z.string(),
    /** `network` where it concerns no single member. */
    memberId: z.union([uuid(), z.literal("network")]),
    contactId: z.union([uuid(), z.literal("coordinators")]),
    template: z.string(),
    language: language(),
    params: z.record(z.string(), z.json()),
    state: z.enum(mailStates),
    queuedAt: instant(),
    /** Worth nothing after this moment: then it is dropped. */
    expiresAt: instant().optional(),
    sendAfter: instant().optional(),
    attempts: z.int(),
    nextAttemptAt: instant().optional(),
    leaseUntil: instant().optional(),
    messageId: z.string().optional(),
    failure: z.string().optional(),
  }),
);
export type Mail = z.infer<ReturnType<typeof mail>>;

type Recipient = { memberId: string; contactId: string; language: Language };

/**
 * A mail for the outbox. Its id says what it is about; where the same mail must never be written twice (reminders), the
 * caller gives `about`, and the id holds no clock.
 */
export const mailTo = <N extends MailName>(
  { memberId, contactId, language }: Recipient,
  template: N,
  params: MailParams[N],
  {
    now,
    about,
    expiresAt,
  }: { now: Instant; about?: string; expiresAt?: Instant },
): Mail => ({
  mailId: `${about ?? now}#mail#${template}#${contactId}`,
  memberId,
  contactId,
  template,
  language,
  params,
  state: "queued",
  queuedAt: now,
  attempts: 0,
  ...(expiresAt && { expiresAt }),
});
