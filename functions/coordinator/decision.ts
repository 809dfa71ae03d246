import type { Mail } from "../../shared/outbox.ts";
import type { Instant } from "../../shared/schema.ts";
import type { CommitmentDecision, ReportDecision } from "../../shared/undo.ts";
import { network } from "../environment.ts";
import { mailWrite, unsentMail } from "../store/changes.ts";
import type { Location } from "../store/locations.ts";
import { putAnyway, remove, type Write } from "../store/write.ts";
import { later } from "../../shared/moments.ts";
import { seconds } from "../time.ts";

type Decision = CommitmentDecision | ReportDecision;

/** Until when a decision of now can be undone; undefined where the network does without. */
export function undoTime(now: Instant): Instant | undefined {
  const { undoMinutes } = network();
  return undoMinutes > 0 ? later(now, { minutes: undoMinutes }) : undefined;
}

/** When the mail of a decision leaves: at once, or when it can no longer be undone. */
export const decisionTiming = (now: Instant) => {
  const sendAfter = undoTime(now);
  return { now, ...(sendAfter && { sendAfter }) };
};

/** The mail that tells of a decision; and, while that can be undone, what it changed. */
export function decisionWrites<D extends Decision>(
  location: Location<D>,
  { now, mails, decision }: { now: Instant; mails: Mail[]; decision: D },
): Write[] {
  const until = undoTime(now);
  return [
    ...mails.map(mailWrite),
    ...(until
      ? [
          putAnyway(location, decision, {
            ttl: seconds(later(until, { days: 1 })),
          }),
        ]
      : []),
  ];
}

/** The decision and its mail are gone, unless the mail is leaving. */
export const undoWrites = <D extends Decision>(
  location: Location<D>,
  { memberId, mails }: D,
): Write[] => [
  remove(location),
  ...mails.map((mailId) => unsentMail(memberId, mailId)),
];
