import type { WaitingReports } from "../../shared/calendar/announcing.ts";
import { listQueue, type Position, type QueueName } from "../store/queues.ts";

/** How many reports of a year stand in a queue. */
async function countOf(queue: QueueName, year: number): Promise<number> {
  let count = 0;
  let from: Position | undefined;
  do {
    const { entries, next } = await listQueue(queue, { from });
    count += entries.filter(({ sk }) => sk === `R#${year}`).length;
    from = next;
  } while (from);
  return count;
}

/** The reports of a year that would be left out of its results. */
export const waitingReports = async (
  year: number,
): Promise<WaitingReports> => ({
  unsent: await countOf("unsent", year),
  submitted: await countOf("waiting", year),
  returned: await countOf("returned", year),
});
