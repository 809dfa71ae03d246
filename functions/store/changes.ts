/** What a transition writes: the record in its place, its event, and a frozen revision where something was handed in. */
import { type Commitment, parties } from "../../shared/commitment.ts";
import { commitmentEtag } from "../../shared/etags.ts";
import type { Change, HistoryEvent, Transition } from "../../shared/history.ts";
import type { Member } from "../../shared/member.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Report } from "../../shared/report.ts";
import type { Day } from "../../shared/schema.ts";
import type { Story } from "../../shared/story.ts";
import type {
  Waiting,
  WaitingDetail,
} from "../../shared/views/coordinator-views.ts";
import { viewSummary } from "../../shared/views/public-views.ts";
import { at, type Location } from "./locations.ts";
import { mailboxEntry } from "./mailbox.ts";
import { queued } from "./queues.ts";
import {
  put,
  putAnyway,
  putWhere,
  remove,
  removeWhere,
  type Write,
} from "./write.ts";

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
  record: Commitment | Report,
): Write =>
  putAnyway(
    {
      pk: `H#${memberId}`,
      sk: `${at}#revision#${subject}#${transition}`,
      type: "revision",
    },
    record,
  );

/** Submissions, decisions that put a version in force or take it out, and acceptances are frozen. */
const frozen = new Set<Transition>([
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

const slotOf = ({ memberId, version, state, inForceOn }: Commitment) => {
  if (state === "superseded") return at.pastVersion(memberId, version);
  return state === "in-force" || (state === "ended" && inForceOn)
    ? at.inForce(memberId)
    : at.underWay(memberId);
};

const commitmentEntry = (commitment: Commitment, member: Member) => {
  const { memberId, state, since, version, returned, signatures } = commitment;
  const { name } = member.organisation;
  const listing = { id: memberId, memberId, name };
  switch (state) {
    case "unconfirmed":
      return queued("unconfirmed", `${since}#${memberId}`, listing);
    case "submitted":
      return queued("waiting", `${since}#${memberId}`, {
        ...listing,
        waits: returned ? "commitment-resubmitted" : "commitment-submitted",
        summary: { version },
      });
    case "approved":
      return queued("waiting", `${since}#${memberId}`, {
        ...listing,
        waits: "signature-missing",
        summary: {
          version,
          missing: parties.filter((party) => !signatures[party]),
          etag: commitmentEtag(commitment),
        },
      });
    case "in-force": {
      const { id, name, ...summary } = viewSummary(
        memberId,
        member.organisation,
        commitment,
      );
      return queued("in-force", memberId, { ...listing, summary });
    }
    case "draft":
    case "returned":
    case "rejected":
    case "withdrawn":
    case "expired":
    case "superseded":
    case "ended":
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
    if (before) place(slotOf(before)).was = before.revision;
    place(slotOf(after)).after = after;
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
  { memberId, year, state, due, since, overdue, returned }: Report,
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
        waits: returned ? "report-resubmitted" : "report-submitted",
      });
    case "accepted":
    case "not-required":
      return undefined;
  }
};

const isOverdue = (report: Report | undefined): report is Report =>
  report?.overdue === true &&
  (report.state === "open" || report.state === "draft");

const overdueNotice = ({ memberId, year }: Report) => ({
  memberId,
  about: `overdue#${year}`,
});

/** An overdue report waits for its reminders in one queue, and for the coordinators in another: so it has a notice. */
function overdueWrites(
  { before, after, event }: Change<Report>,
  name: string,
): Write[] {
  const { memberId, about } = overdueNotice(after);
  if (isOverdue(after) === isOverdue(before)) return [];
  if (!isOverdue(after)) return [remove(at.notice(memberId, about))];
  return [
    noticeWrite(
      { memberId, about, on: event.at },
      { waits: "report-overdue", name, due: after.due },
    ),
  ];
}

/** The writes of one changed report; `name` is shown on the worklist. */
export const reportWrites = (change: Change<Report>, name: string): Write[] => [
  ...overdueWrites(change, name),
  put(at.report(change.after.memberId, change.after.year), change.after, {
    was: change.before?.revision,
    entry: reportEntry(change.after, name),
  }),
  ...trail(change),
];

/** An unsent report that nothing is expected of any more leaves its queue, and the worklist. */
export const unqueuedReport = (report: Report): Write[] => [
  put(
    at.report(report.memberId, report.year),
    { ...report, revision: report.revision + 1 },
    { was: report.revision },
  ),
  remove(at.notice(report.memberId, overdueNotice(report).about)),
];

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
    entry: { ...mailEntry(mail), ...mailboxEntry(mail) },
  });

/** Sends a mail again, once: the first keeps what became of it, and names the copy. */
export const resendWrites = (mail: Mail, copy: Mail): Write[] => [
  mailWrite(copy),
  putWhere(
    at.mail(mail.memberId, mail.mailId),
    { ...mail, resentAs: copy.mailId },
    {
      condition:
        "#record.#state = :state AND attribute_not_exists(#record.#resentAs)",
      names: ["state", "resentAs"],
      values: { ":state": mail.state },
    },
    { entry: mailboxEntry(mail) },
  ),
];

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

/** A failed mail that nothing is to be done about: it stays in the list of mail, and leaves the worklist. */
export const mailLeft = (mail: Mail): Write =>
  putWhere(at.mail(mail.memberId, mail.mailId), mail, inState("failed"), {
    entry: mailboxEntry(mail),
  });

/** A mail that tells of a decision is gone with it, unless it is leaving. */
export const unsentMail = (memberId: string, mailId: string): Write =>
  removeWhere(at.mail(memberId, mailId), inState("queued"), "undo-too-late");

const inState = (state: Mail["state"]) => ({
  condition: "#record.#state = :state",
  names: ["state"],
  values: { ":state": state },
});

/** Something for the worklist that is no record's state. */
export const noticeWrite = (
  { memberId, about, on }: { memberId: string; about: string; on: string },
  listing: {
    waits: Waiting;
    name?: string;
    due?: Day;
    summary?: WaitingDetail;
  },
): Write =>
  putAnyway(
    at.notice(memberId, about),
    { memberId, about, on },
    {
      entry: queued("waiting", `${on}#${memberId}#${about}`, {
        id: memberId,
        memberId,
        ...listing,
      }),
    },
  );

const storyEntry = (story: Story) => {
  const { memberId, year, state, memberName: name, since } = story;
  const listing = { id: memberId, memberId, name };
  switch (state) {
    case "approved":
      return queued("story", `${year}#${memberId}`, listing);
    case "offered":
      return queued("waiting", `${since}#${memberId}#${year}`, {
        ...listing,
        waits: "story-offered",
      });
    case "declined":
      return undefined;
  }
};

/** A story waits for a coordinator, then stands in the public list. */
export const storyWrite = (story: Story, was: number | undefined): Write =>
  put(at.story(story.memberId, story.year), story, {
    was,
    entry: storyEntry(story),
  });
