import {
  announced,
  publicationNotice,
} from "../../shared/calendar/announcing.ts";
import { isToAnnounce, isToPublish } from "../../shared/round-calendar.ts";
import { network } from "../environment.ts";
import { waitingReports } from "../rounds/waiting-reports.ts";
import { mailWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { publish } from "../rounds/publish.ts";
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
    const waiting = await waitingReports(year);
    await save([
      ...roundWrites({ before: round, after: announced(round, run) }, state),
      mailWrite(publicationNotice(round, waiting, { ...run, language })),
    ]);
  });

const publishFirst = (year: number, { today, now }: Run) =>
  again(async () => {
    const { round, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    if (round && isToPublish(round, today))
      await publish({
        round,
        state,
        day: today,
        act: { by: { kind: "calendar" }, now },
      });
  });

/** Tells the coordinators what still waits, and publishes the first edition on its day. */
export const publishResults: Task = async function* (run) {
  for (const round of run.rounds) {
    if (isToAnnounce(round, run.today)) await announce(round.year, run);
    if (isToPublish(round, run.today)) await publishFirst(round.year, run);
    yield undefined;
  }
};
