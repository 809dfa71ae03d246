import { daysBetween } from "../../shared/days.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { mailRound } from "../mail-to.ts";
import type { Write } from "./write.ts";

/**
 * The reminders of one report at one step. The id is made of the round, the step, the due day, the member and the contact, and
 * written only where it is absent: a step that is played twice is sent once.
 */
export const reminderWrites = (
  member: Member,
  { year, due }: Report,
  { step, today, now }: { step: number | string; today: Day; now: Instant },
): Write[] =>
  mailRound(
    member,
    "reminder",
    { year, due, daysLeft: daysBetween(today, due) },
    { now, about: `round-${year}#${step}#${due}` },
  );

/** The same for the one reminder of a returned report. */
export const returnReminderWrites = (member: Member, { year, due }: Report, now: Instant): Write[] =>
  mailRound(member, "return-reminder", { year, due }, { now, about: `round-${year}#return#${due}` });
