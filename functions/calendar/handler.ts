import type { Context } from "aws-lambda";
import * as z from "zod";
import { dayIn } from "../../shared/days.ts";
import {
  emptyNetworkState,
  type NetworkState,
} from "../../shared/network-state.ts";
import { once } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { log } from "../log.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { put } from "../store/write.ts";
import { askMembers } from "./ask-members.ts";
import { expireApplications } from "./expire-applications.ts";
import { forgetContacts } from "./forget-contacts.ts";
import { markOverdue } from "./mark-overdue.ts";
import { openRounds } from "./open-rounds.ts";
import { prepareResults } from "./prepare-results.ts";
import { remind } from "./remind.ts";
import { remindReturned } from "./remind-returned.ts";
import type { Task } from "./run.ts";
import { sweepMail } from "./sweep-mail.ts";

const scheduled = once(() =>
  z.looseObject({ time: z.iso.datetime({ offset: true }) }),
);

/** The duties of a day, in their order. */
const tasks: [string, Task][] = [
  ["expire-applications", expireApplications],
  ["forget-contacts", forgetContacts],
  ["ask-members", askMembers],
  ["mark-overdue", markOverdue],
  ["remind", remind],
  ["remind-returned", remindReturned],
  ["prepare-results", prepareResults],
];

const hasTime = (context: Context) =>
  context.getRemainingTimeInMillis() >= 60_000;

const changeState = (change: (state: NetworkState) => Partial<NetworkState>) =>
  again(async () => {
    const { state } = await read({ state: at.networkState() });
    const before = state ?? emptyNetworkState();
    const after = {
      ...before,
      ...change(before),
      revision: (state?.revision ?? -1) + 1,
    };
    await save([put(at.networkState(), after, { was: state?.revision })]);
  });

/** Plays a day from where the last run left it; true when all its duties are done. */
async function play(
  today: string,
  now: string,
  state: NetworkState | undefined,
  context: Context,
): Promise<boolean> {
  const rounds = await openRounds(today, now);
  const cursor = state?.cursor?.day === today ? state.cursor : undefined;
  const first = Math.max(
    tasks.findIndex(([name]) => name === cursor?.task),
    0,
  );
  for (const [index, [name, task]] of tasks.slice(first).entries()) {
    const from = index === 0 ? cursor?.position : undefined;
    for await (const position of task(
      { today, now, after: state?.day, rounds },
      from,
    ))
      if (position && !hasTime(context)) {
        await changeState(() => ({
          cursor: { day: today, task: name, position },
        }));
        return false;
      }
  }
  await changeState(({ cursor, ...before }) => ({
    ...before,
    cursor: undefined,
    day: today,
  }));
  return true;
}

/**
 * Brings about what the calendar of a day asks for, once; each run then wakes what mail waits. The time comes in with the
 * event, so any day can be played, and one that was missed is made up for by the next.
 */
export const handler = async (event: unknown, context: Context) => {
  const time = new Date(scheduled().parse(event).time).toISOString();
  const today = dayIn(network().timeZone, time);
  const { state } = await read({ state: at.networkState() });
  const isNew = state?.day === undefined || state.day < today;
  const done = isNew ? await play(today, time, state, context) : true;
  if (!state?.mailPaused) await sweepMail(time, () => hasTime(context));
  log().info(done ? "day played" : "day goes on in the next run", {
    day: today,
  });
  return { day: today, done };
};
