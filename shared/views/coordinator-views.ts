import * as z from "zod";
import { type Commitment, parties } from "../commitment.ts";
import { historyCursor, listCursor } from "../cursor.ts";
import { commitmentEtag, reportEtag, storyEtag } from "../etags.ts";
import { type HistoryEvent, historyEvent } from "../history.ts";
import { mailNames } from "../mails/names.ts";
import { memberKinds } from "../codes.ts";
import {
  contact,
  ending,
  type Member,
  type MemberKind,
  organisation,
} from "../member.ts";
import { mailStopped } from "../network-state.ts";
import type { Report } from "../report.ts";
import { type Round, round } from "../round.ts";
import { calendarYear, day, instant, once, uuid } from "../schema.ts";
import { commitmentView, viewCommitment } from "./commitment-view.ts";
import { undoUntil } from "../undo.ts";
import { type Story, story, storyIdOf } from "../story.ts";
import { reportView, viewReport } from "./report-view.ts";

export const waitings = [
  "commitment-submitted",
  "commitment-resubmitted",
  "signature-missing",
  "report-submitted",
  "report-resubmitted",
  "report-overdue",
  "story-offered",
  "contact-unreachable",
  "goals-run-out",
  "results-prepared",
  "round-skipped",
  "mail-failed",
  "wish",
  "feedback",
] as const;
export type Waiting = (typeof waitings)[number];

/** What the index keeps of why something waits. */
export const waitingDetail = once(() =>
  z.strictObject({
    /** The commitment's version. */
    version: z.int().optional(),
    /** Whose signature is missing. */
    missing: z.array(z.enum(parties)).optional(),
    /** What a signature is recorded by. Absent in what was saved before it was asked for. */
    etag: z.string().optional(),
    /** Why a contact cannot be reached. */
    why: z.enum(["bounce", "complaint"]).optional(),
    /** The mail that failed. */
    template: z.enum(mailNames).optional(),
  }),
);
export type WaitingDetail = z.infer<ReturnType<typeof waitingDetail>>;

const cursor = () => listCursor().optional();

/** What waits for a coordinator, oldest first over all pages; feedback after all else. */
export const worklist = once(() =>
  z.strictObject({
    mailPaused: z.boolean(),
    mailStopped: mailStopped().optional(),
    items: z.array(
      z.strictObject({
        waits: z.enum(waitings),
        /** A day or a moment. */
        since: z.string(),
        memberId: uuid().optional(),
        name: z.string().optional(),
        /** Of the report, the story, the goals. */
        year: calendarYear().optional(),
        /** When the report is due, or was. */
        due: day().optional(),
        ...waitingDetail().shape,
        contactId: uuid().optional(),
        /** Of the wish, the feedback, the mail: what its own operation is called with. */
        id: z.string().optional(),
        /** It can be ticked off under this name; the others go when what they wait for is done. */
        tick: z.string().optional(),
      }),
    ),
    cursor: cursor(),
  }),
);
export type Worklist = z.infer<ReturnType<typeof worklist>>;

export const memberList = once(() =>
  z.strictObject({
    members: z.array(
      z.strictObject({
        id: uuid(),
        name: z.string(),
        kind: z.enum(memberKinds),
        state: z.enum(["unconfirmed", "active", "ended"]),
      }),
    ),
    cursor: cursor(),
  }),
);

/** Until when the last decision can be undone, be it past or to come; absent when there is none or more has happened since. */
const undoable = () => ({ undoUntil: instant().optional() });

const viewUndo = (record: Commitment | Report) => {
  const until = undoUntil(record);
  return until === undefined ? {} : { undoUntil: until };
};

/** A version that was decided on. */
export const decidedCommitment = once(() =>
  z.strictObject({ ...commitmentView().shape, ...undoable() }),
);
export const viewDecidedCommitment = (commitment: Commitment) => ({
  ...viewCommitment(commitment),
  ...viewUndo(commitment),
});

/** A report that was decided on. */
export const decidedReport = once(() =>
  z.strictObject({ ...reportView().shape, ...undoable() }),
);
export const viewDecidedReport = (
  report: Report,
  round: Round,
  kind: MemberKind,
) => ({ ...viewReport(report, round, kind), ...viewUndo(report) });

