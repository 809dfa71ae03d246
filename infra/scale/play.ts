/** Plays a round, member by member and minute by minute, against what the services let through. */
import type { Limits } from "./limits.ts";
import { randomFrom } from "./random.ts";
import { office, perReport, round, takes, weightOf } from "./workload.ts";

export type Played = {
  /** Minutes after eight on the opening day until the last member was asked, and the calendar's runs for it. */
  openingMinutes: number;
  openingRuns: number;
  /** Members that the calendar asks in a second. */
  openingRate: number;
  /** Days until the last opening mail has left. */
  openingMailDays: number;
  /** Most mails still waiting when the first reminder is due. */
  waitingAtReminder: number;
  /** Sign-in mails of the busiest day, and of all days those that were over the limit. */
  signInsOfBusiestDay: number;
  signInsRefused: number;
  /** Requests and submissions of the busiest second. */
  requestsPerSecond: number;
  submissionsPerSecond: number;
};

const minutesOfDay = 24 * 60;

/** Draws for each member the day and the minute it reports. */
function reportsByMinute(members: number): Uint32Array {
  const random = randomFrom(1);
  const weights = Array.from({ length: round.ends }, (_, day) => weightOf(day));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const upTo: number[] = [];
  for (const one of weights) upTo.push((upTo.at(-1) ?? 0) + one / total);
  const counts = new Uint32Array(round.ends * minutesOfDay);
  const [busyFrom = 0, busyTo = 0] = office.busy;
  for (let member = 0; member < members; member++) {
    const drawn = random();
    const day = upTo.findIndex((limit) => drawn < limit);
    const [from, to] =
      random() < 0.5 ? [busyFrom, busyTo] : [office.from, office.to];
    const minute = Math.floor(from + random() * (to - from));
    const at = Math.max(0, day) * minutesOfDay + minute;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The calendar asks everyone, run by run, as quick as its share of a processor and the index's partitions let it. */
function playOpening(members: number, shards: number, limits: Limits) {
  const openingRate = Math.min(
    takes.calendarShare / takes.openingSeconds,
    (limits.partitionWrites * shards) / takes.openingQueueWrites,
    limits.tableWrites / takes.openingWrites,
  );
  const openingRuns = Math.ceil(members / (openingRate * limits.runSeconds));
  const before = openingRate * limits.runSeconds * (openingRuns - 1);
  return {
    openingRate,
    openingRuns,
    openingMinutes: Math.ceil(
      (openingRuns - 1) * limits.runEvery +
        (members - before) / openingRate / 60,
    ),
  };
}

/** A day's mail: sign-ins first, up to their share, then what waits in the outbox. */
function playMail(members: number, signIns: number[], limits: Limits) {
  let waiting = members;
  let signInsRefused = 0;
  let waitingAtReminder = 0;
  let openingMailDays: number | undefined;
  const perDay = Math.min(limits.mailsPerDay, limits.mailsPerSecond * 86_400);
  for (const [day, asked] of signIns.entries()) {
    if (day === round.reminders[0]) waitingAtReminder = waiting;
    const mayLeave = Math.floor(perDay * limits.askedShare);
    signInsRefused += Math.max(0, asked - mayLeave);
    waiting = Math.max(0, waiting - (perDay - Math.min(asked, mayLeave)));
    if (waiting === 0) openingMailDays ??= day + 1;
  }
  return {
    signInsRefused,
    waitingAtReminder,
    openingMailDays: openingMailDays ?? signIns.length,
  };
}

export function play(members: number, shards: number, limits: Limits): Played {
  const reports = reportsByMinute(members);
  const perDay = Array.from({ length: round.ends }, (_, day) =>
    reports
      .subarray(day * minutesOfDay, (day + 1) * minutesOfDay)
      .reduce((sum, one) => sum + one, 0),
  );
  const signIns = perDay.map((one) => one * perReport.signIns);
  const busiest = reports.reduce((most, one) => Math.max(most, one), 0) / 60;
  return {
    ...playOpening(members, shards, limits),
    ...playMail(members, signIns, limits),
    signInsOfBusiestDay: signIns.reduce((most, one) => Math.max(most, one), 0),
    submissionsPerSecond: busiest,
    requestsPerSecond: busiest * perReport.requests,
  };
}
