import { reminderDay, reminderDue } from "../../shared/round-calendar.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Round } from "../../shared/round.ts";
import type { Day } from "../../shared/schema.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { loadReports } from "../rounds/queued-reports.ts";
import { reminderWrites } from "../rounds/reminders.ts";
import { saveEachOnce, type Write } from "../store/write.ts";
import type { Run, Task } from "./run.ts";

/** Steps that lay between the last day played and an extension belong to the old due day. */
const countedFrom = ({ after }: Run, { extension }: Report): Day | undefined =>
  extension && (after === undefined || extension.on > after)
    ? extension.on
    : after;

function stepFor(run: Run, round: Round, report: Report): number | undefined {
  const after = countedFrom(run, report);
  const { due, openedOn } = report;
  return reminderDue(round, {
    due,
    openedOn,
    upTo: run.today,
    ...(after && { after }),
  });
}

/** Whether a report of the queue may have a step today, as far as the queue tells. */
function mayBeDue({ today, after, rounds }: Run, { due, sk }: Listed): boolean {
  const round = rounds.find(({ year }) => sk === `R#${year}`);
  if (!round || due === undefined) return false;
  return (
    reminderDue(round, {
      due,
      openedOn: "1900-01-01",
      upTo: today,
      ...(after && { after }),
    }) !== undefined
  );
}

function remindersOf(
  run: Run,
  { member, report }: { member: Member; report: Report },
): Write[] {
  const round = run.rounds.find(
    ({ year, state }) => year === report.year && state === "open",
  );
  if (!round) return [];
  const step = stepFor(run, round, report);
  if (
    step === undefined ||
    (report.state !== "open" && report.state !== "draft")
  )
    return [];
  const { today, now } = run;
  return reminderWrites(member, report, {
    step,
    on: reminderDay(round, report.due, step),
    today,
    now,
  });
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
    await saveEachOnce(reports.flatMap((one) => remindersOf(run, one)));
    position = next;
    yield position;
  } while (position);
};
