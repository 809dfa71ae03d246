import type { HistoryEvent, Transition } from "./history.ts";
import { invalid, Refusal } from "./refusal.ts";
import type { Round, RoundEdit } from "./round.ts";
import type { Instant } from "./schema.ts";
import type { Act } from "./state-machine.ts";

const moved = (round: Round, state: Round["state"], now: Instant): Round => ({
  ...round,
  state,
  since: now,
  revision: round.revision + 1,
});

export function openRound(round: Round, now: Instant): Round {
  if (round.state !== "planned") throw new Refusal("wrong-state");
  return moved(round, "open", now);
}

export function closeRound(round: Round, now: Instant): Round {
  if (round.state !== "open") throw new Refusal("wrong-state");
  return moved(round, "closed", now);
}

/** A round keeps the calendar it opened with. */
export function editRound(round: Round, edit: RoundEdit, now: Instant): Round {
  const { opens, due, publishes, reminders, added, leftOut, closed } = edit;
  if ((opens ?? due ?? publishes ?? reminders) && round.state !== "planned")
    throw new Refusal("wrong-state");
  const edited: Round = {
    ...round,
    opens: opens ?? round.opens,
    due: due ?? round.due,
    publishes: publishes ?? round.publishes,
    reminders: reminders ?? round.reminders,
    added: added ?? round.added,
    leftOut: leftOut ?? round.leftOut,
    revision: round.revision + 1,
  };
  if (edited.due <= edited.opens) throw invalid("/due", "not-in-order");
  if (edited.publishes <= edited.due)
    throw invalid("/publishes", "not-in-order");
  return closed
    ? { ...closeRound(edited, now), revision: edited.revision }
    : edited;
}

/** What the history says of a round: it concerns all its members. */
export const roundEvent = (
  { before, after }: { before?: Round | undefined; after: Round },
  transition: Transition,
  { by, now }: Act,
): HistoryEvent => ({
  memberId: "network",
  at: now,
  by,
  subject: `round-${after.year}`,
  transition,
  from: before?.state ?? "none",
  to: after.state,
});
