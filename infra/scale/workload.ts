/** How a round is lived through by its members: estimates, on the heavy side; and what one piece of work takes, as measured. */
import { measured } from "../cost/measured.ts";

/** A round of Helsinki's file: days from the opening on. */
export const round = { due: 58, reminders: [44, 55, 65] as const, ends: 120 };

/** What a member does about its report; `npm run cost` counts the year from the same kinds of work. */
export const perReport = { signIns: 3, requests: 40 };

/** How likely a member is to report on a day: it begins with the mail, follows each reminder, and most wait for the last days. */
export function weightOf(day: number): number {
  if (day > round.reminders[2] + 14) return 0;
  const lately = [0, ...round.reminders].some(
    (mailed) => day >= mailed && day < mailed + 3,
  );
  const last = day > round.due - 3 && day <= round.due;
  return last ? 12 : lately ? 4 : day <= round.due ? 0.5 : 1;
}

/** Minutes of the day in which people work; half of a day's visits come in its two busiest hours. */
export const office = { from: 8 * 60, to: 16 * 60, busy: [9 * 60, 11 * 60] };

const { open, submit, save } = measured;

/** What one piece of work takes: units by `npm run cost:measure`, processor seconds by `npm run bench`. */
export const takes = {
  /** Processor of the calendar for one member, and its share of a processor at 512 MB. */
  openingSeconds: 0.0007,
  calendarShare: 512 / 1769,
  /** Of a transaction each entry of an index and each contribution goes to one partition for each shard. */
  openingQueueWrites: 2,
  openingWrites: open.writeUnits,
  /** One after the other: lease, member, send, mark. */
  mailSeconds: 0.06,
  /** Reading and folding one contribution, and the results' share of a processor at 1,024 MB. */
  foldSeconds: 0.000024,
  foldShare: 1024 / 1769,
  contributionBytes: 450,
  submitWrites: submit.writeUnits,
  saveWrites: save.writeUnits,
  answerSeconds: 0.05,
  /** A member's request reads the round, one unit of one partition. */
  roundReads: 1,
};
