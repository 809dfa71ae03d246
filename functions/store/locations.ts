import type { HistoryEvent } from "../../shared/history.ts";
import type { InboxState } from "../../shared/inbox.ts";
import { type Kind, kinds } from "./kinds.ts";
import { shardOf } from "./shards.ts";

/** Where a record lies in the table, and the kind that every read of it is parsed by. */
export type Location<T> = { pk: string; sk: string } & Kind<T>;

const location = <T>(pk: string, sk: string, kind: Kind<T>): Location<T> => ({
  pk,
  sk,
  ...kind,
});

const padded = (n: number) => String(n).padStart(4, "0");

export const at = {
  member: (id: string) => location(`M#${id}`, "PROFILE", kinds.member),
  inForce: (id: string) => location(`M#${id}`, "C#now", kinds.commitment),
  underWay: (id: string) => location(`M#${id}`, "C#next", kinds.commitment),
  /** A version that is neither: superseded, or never in force and followed by another. */
  pastVersion: (id: string, version: number) =>
    location(`M#${id}`, `C#${padded(version)}`, kinds.commitment),
  report: (id: string, year: number) =>
    location(`M#${id}`, `R#${year}`, kinds.report),
  trackRecord: (id: string) => location(`M#${id}`, "RECORD", kinds.trackRecord),
  /** What a decision changed, while it can be undone. */
  commitmentDecision: (id: string) =>
    location(`U#${id}`, "COMMITMENT", kinds.commitmentDecision),
  reportDecision: (id: string, year: number) =>
    location(`U#${id}`, `R#${year}`, kinds.reportDecision),
  story: (id: string, year: number) =>
    location(`M#${id}`, `STORY#${year}`, kinds.story),
  notice: (id: string, about: string) =>
    location(`M#${id}`, `NOTICE#${about}`, kinds.notice),
  session: (id: string, hash: string) =>
    location(`M#${id}`, `S#${hash}`, kinds.session),
  confirmationToken: (id: string, hash: string) =>
    location(`M#${id}`, `T#${hash}`, kinds.confirmationToken),
  event: ({ memberId, at, subject, transition }: HistoryEvent) =>
    location(
      `H#${memberId}`,
      `${at}#event#${subject}#${transition}`,
      kinds.event,
    ),
  mail: (memberId: string, mailId: string) =>
    location(`H#${memberId}`, mailId, kinds.mail),
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
      kinds.commitmentRevision,
    ),
  /** A report as it was handed in at a moment. */
  submission: (memberId: string, year: number, when: string) =>
    location(
      `H#${memberId}`,
      `${when}#revision#report-${year}#submit`,
      kinds.reportRevision,
    ),
  businessId: (businessId: string, unit = "") =>
    location(`B#${businessId}#${unit}`, "CLAIM", kinds.businessId),
  contactEntry: (emailHash: string, memberId: string, contactId: string) =>
    location(
      `E#${emailHash}`,
      `CONTACT#${memberId}#${contactId}`,
      kinds.contactEntry,
    ),
  signInRequest: (cookieHash: string, tries = 0) =>
    location(
      `L#${cookieHash}`,
      tries === 0 ? "SIGN-IN" : `SIGN-IN#${tries}`,
      kinds.signInRequest,
    ),
  codeTries: (emailHash: string, cookieHash: string) =>
    location(`E#${emailHash}`, `TRIES#${cookieHash}`, kinds.codeTries),
  liveSignIn: (emailHash: string, cookieHash: string) =>
    location(`E#${emailHash}`, `LIVE#${cookieHash}`, kinds.liveSignIn),
  contribution: (
    { year, shards }: { year: number; shards: number },
    memberId: string,
    from: number,
  ) =>
    location(
      `Y#${year}#${shardOf(memberId, shards)}`,
      `${memberId}#${padded(from)}`,
      kinds.contribution,
    ),
  networkState: () => location("N#", "STATE", kinds.networkState),
  round: (year: number) => location("N#", `ROUND#${year}`, kinds.round),
  preview: (year: number) => location("N#", `PREVIEW#${year}`, kinds.preview),
  edition: (year: number, number: number) =>
    location("N#", `RESULTS#${year}#${padded(number)}`, kinds.edition),
  wakeUp: (mailId: string, id: string) =>
    location(`W#${mailId}`, id, kinds.wakeUp),
  inbox: (state: InboxState, id: string) =>
    location("I#", `${state}#${id}`, kinds.inbox),
  /** That these words came from this sender. */
  arrival: (hash: string) => location(`I#${hash}`, "ARRIVAL", kinds.arrival),
};
