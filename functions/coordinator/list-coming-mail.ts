import * as z from "zod";
import {
  preparedNotice,
  publicationNotice,
} from "../../shared/calendar/announcing.ts";
import { type ComingDay, comingDays } from "../../shared/calendar/coming.ts";
import { addDays } from "../../shared/days.ts";
import type { NetworkState } from "../../shared/network-state.ts";
import { noCounts } from "../../shared/results/counts.ts";
import { headlinesOf, isBelowFloor } from "../../shared/results/headlines.ts";
import { hasBegun, type Round } from "../../shared/round.ts";
import { type Day, type Instant, once } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import type { Operation } from "../http/operation.ts";
import { dayOf, lastPlayed } from "../played.ts";
import { headlinesBefore } from "../rounds/headlines-before.ts";
import { publicationMode } from "../rounds/publication-mode.ts";
import { standingsOf } from "../rounds/standings.ts";
import { waitingReports } from "../rounds/waiting-reports.ts";
import { cursorTo, readCursor } from "../store/cursor.ts";
import { at } from "../store/locations.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { read } from "../store/read.ts";
import { allRounds } from "../store/rounds.ts";
import { type Coming, mailingsOf } from "./mailings.ts";

const perPage = 250;

/** Where the members go on, and how many reports those before will have had opened, by notice. */
const progress = once(() =>
  z.strictObject({
    members: z.string().optional(),
    opened: z.record(z.string(), z.int().min(0)),
  }),
);

/** The days to come: from the first that was not played, which may be today. */
function spanOf(
  state: NetworkState | undefined,
  days: number,
  now: Instant,
): { from: Day; days: number; after: Day | undefined; running?: Day } {
  const today = dayOf(now);
  const after = lastPlayed(state, now);
  return after !== undefined && after >= today
    ? { from: addDays(after, 1), days, after, running: after }
    : { from: today, days, after };
}

/** Whether a round's first edition comes out by itself on its day: where the network wants that, and enough reports are accepted. */
async function comingOut(rounds: Round[]): Promise<(round: Round) => boolean> {
  const { publishing, floor } = network().rounds;
  if (publishing !== "automatic") return () => false;
  const years = await Promise.all(
    rounds
      .filter((round) => hasBegun(round) && round.editions === 0)
      .map(async ({ year }) => {
        const { stored } = await read({ stored: at.preview(year) });
        return stored && !isBelowFloor(stored.preview.results, floor)
          ? [year]
          : [];
      }),
  );
  return ({ year }) => years.flat().includes(year);
}

/** What the results of a year would say as things are, beside the year before's, with some more reports opened until then. */
async function headlines(year: number, opened: number) {
  const [{ stored }, last] = await Promise.all([
    read({ stored: at.preview(year) }),
    headlinesBefore(year),
  ]);
  const results = stored?.preview.results ?? {
    year,
    ...noCounts(),
    figures: [],
  };
  const now = headlinesOf(results);
  return {
    now: { ...now, asked: now.asked + opened },
    ...last,
  };
}

/** The notices to the coordinators: they count the reports of all members, so they are on the last page. */
async function noticesOf(
  coming: ComingDay[],
  openedBefore: Record<string, number>,
): Promise<Coming[]> {
  const { language } = network().mail.coordinators;
  const notices = coming.flatMap(({ today, now, notices }) =>
    notices.map(async ({ about, round, opened }) => {
      const more = opened + (openedBefore[`${about} ${round.year}`] ?? 0);
      const known = await waitingReports(round.year);
      const told = {
        waiting: { ...known, unsent: known.unsent + more },
        ...publicationMode(),
      };
      const on = { today, now, after: undefined, language };
      const mail =
        about === "coming"
          ? publicationNotice(round, told, on)
          : preparedNotice(
              round,
              { ...(await headlines(round.year, more)), ...told },
              on,
            );
      return { today, mail, member: undefined };
    }),
  );
  return Promise.all(notices);
}

const countOpened = (coming: ComingDay[], before: Record<string, number>) => {
  const opened = { ...before };
  for (const { notices } of coming)
    for (const { about, round, opened: more } of notices)
      opened[`${about} ${round.year}`] =
        (opened[`${about} ${round.year}`] ?? 0) + more;
  return opened;
};

/** What the calendar will send on the coming days, given no further actions. */
export const listComingMail: Operation<"listComingMail"> = async ({
  query: { days, cursor },
  now,
}) => {
  const { members, opened } = readCursor(progress(), cursor) ?? { opened: {} };
  const [{ entries, next }, rounds, { state }] = await Promise.all([
    listQueue("in-force", {
      from: positionOf("in-force", members),
      limit: perPage,
    }),
    allRounds(),
    read({ state: at.networkState() }),
  ]);
  const { rounds: rules, shards } = network();
  const span = spanOf(state, Number(days), now);
  const comesOut = await comingOut(rounds);
  const standings = await standingsOf(entries, rounds, {
    withRecords: rounds.some((one) => one.untold ?? comesOut(one)),
  });
  const coming = [
    ...comingDays({ rounds, standings }, span, { rules, shards, comesOut }),
  ];
  const after = cursorOf(next);
  const mails: Coming[] = [
    ...coming.flatMap(({ today, mails }) =>
      mails.map((one) => ({ today, ...one })),
    ),
    ...(after ? [] : await noticesOf(coming, opened)),
  ];
  return {
    body: {
      mailPaused: state?.mailPaused ?? false,
      ...(state?.mailStopped && { mailStopped: state.mailStopped }),
      from: span.from,
      to: addDays(span.from, span.days - 1),
      mailings: mailingsOf(mails),
      ...(after && {
        cursor: cursorTo({
          members: after,
          opened: countOpened(coming, opened),
        }),
      }),
    },
  };
};
