import * as z from "zod";
import { readAs } from "./stored.ts";
import type { Language } from "./language.ts";
import type { MailName, MailParams } from "./mails/catalogue.ts";
import { mailStates } from "./mails/names.ts";
import { instant, type Instant, once, uuid, language } from "./schema.ts";

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
    state: readAs(z.enum(mailStates), "dropped"),
    /** When it came into this state. */
    since: instant(),
    queuedAt: instant(),
    /** Worth nothing after this moment: then it is dropped. */
    expiresAt: instant().optional(),
    /** It may not leave before: the decision it tells of can still be undone. */
    sendAfter: instant().optional(),
    attempts: z.int(),
    /** How often it was handed to the mail service without learning whether it left; counted before it is handed over. */
    unanswered: z.int().optional(),
    nextAttemptAt: instant().optional(),
    leaseUntil: instant().optional(),
    /** When the mail service took it. */
    sentAt: instant().optional(),
    messageId: z.string().optional(),
    failure: z.string().optional(),
    /** The mail that was sent again in its place. */
    resentAs: z.string().optional(),
  }),
);
export type Mail = z.infer<ReturnType<typeof mail>>;

/** A lost answer costs one copy at most: after the second one a person decides. */
const mostUnanswered = 2;

type Tried = Pick<Mail, "unanswered">;

export const mayBeTriedAgain = ({ unanswered = 0 }: Tried): boolean =>
  unanswered < mostUnanswered;

/** It may have left already, for all that is known. */
export const mayHaveLeft = ({ unanswered = 0 }: Tried): boolean =>
  unanswered > 0;

/** A mail that was taken for sending, as it was before: nothing was handed over. */
export const beforeTry = (mail: Mail): Mail => ({
  ...mail,
  unanswered: (mail.unanswered ?? 1) - 1,
});

type Recipient = { memberId: string; contactId: string; language: Language };

export type MailTiming = {
  now: Instant;
  /** Makes the id, where the same mail must never be written twice. */
  about?: string;
  expiresAt?: Instant;
  sendAfter?: Instant;
};

/**
 * A mail for the outbox. Its id says what it is about; where the same mail must never be written twice (reminders), the
 * caller gives `about`, and the id holds no clock.
 */
export const mailTo = <N extends MailName>(
  { memberId, contactId, language }: Recipient,
  template: N,
  params: MailParams[N],
  { now, about, ...limits }: MailTiming,
): Mail => ({
  mailId: `${about ?? now}#mail#${template}#${contactId}`,
  memberId,
  contactId,
  template,
  language,
  params,
  state: "queued",
  since: now,
  queuedAt: now,
  attempts: 0,
  ...limits,
});

/** It has left, or never will: it may be sent again, once. The copy may be sent again in its turn. */
export const canResend = ({ state, resentAs }: Mail): boolean =>
  state !== "queued" && state !== "sending" && resentAs === undefined;

/** It has not left for certain: it may be sent again without looking at it. */
export const hasNotLeft = ({ state, failure }: Mail): boolean =>
  state === "failed" && failure !== "unanswered";

/** The same words anew, to whoever reads them now; with a limit of use as long as the first had. */
export function resentMail(
  mail: Mail,
  { contactId, language }: Pick<Mail, "contactId" | "language">,
  now: Instant,
): Mail {
  const { memberId, template, params, queuedAt, expiresAt } = mail;
  const life = expiresAt && Date.parse(expiresAt) - Date.parse(queuedAt);
  return {
    mailId: `${now}#mail#${template}#${contactId}`,
    memberId,
    contactId,
    template,
    language,
    params,
    state: "queued",
    since: now,
    queuedAt: now,
    attempts: 0,
    ...(life && { expiresAt: new Date(Date.parse(now) + life).toISOString() }),
  };
}