/** The ETag that a decision on it names in `If-Match`. */
const decidedBy = () => ({ etag: z.string() });

/** Everything about a member but its drafts: coordinators see that a draft exists, not what is in it. */
export const memberFile = once(() =>
  z.strictObject({
    id: uuid(),
    state: z.enum(["unconfirmed", "active", "ended"]),
    organisation: organisation(),
    unit: z.string().optional(),
    contacts: z.array(contact()),
    coveredBy: uuid().optional(),
    mergedOn: day().optional(),
    ended: ending().optional(),
    createdAt: instant(),
    commitments: z.array(
      z.strictObject({
        ...commitmentView().omit({ draft: true }).shape,
        /** The day this member's first version came into force. */
        memberSince: day().optional(),
        hasDraft: z.boolean(),
        ...undoable(),
        ...decidedBy(),
      }),
    ),
    reports: z.array(
      z.strictObject({
        ...reportView().omit({
          memberId: true,
          draft: true,
          roundState: true,
          asksFigures: true,
        }).shape,
        hasDraft: z.boolean(),
        ...undoable(),
        ...decidedBy(),
      }),
    ),
    /** Best practices of accepted reports that may be published. */
    stories: z.array(
      z.strictObject({
        /** What it is called where it is decided on. */
        id: z.string(),
        ...decidedBy(),
        ...story().pick({
          year: true,
          state: true,
          title: true,
          text: true,
          language: true,
          since: true,
        }).shape,
      }),
    ),
    history: z.array(historyEvent()),
    historyCursor: historyCursor().optional(),
  }),
);
export type MemberFile = z.infer<ReturnType<typeof memberFile>>;

export const roundView = once(() =>
  z.strictObject({
    ...round().omit({
      revision: true,
      request: true,
      holidays: true,
      shards: true,
    }).shape,
  }),
);
export type RoundView = z.infer<ReturnType<typeof roundView>>;

export const viewRound = ({
  revision,
  request,
  holidays,
  shards,
  ...view
}: Round): RoundView => view;

export const reminderPreview = once(() =>
  z.strictObject({
    sent: z.boolean(),
    reminders: z.array(
      z.strictObject({
        memberId: uuid(),
        name: z.string(),
        contacts: z.int(),
        due: day(),
      }),
    ),
    cursor: cursor(),
  }),
);

/** One member whole, as the export carries it. */
export const exported = once(() =>
  z.strictObject({
    members: z.array(memberFile()),
    cursor: cursor(),
  }),
);

/** A version as a coordinator decides on it. */
export const viewFiledCommitment = (
  one: Commitment,
): MemberFile["commitments"][number] => {
  const { draft, ...view } = viewCommitment(one);
  const { memberSince } = one;
  return {
    ...view,
    ...(memberSince && { memberSince }),
    hasDraft: draft !== undefined,
    ...viewUndo(one),
    etag: commitmentEtag(one),
  };
};

/** A report as a coordinator decides on it. */
export const viewFiledReport = (one: Report): MemberFile["reports"][number] => {
  const {
    memberId,
    accepted,
    undo,
    revision,
    openedOn,
    memberSince,
    wishId,
    request,
    draft,
    ...view
  } = one;
  return {
    ...view,
    hasDraft: draft !== undefined,
    ...viewUndo(one),
    etag: reportEtag(one),
  };
};

/** A best practice as a coordinator decides on it. */
export const viewFiledStory = (one: Story): MemberFile["stories"][number] => {
  const { memberId, memberName, themes, revision, request, ...view } = one;
  return { id: storyIdOf(memberId, one.year), ...view, etag: storyEtag(one) };
};

/** What coordinators see of a member: its records without the drafts. */
export const viewMemberFile = ({
  member,
  commitments,
  reports,
  stories,
  history,
  historyCursor,
}: {
  member: Member;
  commitments: Commitment[];
  reports: Report[];
  stories: Story[];
  history: HistoryEvent[];
  historyCursor?: string | undefined;
}): MemberFile => {
  const { memberId, bodyHash, since, revision, request, ...file } = member;
  return {
    id: memberId,
    ...file,
    commitments: commitments.map(viewFiledCommitment),
    reports: reports.map(viewFiledReport),
    stories: stories.map(viewFiledStory),
    history,
    ...(historyCursor && { historyCursor }),
  };
};
