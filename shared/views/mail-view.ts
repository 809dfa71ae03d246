import * as z from "zod";
import { listCursor } from "../cursor.ts";
import {
  dropReasons,
  isOutboxMail,
  mailNames,
  type MailReason,
  mailReasons,
  mailStates,
} from "../mails/names.ts";
import type { Member } from "../member.ts";
import { mailStopped } from "../network-state.ts";
import { canResend, type Mail } from "../outbox.ts";
import { pathIdOf } from "../path-id.ts";
import { instant, once, uuid, language } from "../schema.ts";

const cursor = () => listCursor().optional();

/** A mail as the coordinators see it; its words are read one by one. */
export const mailView = once(() =>
  z.strictObject({
    id: z.string(),
    template: z.enum(mailNames),
    language: language(),
    /** Whom it concerns; absent where it is about the whole network. */
    member: z.strictObject({ id: uuid(), name: z.string() }).optional(),
    to: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("coordinators") }),
      z.strictObject({
        kind: z.literal("contact"),
        contactId: uuid(),
        name: z.string(),
        email: z.string(),
      }),
      /** The person was erased, or is no contact any more. */
      z.strictObject({ kind: z.literal("former-contact"), contactId: uuid() }),
    ]),
    state: z.enum(mailStates),
    /** When it came into this state. */
    since: instant(),
    why: z.enum(mailReasons).optional(),
    queuedAt: instant(),
    /** It waits until then, because the decision it tells of can be undone. */
    sendAfter: instant().optional(),
    nextAttemptAt: instant().optional(),
    /** It is dropped if it has not left by then. */
    expiresAt: instant().optional(),
    sentAt: instant().optional(),
    canResend: z.boolean(),
    /** The mail that was sent again in its place. */
    resentAs: z.string().optional(),
  }),
);
export type MailView = z.infer<ReturnType<typeof mailView>>;

export const mailList = once(() =>
  z.strictObject({
    mailPaused: z.boolean(),
    mailStopped: mailStopped().optional(),
    mails: z.array(mailView()),
    cursor: cursor(),
  }),
);

/** A page of the mails that have failed. */
export const failedMail = once(() =>
  z.strictObject({
    sent: z.boolean(),
    /** How many were sent again, or would be. */
    mails: z.int(),
    /** How many stay on the worklist: they may have left all the same, or are of no use any more. */
    left: z.int(),
    cursor: cursor(),
  }),
);

export const mailWords = once(() =>
  z.strictObject({
    ...mailView().shape,
    subject: z.string(),
    text: z.string(),
    html: z.string(),
  }),
);

const waitReasons = ["limit", "standstill", "trial"] as const;

function reasonFor({ state, failure }: Mail): MailReason | undefined {
  switch (state) {
    case "queued":
      if (failure === undefined) return undefined;
      return waitReasons.find((reason) => reason === failure) ?? "trying-again";
    case "dropped":
      return dropReasons.find((reason) => reason === failure);
    case "failed":
      return failure === "unanswered" ? "unanswered" : "not-accepted";
    case "bounced":
      return failure === "Permanent" ? "bounced-for-good" : "bounced-for-now";
    case "sending":
    case "sent":
    case "delivered":
    case "complained":
      return undefined;
  }
}

function recipientOf(
  { contactId }: Mail,
  member: Member | undefined,
): MailView["to"] {
  if (contactId === "coordinators") return { kind: "coordinators" };
  const contact = member?.contacts.find((one) => one.contactId === contactId);
  return contact
    ? { kind: "contact", contactId, name: contact.name, email: contact.email }
    : { kind: "former-contact", contactId };
}

/** `member` is the one it concerns, as it is today. Of a mail that this release does not know there is nothing to see. */
export function viewMail(
  mail: Mail,
  member: Member | undefined,
): MailView | undefined {
  const { memberId, template, language, state, since, queuedAt } = mail;
  const { sendAfter, nextAttemptAt, expiresAt, sentAt, resentAs } = mail;
  if (!isOutboxMail(template)) return undefined;
  const why = reasonFor(mail);
  const waits = state === "queued";
  return {
    id: pathIdOf(mail.memberId, mail.mailId),
    template,
    language,
    ...(member && {
      member: { id: member.memberId, name: member.organisation.name },
    }),
    to: recipientOf(mail, member),
    state,
    since,
    ...(why && { why }),
    queuedAt,
    ...(waits && sendAfter && { sendAfter }),
    ...(waits && nextAttemptAt && { nextAttemptAt }),
    ...(waits && expiresAt && { expiresAt }),
    ...(sentAt && { sentAt }),
    canResend: canResend(mail),
    ...(resentAs && { resentAs: pathIdOf(memberId, resentAs) }),
  };
}
