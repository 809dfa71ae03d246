import type * as z from "zod";
import { commitment } from "../../shared/commitment.ts";
import { historyEvent, type HistoryEvent } from "../../shared/history.ts";
import { inboxItem, type InboxState } from "../../shared/inbox.ts";
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
import { shardOf } from "./shards.ts";
import {
  arrival,
  contactEntry,
  businessIdClaim,
  codeTries,
  confirmationToken,
  liveSignIn,
  notice,
  session,
  signInRequest,
  storedPreview,
  wakeUp,
} from "./records.ts";

/** Where a record lies in the table, and the schema that every read of it is parsed by. */
export type Location<T> = {
  pk: string;
  sk: string;
  type: string;
  schema: () => z.ZodType<T>;
};

const location = <T>(
  pk: string,
  sk: string,
  type: string,
  schema: () => z.ZodType<T>,
): Location<T> => ({
  pk,
  sk,
  type,
  schema,
});

const padded = (n: number) => String(n).padStart(4, "0");

export const at = {
  member: (id: string) => location(`M#${id}`, "PROFILE", "member", member),
  inForce: (id: string) =>
    location(`M#${id}`, "C#now", "commitment", commitment),
  underWay: (id: string) =>
    location(`M#${id}`, "C#next", "commitment", commitment),
  /** A version that is neither: superseded, or never in force and followed by another. */
  pastVersion: (id: string, version: number) =>
    location(`M#${id}`, `C#${padded(version)}`, "commitment", commitment),
  report: (id: string, year: number) =>
    location(`M#${id}`, `R#${year}`, "report", report),
  trackRecord: (id: string) =>
    location(`M#${id}`, "RECORD", "track-record", trackRecord),
  /** What a decision changed, while it can be undone. */
  commitmentDecision: (id: string) =>
    location(`U#${id}`, "COMMITMENT", "decision", commitmentDecision),
  reportDecision: (id: string, year: number) =>
    location(`U#${id}`, `R#${year}`, "decision", reportDecision),
  story: (id: string, year: number) =>
    location(`M#${id}`, `STORY#${year}`, "story", story),
  notice: (id: string, about: string) =>
    location(`M#${id}`, `NOTICE#${about}`, "notice", notice),
  session: (id: string, hash: string) =>
    location(`M#${id}`, `S#${hash}`, "session", session),
  confirmationToken: (id: string, hash: string) =>
    location(`M#${id}`, `T#${hash}`, "token", confirmationToken),
  event: ({ memberId, at, subject, transition }: HistoryEvent) =>
    location(
      `H#${memberId}`,
      `${at}#event#${subject}#${transition}`,
      "event",
      historyEvent,
    ),
  mail: (memberId: string, mailId: string) =>
    location(`H#${memberId}`, mailId, "mail", mail),
  /** A version as it was handed in at a moment: the first time by confirming the application. */
  commitmentSubmission: (
    memberId: string,
    {
      version,
      when,
      by,
    }: { version: number; when: string; by: "submit" | "confirm" },
  ) =>
    location(
      `H#${memberId}`,
      `${when}#revision#commitment-${version}#${by}`,
      "revision",
      commitment,
    ),
  /** A report as it was handed in at a moment. */
  submission: (memberId: string, year: number, when: string) =>
    location(
      `H#${memberId}`,
      `${when}#revision#report-${year}#submit`,
      "revision",
      report,
    ),
  businessId: (businessId: string, unit = "") =>
    location(`B#${businessId}#${unit}`, "CLAIM", "claim", businessIdClaim),
  contactEntry: (emailHash: string, memberId: string, contactId: string) =>
    location(
      `E#${emailHash}`,
      `CONTACT#${memberId}#${contactId}`,
      "email",
      contactEntry,
    ),
  signInRequest: (cookieHash: string, tries = 0) =>
    location(
      `L#${cookieHash}`,
      tries === 0 ? "SIGN-IN" : `SIGN-IN#${tries}`,
      "sign-in",
      signInRequest,
    ),
  codeTries: (emailHash: string, cookieHash: string) =>
    location(`E#${emailHash}`, `TRIES#${cookieHash}`, "code-tries", codeTries),
  liveSignIn: (emailHash: string, cookieHash: string) =>
    location(
      `E#${emailHash}`,
      `LIVE#${cookieHash}`,
      "live-sign-in",
      liveSignIn,
    ),
  contribution: (
    { year, shards }: { year: number; shards: number },
    memberId: string,
    from: number,
  ) =>
    location(
      `Y#${year}#${shardOf(memberId, shards)}`,
      `${memberId}#${padded(from)}`,
      "contribution",
      contributionVersion,
    ),
  networkState: () => location("N#", "STATE", "state", networkState),
  round: (year: number) => location("N#", `ROUND#${year}`, "round", round),
  preview: (year: number) =>
    location("N#", `PREVIEW#${year}`, "preview", storedPreview),
  edition: (year: number, number: number) =>
    location("N#", `RESULTS#${year}#${padded(number)}`, "edition", edition),
  wakeUp: (mailId: string, id: string) =>
    location(`W#${mailId}`, id, "wake", wakeUp),
  inbox: (state: InboxState, id: string) =>
    location("I#", `${state}#${id}`, "inbox", inboxItem),
  /** That these words came from this sender. */
  arrival: (hash: string) =>
    location(`I#${hash}`, "ARRIVAL", "arrival", arrival),
};
