import { mayHaveStep, remindersOf } from "../../shared/calendar/reminding.ts";
import type { Round } from "../../shared/round.ts";
import { loadReports } from "../rounds/queued-reports.ts";
import { mailWrite } from "../store/changes.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { saveEachOnce } from "../store/save.ts";
import type { Run, Task } from "./run.ts";

export const roundOf = ({ rounds }: Run, of: number): Round | undefined =>
  rounds.find(({ year }) => year === of);

/** Whether a report of the queue may have a step today, as far as the queue tells. */
function mayBeDue(run: Run, { due, sk }: Listed): boolean {
  const round = roundOf(run, Number(sk.slice("R#".length)));
  return (
    round !== undefined && due !== undefined && mayHaveStep(run, round, due)
  );
}

/** Reminds those who have not sent their report, of the latest step that has come. */
export const remind: Task = async function* (run, from) {
  let position = from;
  do {
    const { entries, next } = await listQueue("unsent", {
      from: position,
      limit: 50,
    });
    const reports = await loadReports(
      entries.filter((entry) => mayBeDue(run, entry)),
    );
    const mails = reports.flatMap((one) => {
      const round = roundOf(run, one.report.year);
      return round ? remindersOf(run, round, one) : [];
    });
    await saveEachOnce(mails.map(mailWrite));
    position = next;
    yield position;
  } while (position);
};
