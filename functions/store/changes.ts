/** What a transition writes: the record in its place, its event, and a frozen revision where something was handed in. */
import type { Commitment } from "../../shared/commitment.ts";
import type { Change, HistoryEvent } from "../../shared/history.ts";
import type { Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Report } from "../../shared/report.ts";
import type { Story } from "../../shared/story.ts";
import { viewSummary } from "../../shared/views/public-views.ts";
import { tableName } from "../environment.ts";
import { at, type Location } from "./locations.ts";
import { queued } from "./queues.ts";
import { put, putAnyway, remove, type Write } from "./write.ts";

/** What happened, kept for good: under the member's history, and in the order of time of all members. */
export const eventWrite = (event: HistoryEvent): Write => {
  const { memberId, subject, transition } = event;
  return putAnyway(at.event(event), event, {
    entry: queued("event", `${event.at}#${memberId}#${subject}#${transition}`, {
      id: memberId,
      memberId,
    }),
  });
};

/** What was handed in or put in force, kept for good as it was. */
const revision = (
  { at, memberId, subject, transition }: HistoryEvent,
  record: unknown,
): Write => ({
  item: {
    Put: {
      TableName: tableName(),
      Item: {
        pk: `H#${memberId}`,
        sk: `${at}#revision#${subject}#${transition}`,
        type: "revision",
        record,
      },
    },
  },
  refusal: "changed-meanwhile",
});

/** Submissions, decisions that put a version in force or take it out, and acceptances are frozen. */
const frozen = new Set([
  "import",
  "confirm",
  "submit",
  "enterIntoForce",
  "supersede",
  "end",
  "accept",
]);

const trail = ({
  event,
  after,
}: Change<Commitment> | Change<Report>): Write[] => [
  eventWrite(event),
  ...(frozen.has(event.transition) ? [revision(event, after)] : []),
];

const slotOf = ({ memberId, state, inForceOn }: Commitment) => {
  if (state === "superseded") return undefined;
  return state === "in-force" || (state === "ended" && inForceOn)
    ? at.inForce(memberId)
    : at.underWay(memberId);
};

const commitmentEntry = (commitment: Commitment, member: Member) => {
  const { memberId, state, since } = commitment;
  const { name } = member.organisation;
  const listing = { id: memberId, memberId, name };
  switch (state) {
    case "unconfirmed":
      return queued("unconfirmed", `${since}#${memberId}`, listing);
    case "submitted":
      return queued("waiting", `${since}#${memberId}`, {
        ...listing,
        waits: "commitment-submitted",
      });
    case "approved":
      return queued("waiting", `${since}#${memberId}`, {
        ...listing,
        waits: "signature-missing",
      });
    case "in-force": {
      const { id, name, ...summary } = viewSummary(
        memberId,
        member.organisation,
        commitment,
      );
      return queued("in-force", memberId, { ...listing, summary });
    }
    default:
      return undefined;
  }
};

/**
 * The writes of one or several versions changed together. A version that enters into force moves to the place of the one it
 * supersedes, so what is expected and what is left at each place is gathered first: a transaction takes an item once.
 */
export function commitmentWrites(
  changes: Change<Commitment>[],
  member: Member,
): Write[] {
  const places = new Map<
    string,
    { location: Location<Commitment>; was?: number; after?: Commitment }
  >();
  const place = (location: Location<Commitment>) => {
    const found = places.get(location.sk) ?? { location };
    places.set(location.sk, found);
    return found;
  };
  for (const { before, after } of changes) {
    const from = before && slotOf(before);
    const to = slotOf(after);
    if (from) place(from).was = before.revision;
    if (to) place(to).after = after;
  }
  return [
    ...[...places.values()].map(({ location, was, after }) =>
      after
        ? put(location, after, { was, entry: commitmentEntry(after, member) })
        : remove(location, was),
    ),
    ...changes.flatMap(trail),
  ];
}

/** A commitment whose member changed its name or kind: the public list shows the new one. */
export const reentered = (commitment: Commitment, member: Member): Write =>
  put(
    at.inForce(member.memberId),
    { ...commitment, revision: commitment.revision + 1 },
    { was: commitment.revision, entry: commitmentEntry(commitment, member) },
  );

const reportEntry = (
  { memberId, year, state, due, since, overdue }: Report,
  name: string,
) => {
  const listing = { id: memberId, memberId, name, due };
  switch (state) {
    case "open":
    case "draft":
      return queued("unsent", `${due}#${year}#${memberId}`, {
        ...listing,
        ...(overdue && { waits: "report-overdue" }),
      });
    case "returned":
      return queued("returned", `${due}#${year}#${memberId}`, listing);
    case "submitted":
      return queued("waiting", `${since}#${memberId}#${year}`, {
        ...listing,
        waits: "report-submitted",
      });
    default:
      return undefined;
  }
};

/** The writes of one changed report; `name` is shown on the worklist. */
export const reportWrites = (change: Change<Report>, name: string): Write[] => [
  put(at.report(change.after.memberId, change.after.year), change.after, {
    was: change.before?.revision,
    entry: reportEntry(change.after, name),
  }),
  ...trail(change),
];

/** An unsent report that nothing is expected of any more leaves its queue. */
export const unqueuedReport = (report: Report): Write =>
  put(
    at.report(report.memberId, report.year),
    { ...report, revision: report.revision + 1 },
    { was: report.revision },
  );

/** The place of a member in the coordinators' list. */
export const memberPut = (member: Member, was?: number): Write =>
  put(at.member(member.memberId), member, {
    was,
    entry: queued("member", member.memberId, {
      id: member.memberId,
      memberId: member.memberId,
      name: member.organisation.name,
      summary: { kind: member.organisation.kind, state: member.state },
    }),
    ...(was === undefined && { refusal: "id-taken" as const }),
  });

/** A member is never frozen: its contacts can be erased, so they are kept in one place only. */
export const memberWrites = (change: Change<Member>): Write[] => [
  memberPut(change.after, change.before?.revision),
  eventWrite(change.event),
];

/** A mail into the outbox. */
export const mailWrite = (mail: Mail): Write =>
  put(at.mail(mail.memberId, mail.mailId), mail, {
    entry: mailEntry(mail),
  });

/** An unsent mail waits in the queue `mail` until its time. */
const mailEntry = ({
  memberId,
  mailId,
  queuedAt,
  sendAfter,
  nextAttemptAt,
}: Mail) =>
  queued(
    "mail",
    `${nextAttemptAt ?? sendAfter ?? queuedAt}#${memberId}#${mailId}`,
    { id: memberId, memberId },
  );

/** Something for the worklist that is no record's state. */
export const noticeWrite = (
  { memberId, about, on }: { memberId: string; about: string; on: string },
  {
    waits,
    name,
  }: { waits: "contact-unreachable" | "goals-run-out"; name: string },
): Write =>
  putAnyway(
    at.notice(memberId, about),
    { memberId, about, on },
    {
      entry: queued("waiting", `${on}#${memberId}#${about}`, {
        id: memberId,
        memberId,
        name,
        waits,
      }),
    },
  );

/** A story waits for a coordinator, then stands in the public list. */
export const storyWrite = (story: Story, was: number | undefined): Write => {
  const { memberId, year, state, memberName: name, since } = story;
  const listing = { id: memberId, memberId, name };
  return put(at.story(memberId, year), story, {
    was,
    entry:
      state === "approved"
        ? queued("story", `${year}#${memberId}`, listing)
        : state === "offered"
          ? queued("waiting", `${since}#${memberId}#${year}`, {
              ...listing,
              waits: "story-offered",
            })
          : undefined,
  });
};
