import * as z from "zod";
import { asksFigures } from "../asked.ts";
import { goal } from "../commitment.ts";
import type { MemberKind } from "../member.ts";
import { goalStatuses } from "../codes.ts";
import { answers, lastYear, type Report, reportStates } from "../report.ts";
import { type Round, roundStates } from "../round.ts";
import { calendarYear, day, instant, once, text, uuid } from "../schema.ts";

/** A report as its member sees it: what is asked, what was answered last year, the draft and what was sent. */
export const reportView = once(() =>
  z.strictObject({
    memberId: uuid(),
    year: calendarYear(),
    state: z.enum(reportStates),
    since: instant(),
    roundState: z.enum(roundStates),
    commitmentVersion: z.int(),
    goals: z.array(goal()),
    settled: z.array(
      z.strictObject({
        goal: goal(),
        status: z.enum(goalStatuses),
        year: calendarYear(),
      }),
    ),
    asksFigures: z.boolean(),
    lastYear: lastYear().optional(),
    due: day(),
    extension: z
      .strictObject({ reason: text(1000), from: day(), on: day() })
      .optional(),
    overdue: z.boolean(),
    late: z.boolean(),
    submittedAt: instant().optional(),
    draft: answers().optional(),
    answers: answers().optional(),
    returned: z.int().optional(),
    message: text(2000).optional(),
  }),
);
export type ReportView = z.infer<ReturnType<typeof reportView>>;

export const viewReport = (
  {
    accepted,
    undo,
    revision,
    openedOn,
    memberSince,
    wishId,
    request,
    ...view
  }: Report,
  round: Round,
  kind: MemberKind,
): ReportView => ({
  ...view,
  roundState: round.state,
  asksFigures: asksFigures(kind),
});
