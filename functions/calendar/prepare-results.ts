import {
  announced,
  prepared,
  preparedNotice,
  publicationNotice,
} from "../../shared/calendar/announcing.ts";
import {
  isToAnnounce,
  isToBePublished,
  isToPrepare,
} from "../../shared/round-calendar.ts";
import { headlinesOf, isBelowFloor } from "../../shared/results/headlines.ts";
import type { Preview } from "../../shared/results/results.ts";
import { roundEvent } from "../../shared/round-transitions.ts";
import { network } from "../environment.ts";
import { headlinesBefore } from "../rounds/headlines-before.ts";
import { namedIn } from "../rounds/named.ts";
import { publicationMode } from "../rounds/publication-mode.ts";
import { publish } from "../rounds/publish.ts";
import { waitingReports } from "../rounds/waiting-reports.ts";
import { foldYear } from "../results/fold-year.ts";
import { eventWrite, mailWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { roundWrites } from "../store/rounds.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import type { Run, Task } from "./run.ts";

const announce = (year: number, run: Run) =>
  again(async () => {
    const { round, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    if (!round || !isToAnnounce(round, run.today)) return;
    const { language } = network().mail.coordinators;
    const told = { waiting: await waitingReports(year), ...publicationMode() };
    await save([
      ...roundWrites({ before: round, after: announced(round, run) }, state),
      mailWrite(publicationNotice(round, told, { ...run, language })),
    ]);
  });

/** The members whose figures weigh most, by their names, for the mail. */
async function weightsToTell(preview: Preview) {
  const named = await namedIn(preview);
  const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? "";
  const { largest = [], changed = [] } = preview.weights ?? {};
  return {
    largest: largest.map(({ memberId, figure, now, share }) => ({
      name: nameOf(memberId),
      figure,
      now,
      share,
    })),
    changed: changed.map(({ memberId, figure, before, now }) => ({
      name: nameOf(memberId),
      figure,
      before,
      now,
    })),
  };
}

/** Asks once; where results come out by themselves, they do on the first day that enough reports are accepted. */
const prepare = (year: number, run: Run) =>
  again(async () => {
    const { round, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    const { publishing, floor } = network().rounds;
    const isAsked = round && isToBePublished(round);
    if (!round || !isToPrepare(round, run.today)) return;
    if (isAsked && publishing === "person") return;
    const folded = await foldYear(year);
    const { results } = folded.preview;
    const act = { by: { kind: "calendar" as const }, now: run.now };
    if (publishing === "automatic" && !isBelowFloor(results, floor)) {
      await publish({ round, state, folded, day: run.today, act });
      return;
    }
    if (isAsked) return;
    const { language } = network().mail.coordinators;
    const told = {
      now: headlinesOf(results),
      ...(await headlinesBefore(year)),
      ...(await weightsToTell(folded.preview)),
      waiting: await waitingReports(year),
      ...publicationMode(),
    };
    const change = { before: round, after: prepared(round, run) };
    await save([
      ...roundWrites(change, state),
      eventWrite(roundEvent(change, "prepare", act)),
      mailWrite(preparedNotice(round, told, { ...run, language })),
    ]);
  });

/** Tells the coordinators what still waits; on the day of the first edition prepares it, and asks them to publish it. */
export const prepareResults: Task = async function* (run) {
  for (const round of run.rounds) {
    if (isToAnnounce(round, run.today)) await announce(round.year, run);
    if (isToPrepare(round, run.today)) await prepare(round.year, run);
    yield undefined;
  }
};
