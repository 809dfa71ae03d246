import { addDays, daysBetween } from "../days.ts";
import { roundMails } from "../mails/addressed.ts";
import type { Member } from "../member.ts";
import { later } from "../moments.ts";
import type { Mail } from "../outbox.ts";
import type { Report } from "../report.ts";
import {
  reminderDay,
  reminderDue,
  returnReminderDay,
} from "../round-calendar.ts";
import type { Round } from "../round.ts";
import type { Day, Instant } from "../schema.ts";
import type { DayRun } from "./day-run.ts";

/** What of a report decides whether its member is reminded of it. */
export type AwaitedReport = Pick<
  Report,
  "year" | "state" | "due" | "openedOn" | "extension"
>;

/** A reminder held up for longer would only confuse. */
const daysOfUse = 14;

/**
 * The reminders of one report at one step, which belongs to the day `on`. The id is made of the round, the step, the due day,
 * the member and the contact: a step that is played twice is sent once.
 */
export const reminderMails = (
  member: Member,
  { year, due }: AwaitedReport,
  {
    step,
    on,
    today,
    now,
  }: { step: number | string; on: Day; today: Day; now: Instant },
): Mail[] =>
  roundMails(
    member,
    "reminder",
    { year, due, daysLeft: daysBetween(today, due) },
    {
      now,
      about: `${on}#round-${year}#${step}#${due}`,
      expiresAt: later(now, { days: daysOfUse }),
    },
  );

/** Steps later than this day are due: than the last one played, but none so old that its reminder would be of no use. */
function dueSteps({ today, after }: DayRun): Day {
  const oldest = addDays(today, -daysOfUse);
  return after === undefined || after < oldest ? oldest : after;
}

/** Steps that lay between the last day played and an extension belong to the old due day. */
function countedFrom(run: DayRun, { extension }: AwaitedReport): Day {
  const after = dueSteps(run);
  return extension && extension.on > after ? extension.on : after;
}

/** Whether a report that is due then may have a step today, whenever it was opened. */
export const mayHaveStep = (run: DayRun, round: Round, due: Day): boolean =>
  reminderDue(round, {
    due,
    openedOn: "1900-01-01",
    upTo: run.today,
    after: dueSteps(run),
  }) !== undefined;

/** Reminds of a report that was not sent, of the latest step that has come. */
export function remindersOf(
  run: DayRun,
  round: Round,
  { member, report }: { member: Member; report: AwaitedReport },
): Mail[] {
  const { state, due, openedOn } = report;
  if (round.state !== "open" || (state !== "open" && state !== "draft"))
    return [];
  const { today, now } = run;
  const step = reminderDue(round, {
    due,
    openedOn,
    upTo: today,
    after: countedFrom(run, report),
  });
  if (step === undefined) return [];
  const on = reminderDay(round, due, step);
  return reminderMails(member, report, { step, on, today, now });
}

/** The day of the reminder of a report that was returned, if it has come. */
export function returnReminderOn(
  run: DayRun,
  round: Round,
  due: Day,
): Day | undefined {
  const on = returnReminderDay(round, due);
  return dueSteps(run) < on && on <= run.today ? on : undefined;
}

/** Reminds of a returned report once, before the day it has of its own. */
export function returnRemindersOf(
  run: DayRun,
  round: Round,
  { member, report }: { member: Member; report: AwaitedReport },
): Mail[] {
  const { year, state, due } = report;
  const on = returnReminderOn(run, round, due);
  if (on === undefined || state !== "returned") return [];
  return roundMails(
    member,
    "return-reminder",
    { year, due },
    {
      now: run.now,
      about: `${on}#round-${year}#return#${due}`,
      expiresAt: later(run.now, { days: daysOfUse }),
    },
  );
}
