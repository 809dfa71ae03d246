import type { Context } from "aws-lambda";
import * as z from "zod";
import type { NetworkState } from "../../shared/network-state.ts";
import { type Day, day, once } from "../../shared/schema.ts";
import { log } from "../log.ts";
import { dayOf, lastPlayed, mayBePlayed } from "../played.ts";
import { at } from "../store/locations.ts";
import { changeNetworkState } from "../store/network-state.ts";
import { read } from "../store/read.ts";
import { askMembers } from "./ask-members.ts";
import { expireApplications } from "./expire-applications.ts";
import { forgetContacts } from "./forget-contacts.ts";
import { markOverdue } from "./mark-overdue.ts";
import { openRounds } from "./open-rounds.ts";
import { prepareResults } from "./prepare-results.ts";
import { remind } from "./remind.ts";
import { remindReturned } from "./remind-returned.ts";
import type { Run, Task } from "./run.ts";
import { sweepMail } from "./sweep-mail.ts";
import { tellMembers } from "./tell-members.ts";

const scheduled = once(() =>
  z.looseObject({ time: z.iso.datetime({ offset: true }) }),
);

/** What may be due at any hour: a coordinator publishes when it suits. */
const news: [string, Task][] = [["tell-members", tellMembers]];

/** The duties of a day, in their order. */
const tasks: [string, Task][] = [
  ["expire-applications", expireApplications],
  ["forget-contacts", forgetContacts],
  ["ask-members", askMembers],
  ["mark-overdue", markOverdue],
  ["remind", remind],
  ["remind-returned", remindReturned],
  ["prepare-results", prepareResults],
  ...news,
];

const hasTime = (context: Context) =>
  context.getRemainingTimeInMillis() >= 60_000;

/**
 * Does duties from where the last run of the day left them; true when all are done. Once they are, the state says so:
 * `played` is the day that was played with them, if it was one.
 */
async function attend(
  duties: [string, Task][],
  run: Run,
  { state, context, played }: Attending,
): Promise<boolean> {
  const { today } = run;
  const cursor = state?.cursor?.day === today ? state.cursor : undefined;
  const first = Math.max(
    duties.findIndex(([name]) => name === cursor?.task),
    0,
  );
  for (const [index, [name, task]] of duties.slice(first).entries()) {
    const from = index === 0 ? cursor?.position : undefined;
    for await (const position of task(run, from))
      if (position && !hasTime(context)) {
        await changeNetworkState(() => ({
          cursor: { day: today, task: name, position },
        }));
        return false;
      }
  }
  await changeNetworkState(({ cursor, ...before }) => ({
    ...before,
    cursor: undefined,
    ...(played && { day: played }),
  }));
  return true;
}

type Attending = {
  state: NetworkState | undefined;
  context: Context;
  played?: Day;
};

type Played = { done: boolean; last: Day | undefined; wall: Day };

/** An alarm listens to "day played": what was done for a day that is over does not tell it that all is well today. */
function messageOf({ done, last, wall }: Played): string {
  if (!done) return "day goes on in the next run";
  return last !== undefined && last >= wall
    ? "day played"
    : "day of the past played";
}

/**
 * Brings about what the calendar of a day asks for, once, and tells members of results that came out since; each run then wakes
 * what mail waits. The time comes in with the event: a day that was missed is made up for by the next, and one that has not come
 * is refused. Gives the last day that has been played.
 */
export const handler = async (event: unknown, context: Context) => {
  const time = new Date(scheduled().parse(event).time).toISOString();
  const today = day().parse(dayOf(time));
  // The one clock of this function: an event can tell any time, and what a wrong day does to people cannot be undone.
  const clock = new Date().toISOString();
  if (!mayBePlayed(today, clock))
    throw new Error(`${today} has not come: nothing was played.`);
  const { state } = await read({ state: at.networkState() });
  const after = lastPlayed(state, clock);
  const isNew = after === undefined || after < today;
  const run = { today, now: time, after };
  let done = true;
  if (isNew) {
    const rounds = await openRounds(today, time);
    const attending = { state, context, played: today };
    done = await attend(tasks, { ...run, rounds }, attending);
  } else if (state?.rounds.some(({ untold }) => untold))
    done = await attend(news, { ...run, rounds: [] }, { state, context });
  if (!state?.mailPaused) await sweepMail(time, () => hasTime(context));
  const last = isNew && done ? today : after;
  if (isNew && done && state?.day !== undefined && after === undefined)
    throw new Error(
      `${state.day} was played before it had come. The calendar goes on from ${today}; what it did that day is for an administrator to look at: docs/operations.md, "A day played too early".`,
    );
  log().info(messageOf({ done, last, wall: dayOf(clock) }), { day: last });
  return { day: today, done, last };
};
