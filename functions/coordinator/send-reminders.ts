import { roundEvent } from "../../shared/round-transitions.ts";
import { Refusal } from "../../shared/refusal.ts";
import { found } from "../found.ts";
import { reminderMails } from "../../shared/calendar/reminding.ts";
import { roundReaders } from "../../shared/mails/addressed.ts";
import type { Operation } from "../http/operation.ts";
import { eventWrite, mailWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { cursorOf, listQueue, positionOf } from "../store/queues.ts";
import { read } from "../store/read.ts";
import { loadReports } from "../rounds/queued-reports.ts";
import { saveEachOnce } from "../store/save.ts";
import { todayOf } from "./today.ts";

/** An extra reminder to everyone who has not sent a report: shown first, then sent, once a day at most. */
export const sendReminders: Operation<"sendReminders"> = async ({
  params: { year },
  body,
  act,
  now,
}) => {
  const { round, state } = await read({
    round: at.round(year),
    state: at.networkState(),
  });
  const today = todayOf(state, now);
  const open = found(round);
  const { state: roundState } = open;
  if (roundState !== "open")
    throw new Refusal(
      roundState === "planned" ? "round-not-open" : "round-closed",
    );
  const { entries, next } = await listQueue("unsent", {
    from: positionOf("unsent", body.cursor),
    limit: 50,
  });
  const reports = (await loadReports(entries)).filter(
    ({ report }) => report.year === year,
  );
  const reminders = reports.map(({ member, report }) => ({
    memberId: member.memberId,
    name: member.organisation.name,
    contacts: roundReaders(member).length,
    due: report.due,
  }));
  if (body.send)
    await saveEachOnce([
      ...reports
        .flatMap(({ member, report }) =>
          reminderMails(member, report, {
            step: "extra",
            on: today,
            today,
            now,
          }),
        )
        .map(mailWrite),
      eventWrite(roundEvent({ before: open, after: open }, "remind", act)),
    ]);
  const after = cursorOf(next);
  return {
    body: { sent: body.send, reminders, ...(after && { cursor: after }) },
  };
};
