import type { Change } from "./history.ts";
import type { Language } from "./language.ts";
import type { MemberKind } from "./member.ts";
import { Refusal, type Issue, invalid } from "./refusal.ts";
import {
  type Answers,
  type Report,
  type ReportState,
  writtenIn,
} from "./report.ts";
import { gaps, misfits } from "./report-rules.ts";
import { lastDayToSet } from "./round-calendar.ts";
import type { Round } from "./round.ts";
import type { Day } from "./schema.ts";
import { type Act, type Machine, moved } from "./state-machine.ts";
import { keeping } from "./kept.ts";
import { refuseToUndo } from "./undo.ts";

/** Every transition of a report. `save`, `extend` and `markOverdue` leave the state as it is. */
export const reportMachine = {
  start: { from: ["open"], to: "draft" },
  save: { from: ["draft", "returned"] },
  submit: { from: ["draft", "returned"], to: "submitted" },
  takeBack: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted"], to: "returned" },
  accept: { from: ["submitted"], to: "accepted" },
  reopen: { from: ["accepted"], to: "returned" },
  extend: { from: ["open", "draft", "returned"] },
  markOverdue: { from: ["open", "draft"] },
  release: { from: ["open", "draft", "returned"], to: "not-required" },
  undo: { from: ["accepted", "returned"], to: "submitted" },
  undoReopening: { from: ["returned"], to: "accepted" },
} as const satisfies Machine<ReportState, string>;

type Transition = keyof typeof reportMachine;

const move = (
  before: Report,
  transition: Transition,
  act: Act,
  fields?: Partial<Report>,
) =>
  moved<ReportState, Transition, Report>(reportMachine, {
    subject: `report-${before.year}`,
    before,
    transition,
    act,
    ...(fields && { fields }),
  });

/**
 * A closed round takes nothing more, except from a report that a coordinator returned or reopened: that is how an earlier
 * year is restated.
 */
function refuseOutsideRound(report: Report, round: Round) {
  if (round.state === "planned") throw new Refusal("round-not-open");
  if (round.state === "closed" && report.state !== "returned")
    throw new Refusal("round-closed");
}

const refuseIf = (issues: Issue[]) => {
  if (issues.length > 0) throw new Refusal("invalid", issues);
};

type Setting = { round: Round; kind: MemberKind };

/** Keeps the whole draft as sent. */
export function saveReportDraft(
  report: Report,
  answers: Answers,
  { round, kind }: Setting,
  act: Act,
) {
  refuseOutsideRound(report, round);
  const change = move(report, report.state === "open" ? "start" : "save", act, {
    draft: keeping(report.draft, answers),
  });
  refuseIf(misfits(report, kind, answers));
  return change;
}

/** Hands the answers to the coordinators, in the language their writer was using unless they say another. Late is decided at the first submission: by then `calendar` had marked it overdue. */
export function submitReport(
  report: Report,
  { round, kind, language }: Setting & { language?: Language },
  act: Act,
) {
  refuseOutsideRound(report, round);
  const answers = writtenIn(report.draft ?? report.answers ?? {}, language);
  const change = move(report, "submit", act, {
    answers,
    submittedAt: report.submittedAt ?? act.now,
    late: report.submittedAt === undefined ? report.overdue : report.late,
  });
  refuseIf([...misfits(report, kind, answers), ...gaps(report, answers)]);
  const { draft, message, ...after } = change.after;
  return { ...change, after };
}

/** The member's own undo, until a coordinator has decided. */
export function takeBackReport(report: Report, { round }: Setting, act: Act) {
  refuseOutsideRound(report, round);
  return move(
    report,
    "takeBack",
    act,
    report.answers && { draft: report.answers },
  );
}

/** The member goes on from what it sent. */
const sentBack = (
  { answers, returned = 0 }: Report,
  message: string,
  due: Day,
): Partial<Report> => ({
  message,
  due,
  returned: returned + 1,
  ...(answers && { draft: answers }),
});

/** Returned with a message and a day of its own. */
export const returnReport = (
  report: Report,
  { message, due }: { message: string; due: Day },
  act: Act,
) =>
  move(
    report,
    "return",
    { ...act, why: message },
    sentBack(report, message, due),
  );

export const acceptReport = (report: Report, act: Act) =>
  move(report, "accept", act, { accepted: report.accepted + 1 });

/** An accepted report opened again; the results keep its last accepted revision until the new one is accepted. */
export const reopenReport = (
  report: Report,
  { message, due }: { message: string; due: Day },
  act: Act,
) =>
  move(
    report,
    "reopen",
    { ...act, why: message },
    sentBack(report, message, due),
  );

/** Takes a decision back, while that is possible: all is as `before` it, if that was kept. */
export function undoReportDecision(
  report: Report,
  before: Report | undefined,
  act: Act,
): Change<Report> {
  const reopened = before?.state === "accepted";
  const change = move(report, reopened ? "undoReopening" : "undo", act);
  refuseToUndo(report, act.now);
  if (!before) throw new Refusal("nothing-to-undo");
  const { revision, request } = change.after;
  return { ...change, after: { ...before, revision, request } };
}

/** The member is not asked any more: it has ended, is covered by another, or was left out. */
export const releaseReport = (report: Report, why: string, act: Act) =>
  move(report, "release", { ...act, why });

/** An extension lies after today and after the present due day; it takes back the mark of being overdue. */
export function extendDeadline(
  report: Report,
  { due, reason, today }: { due: Day; reason: string; today: Day },
  act: Act,
) {
  const change = move(
    report,
    "extend",
    { ...act, why: reason },
    { due, overdue: false, extension: { reason, from: report.due, on: today } },
  );
  if (due <= report.due) throw invalid("/due", "not-after-due");
  if (due <= today) throw invalid("/due", "not-after-today");
  if (due > lastDayToSet(report.year, today))
    throw invalid("/due", "too-far-ahead");
  return change;
}

/** The day after the due day, by `calendar` alone: what makes a first submission late. */
export const markOverdue = (report: Report, act: Act) =>
  move(report, "markOverdue", act, { overdue: true });
