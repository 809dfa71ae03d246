import type * as z from "zod";
import { commitment } from "../../shared/commitment.ts";
import { historyEvent } from "../../shared/history.ts";
import { inboxItem } from "../../shared/inbox.ts";
import { member } from "../../shared/member.ts";
import { networkState } from "../../shared/network-state.ts";
import { mail } from "../../shared/outbox.ts";
import { report } from "../../shared/report.ts";
import { contributionVersion } from "../../shared/results/contribution-version.ts";
import { edition } from "../../shared/results/results.ts";
import { round } from "../../shared/round.ts";
import { story } from "../../shared/story.ts";
import { trackRecord } from "../../shared/track-record.ts";
import { commitmentDecision, reportDecision } from "../../shared/undo.ts";
import {
  arrival,
  businessIdClaim,
  codeTries,
  confirmationToken,
  contactEntry,
  liveSignIn,
  notice,
  session,
  signInRequest,
  storedPreview,
  wakeUp,
} from "./records.ts";

/** What an item's record is: the type that the item tells, and the schema that every read of it is parsed by. */
export type Kind<T> = { type: string; schema: () => z.ZodType<T> };

const kind = <T>(type: string, schema: () => z.ZodType<T>): Kind<T> => ({
  type,
  schema,
});

/** Every kind of record there is. */
export const kinds = {
  member: kind("member", member),
  commitment: kind("commitment", commitment),
  report: kind("report", report),
  trackRecord: kind("track-record", trackRecord),
  /** What a decision changed, while it can be undone. */
  commitmentDecision: kind("decision", commitmentDecision),
  reportDecision: kind("decision", reportDecision),
  story: kind("story", story),
  notice: kind("notice", notice),
  session: kind("session", session),
  confirmationToken: kind("token", confirmationToken),
  event: kind("event", historyEvent),
  mail: kind("mail", mail),
  /** What was handed in or put in force, as it was. */
  commitmentRevision: kind("revision", commitment),
  reportRevision: kind("revision", report),
  businessId: kind("claim", businessIdClaim),
  contactEntry: kind("email", contactEntry),
  signInRequest: kind("sign-in", signInRequest),
  codeTries: kind("code-tries", codeTries),
  liveSignIn: kind("live-sign-in", liveSignIn),
  contribution: kind("contribution", contributionVersion),
  networkState: kind("state", networkState),
  round: kind("round", round),
  preview: kind("preview", storedPreview),
  edition: kind("edition", edition),
  wakeUp: kind("wake", wakeUp),
  inbox: kind("inbox", inboxItem),
  arrival: kind("arrival", arrival),
};

/** The kind of an item's record; of a type that this release does not know, none. */
export function kindOf({
  type,
  sk,
}: {
  type: string;
  sk: string;
}): Kind<unknown> | undefined {
  if (type === "decision")
    return sk === "COMMITMENT"
      ? kinds.commitmentDecision
      : kinds.reportDecision;
  if (type === "revision")
    return sk.includes("#report-")
      ? kinds.reportRevision
      : kinds.commitmentRevision;
  return Object.values(kinds).find((one) => one.type === type);
}
