import * as z from "zod";
import type { Commitment } from "../commitment.ts";
import { type HistoryEvent, historyEvent } from "../history.ts";
import {
  contact,
  ending,
  type Member,
  memberKinds,
  organisation,
} from "../member.ts";
import type { Report } from "../report.ts";
import { type Round, round } from "../round.ts";
import { calendarYear, day, instant, once, uuid } from "../schema.ts";
import { commitmentView, viewCommitment } from "./commitment-view.ts";
import { reportView } from "./report-view.ts";

export const waitings = [
  "commitment-submitted",
  "signature-missing",
  "report-submitted",
  "report-overdue",
  "story-offered",
  "contact-unreachable",
  "goals-run-out",
  "mail-failed",
  "wish",
  "feedback",
] as const;

const cursor = () => z.string().optional();

/** What waits for a coordinator, oldest first within each page. */
export const worklist = once(() =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        waits: z.enum(waitings),
        since: z.string(),
        memberId: uuid().optional(),
        name: z.string().optional(),
        year: calendarYear().optional(),
        id: z.string().optional(),
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
      }),
    ),
    reports: z.array(
      z.strictObject({
        ...reportView().omit({
          draft: true,
          roundState: true,
          asksFigures: true,
        }).shape,
        hasDraft: z.boolean(),
      }),
    ),
    history: z.array(historyEvent()),
    historyCursor: cursor(),
  }),
);
export type MemberFile = z.infer<ReturnType<typeof memberFile>>;

export const roundView = once(() =>
  z.strictObject({
    ...round().omit({ revision: true, holidays: true, shards: true }).shape,
  }),
);
export type RoundView = z.infer<ReturnType<typeof roundView>>;

export const viewRound = ({
  revision,
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

/** What coordinators see of a member: its records without the drafts. */
export const viewMemberFile = ({
  member,
  commitments,
  reports,
  history,
  historyCursor,
}: {
  member: Member;
  commitments: Commitment[];
  reports: Report[];
  history: HistoryEvent[];
  historyCursor?: string | undefined;
}): MemberFile => {
  const { memberId, bodyHash, since, revision, ...file } = member;
  return {
    id: memberId,
    ...file,
    commitments: commitments.map((one) => {
      const { draft, ...view } = viewCommitment(one);
      const { memberSince } = one;
      return {
        ...view,
        ...(memberSince && { memberSince }),
        hasDraft: draft !== undefined,
      };
    }),
    reports: reports.map(
      ({
        memberId,
        accepted,
        revision,
        openedOn,
        memberSince,
        wishId,
        draft,
        ...view
      }) => ({
        ...view,
        hasDraft: draft !== undefined,
      }),
    ),
    history,
    ...(historyCursor && { historyCursor }),
  };
};
