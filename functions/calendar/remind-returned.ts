import { addDays } from "../../shared/days.ts";
import { returnReminderDay } from "../../shared/round-calendar.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Day } from "../../shared/schema.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { loadReports } from "../rounds/queued-reports.ts";
import { returnReminderWrites } from "../rounds/reminders.ts";
import { saveEachOnce, type Write } from "../store/write.ts";
import type { Run, Task } from "./run.ts";

/** The day of a returned report's reminder, if it has come. */
function dayOf(
  { today, after = addDays(today, -1), rounds }: Run,
  { due, year }: { due: Day; year: number },
) {
  const round = rounds.find((one) => one.year === year);
  const on = round && returnReminderDay(round, due);
  return on !== undefined && after < on && on <= today ? on : undefined;
}

const isDue = (run: Run, { due, sk }: Listed) =>
  due !== undefined &&
  dayOf(run, { due, year: Number(sk.slice("R#".length)) }) !== undefined;

function remindersOf(
  run: Run,
  { member, report }: { member: Member; report: Report },
): Write[] {
  const on = dayOf(run, report);
  return on !== undefined && report.state === "returned"
    ? returnReminderWrites(member, report, { on, now: run.now })
    : [];
}

/** Reminds of a returned report once, before the day it has of its own. */
export const remindReturned: Task = async function* (run, from) {
  let position = from;
  do {
    const { entries, next } = await listQueue("returned", {
      from: position,
      limit: 50,
    });
    const reports = await loadReports(
      entries.filter((entry) => isDue(run, entry)),
    );
    await saveEachOnce(reports.flatMap((one) => remindersOf(run, one)));
    position = next;
    yield position;
  } while (position);
};
