import { addDays, daysBetween, isWeekend, lastDayOf } from "./days.ts";
import { holidaysOf } from "./holidays.ts";
import type { CalendarRules } from "./network.ts";
import { hasBegun, type Round } from "./round.ts";
import type { Day, Instant } from "./schema.ts";

/** `03-31` in a year; the month's last day where the month is shorter (`02-29`). */
function dayOfYear(year: number, monthDay: string): Day {
  const day = `${year}-${monthDay}`;
  const last = lastDayOf(year, Number(monthDay.slice(0, 2)));
  return day < last ? day : last;
}

/** Round `year` is about that calendar year and runs in the next. Its calendar is kept in it once it has opened. */
export const plannedRound = (
  year: number,
  rules: CalendarRules,
  { shards, since }: { shards: number; since: Instant },
): Round => ({
  year,
  state: "planned",
  opens: dayOfYear(year + 1, rules.opens),
  due: dayOfYear(year + 1, rules.due),
  publishes: dayOfYear(year + 1, rules.publishes),
  reminders: rules.reminders,
  mailOn: rules.mailOn,
  holidays: [
    ...holidaysOf(rules.holidays, year + 1),
    ...holidaysOf(rules.holidays, year + 2),
  ],
  shards,
  added: [],
  leftOut: [],
  editions: 0,
  since,
  revision: 0,
});

/** The last day that a deadline or a publication may be moved to: the end of the year after the round's own, or after the present one's. */
export const lastDayToSet = (year: number, today: Day): Day =>
  `${Math.max(year, Number(today.slice(0, 4))) + 2}-12-31`;

/** The round that comes next, by the network file, where no coordinator has planned it. */
export function nextRound(
  rounds: Pick<Round, "year" | "state">[],
  rules: CalendarRules,
  { today, ...made }: { today: Day; shards: number; since: Instant },
): Round | undefined {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const afterThose = rounds
    .filter(({ state }) => state !== "planned")
    .map(({ year }) => year + 1);
  const next = Math.max(rules.firstYear, lastYear, ...afterThose);
  return rounds.some(({ year }) => year === next)
    ? undefined
    : plannedRound(next, rules, made);
}

type MailDays = Pick<Round, "mailOn" | "holidays">;

/** The nearest day mail goes, from a day on in one direction. */
function mailDay({ mailOn, holidays }: MailDays, day: Day, by: 1 | -1): Day {
  let found = day;
  if (mailOn === "working-days")
    while (isWeekend(found) || holidays.includes(found))
      found = addDays(found, by);
  return found;
}

/** The day of a step, `step` days from a due day: a step before it or on it moves back to a mail day, one after it forward. */
export const reminderDay = (round: MailDays, due: Day, step: number): Day =>
  mailDay(round, addDays(due, step), step > 0 ? 1 : -1);

/** No reminder goes the day of the opening mail, nor the day after. */
const daysFromOpeningMail = 2;

/**
 * The step to send to one report now (it may be 0): the latest of those whose day is later than `after` and not later than
 * `upTo`; without `after`, only one of `upTo` itself. `due` is the report's own due day, `openedOn` the day of its opening mail.
 */
export function reminderDue(
  round: MailDays & Pick<Round, "reminders">,
  {
    due,
    openedOn,
    after,
    upTo,
  }: { due: Day; openedOn: Day; after?: Day; upTo: Day },
): number | undefined {
  const from = after ?? addDays(upTo, -1);
  return round.reminders
    .filter((step) => {
      const day = reminderDay(round, due, step);
      return (
        from < day &&
        day <= upTo &&
        daysBetween(openedOn, day) >= daysFromOpeningMail
      );
    })
    .sort((a, b) => a - b)
    .at(-1);
}

const daysToComplete = 14;
const returnReminderStep = -3;

/** When a returned report is due: 14 days after its return, or on its due day where that is later. */
export function returnedDue(returnedOn: Day, due: Day): Day {
  const completed = addDays(returnedOn, daysToComplete);
  return completed > due ? completed : due;
}

/** The day of a returned report's only reminder, 3 days before it is due. */
export const returnReminderDay = (round: MailDays, returnedDue: Day): Day =>
  reminderDay(round, returnedDue, returnReminderStep);

/** The due day lasts until midnight. `today` is the day in the network's time zone. */
export const isAfterDue = (due: Day, today: Day): boolean => due < today;

const publicationNoticeDays = 14;

/** The day the coordinators are told what still waits. */
export const publicationNoticeDay = (round: Pick<Round, "publishes">): Day =>
  addDays(round.publishes, -publicationNoticeDays);

/** Each of these stays true until its state is written, so a day missed is made up for. */
export const isToOpen = (
  round: Pick<Round, "state" | "opens">,
  today: Day,
): boolean => round.state === "planned" && round.opens <= today;

/** A round closes when the next one opens, unless a coordinator closed it before. */
export const isToClose = (
  round: Pick<Round, "state">,
  next: Pick<Round, "opens">,
  today: Day,
): boolean => round.state === "open" && next.opens <= today;

/** The first edition has a day as long as it is not out, nor held back; later ones have none. */
const hasDay = (round: Pick<Round, "state" | "editions" | "held">): boolean =>
  hasBegun(round) && round.editions === 0 && !round.held;

export const isToPrepare = (
  round: Pick<Round, "state" | "editions" | "publishes" | "held">,
  today: Day,
): boolean => hasDay(round) && round.publishes <= today;

/** The coordinators were asked to publish the first edition, and have not yet. */
export const isToBePublished = (
  round: Pick<Round, "editions" | "preparedOn">,
): round is Round & { preparedOn: Day } =>
  round.editions === 0 && round.preparedOn !== undefined;

/** The notice goes once, and not when the results are out, or due out, already. */
export const isToAnnounce = (
  round: Pick<
    Round,
    "state" | "editions" | "publishes" | "announcedOn" | "held"
  >,
  today: Day,
): boolean =>
  hasDay(round) &&
  round.announcedOn === undefined &&
  publicationNoticeDay(round) <= today &&
  today < round.publishes;
