import { daysBetween } from "../../shared/days.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { mailRound } from "../mails/mail-to.ts";
import { later } from "../time.ts";
import type { Write } from "../store/write.ts";

/** A reminder held up for longer would only confuse. */
const daysOfUse = 14;

/**
 * The reminders of one report at one step, which belongs to the day `on`. The id is made of the round, the step, the due day, the member and the contact, and
 * written only where it is absent: a step that is played twice is sent once.
 */
export const reminderWrites = (
  member: Member,
  { year, due }: Report,
  {
    step,
    on,
    today,
    now,
  }: { step: number | string; on: Day; today: Day; now: Instant },
): Write[] =>
  mailRound(
    member,
    "reminder",
    { year, due, daysLeft: daysBetween(today, due) },
    {
      now,
      about: `${on}#round-${year}#${step}#${due}`,
      expiresAt: later(now, { days: daysOfUse }),
    },
  );

/** The same for the one reminder of a returned report. */
export const returnReminderWrites = (
  member: Member,
  { year, due }: Report,
  { on, now }: { on: Day; now: Instant },
): Write[] =>
  mailRound(
    member,
    "return-reminder",
    { year, due },
    {
      now,
      about: `${on}#round-${year}#return#${due}`,
      expiresAt: later(now, { days: daysOfUse }),
    },
  );
