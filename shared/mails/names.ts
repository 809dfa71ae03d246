/** Every mail that goes through the outbox. A sign-in link is minted when it is sent, and kept nowhere. */
export const mailNames = [
  "confirm-application",
  "application-received",
  "application-arrived",
  "commitment-returned",
  "commitment-rejected",
  "commitment-approved",
  "commitment-in-force",
  "round-opened",
  "reminder",
  "report-received",
  "report-returned",
  "return-reminder",
  "report-accepted",
  "report-reopened",
  "deadline-extended",
  "contact-added",
  "contact-unreachable",
  "member-ended",
  "publication-coming",
  "results-prepared",
  "results-published",
] as const;
export type OutboxMailName = (typeof mailNames)[number];

export const isOutboxMail = (name: string): name is OutboxMailName =>
  mailNames.some((one) => one === name);

export const mailStates = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "dropped",
] as const;
export type MailState = (typeof mailStates)[number];

/** Why a mail does not leave. */
export const dropReasons = [
  "expired",
  "no-recipient",
  "outdated",
  "limit",
  "unreachable",
] as const;
export type DropReason = (typeof dropReasons)[number];

/** Why the mail service takes no mail at all. */
export const standstills = [
  "not-verified",
  "paused",
  "configuration-set",
  "quota",
  "refused",
] as const;
export type Standstill = (typeof standstills)[number];

/** Why a mail is in its state, where the state alone does not say. */
export const mailReasons = [
  ...dropReasons,
  "not-accepted",
  "unanswered",
  "trying-again",
  "standstill",
  "trial",
  "bounced-for-good",
  "bounced-for-now",
] as const;
export type MailReason = (typeof mailReasons)[number];
