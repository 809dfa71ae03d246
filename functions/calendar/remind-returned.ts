import { addDays } from "../../shared/days.ts";
import { returnReminderDay } from "../../shared/round-calendar.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { loadReports } from "../store/queued-reports.ts";
import { returnReminderWrites } from "../store/reminders.ts";
import { saveOnce } from "../store/write.ts";
import type { Run, Task } from "./run.ts";

function isDue({ today, after = addDays(today, -1), rounds }: Run, { due, sk }: Listed): boolean {
  const round = rounds.find(({ year }) => sk === `R#${year}`);
  if (!round || due === undefined) return false;
  const on = returnReminderDay(round, due);
  return after < on && on <= today;
}

/** Reminds of a returned report once, before the day it has of its own. */
export const remindReturned: Task = async function* (run, from) {
  let position = from;
  do {
    const { entries, next } = await listQueue("returned", { from: position, limit: 50 });
    for (const { member, report } of await loadReports(entries.filter((entry) => isDue(run, entry))))
      if (report.state === "returned")
        for (const reminder of returnReminderWrites(member, report, run.now)) await saveOnce([reminder]);
    position = next;
    yield position;
  } while (position);
};
