import { isToAnnounce, isToPublish } from "../../shared/round-calendar.ts";
import type { Round } from "../../shared/round.ts";
import { mailCoordinators } from "../mails/mail-to.ts";
import { at } from "../store/locations.ts";
import { listQueue, type Position, type QueueName } from "../store/queues.ts";
import { publish } from "../rounds/publish.ts";
import { roundWrites } from "../store/rounds.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/write.ts";
import type { Run, Task } from "./run.ts";

/** How many reports of a year stand in a queue. */
async function countOf(queue: QueueName, { year }: Round): Promise<number> {
  let count = 0;
  let from: Position | undefined;
  do {
    const { entries, next } = await listQueue(queue, { from });
    count += entries.filter(({ sk }) => sk === `R#${year}`).length;
    from = next;
  } while (from);
  return count;
}

const announce = (year: number, { today, now }: Run) =>
  again(async () => {
    const { round, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    if (!round || !isToAnnounce(round, today)) return;
    const waiting = {
      unsent: await countOf("unsent", round),
      submitted: await countOf("waiting", round),
      returned: await countOf("returned", round),
    };
    const after = {
      ...round,
      announcedOn: today,
      revision: round.revision + 1,
    };
    await save([
      ...roundWrites({ before: round, after }, state),
      mailCoordinators(
        "network",
        "publication-coming",
        { year, day: round.publishes, waiting },
        { now, about: `${today}#round-${year}#publication` },
      ),
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
