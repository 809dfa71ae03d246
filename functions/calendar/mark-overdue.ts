import { markOverdue as marked } from "../../shared/report-transitions.ts";
import { reportWrites, unqueuedReport } from "../store/changes.ts";
import { listQueue } from "../store/queues.ts";
import { loadReports } from "../rounds/queued-reports.ts";
import { saveOnce } from "../store/save.ts";
import type { Task } from "./run.ts";

/**
 * Marks what was due before today and was not sent; reports of a closed round leave the queue, for nothing is expected of them
 * any more.
 */
export const markOverdue: Task = async function* (
  { today, now, rounds },
  from,
) {
  const isClosed = (year: number) =>
    rounds.some((round) => round.year === year && round.state === "closed");
  let position = from;
  do {
    const { entries, next } = await listQueue("unsent", {
      before: today,
      from: position,
      limit: 50,
    });
    const unmarked = entries.filter(
      ({ waits, sk }) => waits === undefined || isClosed(Number(sk.slice(2))),
    );
    for (const { member, report } of await loadReports(unmarked)) {
      if (
        report.due >= today ||
        (report.state !== "open" && report.state !== "draft")
      )
        continue;
      if (isClosed(report.year)) await saveOnce(unqueuedReport(report));
      else
        await saveOnce(
          reportWrites(
            marked(report, { by: { kind: "calendar" }, now }),
            member.organisation.name,
          ),
        );
    }
    position = next;
    yield position;
  } while (position);
};
