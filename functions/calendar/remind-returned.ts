import {
  returnReminderOn,
  returnRemindersOf,
} from "../../shared/calendar/reminding.ts";
import { loadReports } from "../rounds/queued-reports.ts";
import { mailWrite } from "../store/changes.ts";
import { type Listed, listQueue } from "../store/queues.ts";
import { saveEachOnce } from "../store/save.ts";
import { roundOf } from "./remind.ts";
import type { Run, Task } from "./run.ts";

function isDue(run: Run, { due, sk }: Listed): boolean {
  const round = roundOf(run, Number(sk.slice("R#".length)));
  return (
    round !== undefined &&
    due !== undefined &&
    returnReminderOn(run, round, due) !== undefined
  );
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
    const mails = reports.flatMap((one) => {
      const round = roundOf(run, one.report.year);
      return round ? returnRemindersOf(run, round, one) : [];
    });
    await saveEachOnce(mails.map(mailWrite));
    position = next;
    yield position;
  } while (position);
};
