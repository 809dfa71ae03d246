import type * as z from "zod";
import { applicationArrived } from "./application-arrived.ts";
import { applicationReceived } from "./application-received.ts";
import { commitmentApproved } from "./commitment-approved.ts";
import { commitmentInForce } from "./commitment-in-force.ts";
import { commitmentRejected } from "./commitment-rejected.ts";
import { commitmentReturned } from "./commitment-returned.ts";
import { confirmApplication } from "./confirm-application.ts";
import { contactAdded } from "./contact-added.ts";
import { contactUnreachable } from "./contact-unreachable.ts";
import { deadlineExtended } from "./deadline-extended.ts";
import { memberEnded } from "./member-ended.ts";
import type { OutboxMailName } from "./names.ts";
import { publicationComing } from "./publication-coming.ts";
import { reminder } from "./reminder.ts";
import { reportAccepted } from "./report-accepted.ts";
import { reportReceived } from "./report-received.ts";
import { reportReopened } from "./report-reopened.ts";
import { reportReturned } from "./report-returned.ts";
import { resultsPrepared } from "./results-prepared.ts";
import { resultsPublished } from "./results-published.ts";
import { returnReminder } from "./return-reminder.ts";
import { roundOpened } from "./round-opened.ts";
import { signIn } from "./sign-in.ts";

/** Every mail by the name its stored item carries. A new mail is one file, and one line here and in `names.ts`. */
export const catalogue = {
  "confirm-application": confirmApplication,
  "sign-in": signIn,
  "application-received": applicationReceived,
  "application-arrived": applicationArrived,
  "commitment-returned": commitmentReturned,
  "commitment-rejected": commitmentRejected,
  "commitment-approved": commitmentApproved,
  "commitment-in-force": commitmentInForce,
  "round-opened": roundOpened,
  reminder,
  "report-received": reportReceived,
  "report-returned": reportReturned,
  "return-reminder": returnReminder,
  "report-accepted": reportAccepted,
  "report-reopened": reportReopened,
  "deadline-extended": deadlineExtended,
  "contact-added": contactAdded,
  "contact-unreachable": contactUnreachable,
  "member-ended": memberEnded,
  "publication-coming": publicationComing,
  "results-prepared": resultsPrepared,
  "results-published": resultsPublished,
} as const satisfies Record<OutboxMailName | "sign-in", unknown>;

export type MailName = keyof typeof catalogue;

export const isMailName = (name: string): name is MailName =>
  Object.hasOwn(catalogue, name);

/** The params of each mail. */
export type MailParams = {
  [Name in MailName]: z.output<ReturnType<(typeof catalogue)[Name]["params"]>>;
};
