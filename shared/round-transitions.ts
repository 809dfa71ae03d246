import type { HistoryEvent, Transition } from "./history.ts";
import { invalid, Refusal } from "./refusal.ts";
import type { Edition } from "./results/results.ts";
import { lastDayToSet } from "./round-calendar.ts";
import { hasBegun, isWithdrawn, type Round, type RoundEdit } from "./round.ts";
import type { Day, Instant } from "./schema.ts";
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

/** Its days went by before it was opened, and the next one opens: nobody is asked for it any more. */
export function skipRound(round: Round, now: Instant): Round {
  if (round.state !== "planned") throw new Refusal("wrong-state");
  return moved(round, "skipped", now);
}

export function closeRound(round: Round, now: Instant): Round {
  if (round.state !== "open") throw new Refusal("wrong-state");
  return moved(round, "closed", now);
}

/** The first edition of an open or closed round may come on another day to come; it is announced and prepared anew. */
function postponed(round: Round, publishes: Day, today: Day): Round {
  if (!hasBegun(round) || round.editions > 0) throw new Refusal("wrong-state");
  if (publishes <= today) throw invalid("/publishes", "not-to-come");
  const { announcedOn, preparedOn, ...rest } = round;
  return { ...rest, publishes };
}

/** Holds the first edition back until further notice, or lets it go on: then it is prepared anew. */
function heldBack({ preparedOn, held, ...round }: Round, hold: boolean): Round {
  if (!hasBegun(round) || round.editions > 0) throw new Refusal("wrong-state");
  return { ...round, ...(hold && { held: true }) };
}

function moveDay(
  round: Round,
  { publishes, held }: RoundEdit,
  today: Day,
): Round {
  const moved =
    publishes === undefined || round.state === "planned"
      ? { ...round, publishes: publishes ?? round.publishes }
      : postponed(round, publishes, today);
  return held === undefined ? moved : heldBack(moved, held);
}

/**
 * A slip of the keyboard would open a round before its year is over or after the next one, or keep its results back for good.
 */
function refuseOtherYears(
  { year }: Round,
  { opens, publishes }: RoundEdit,
  today: Day,
) {
  if (opens !== undefined && !opens.startsWith(`${year + 1}-`))
    throw invalid("/opens", "opens-the-year-after");
  if (publishes !== undefined && publishes > lastDayToSet(year, today))
    throw invalid("/publishes", "too-far-ahead");
}

/** A round keeps the calendar it opened with, but for the day of its results. */
export function editRound(
  round: Round,
  edit: RoundEdit,
  { now, today }: { now: Instant; today: Day },
): Round {
  const { opens, due, reminders, added, leftOut, closed } = edit;
  if ((opens ?? due ?? reminders) && round.state !== "planned")
    throw new Refusal("wrong-state");
  refuseOtherYears(round, edit, today);
  const edited: Round = {
    ...moveDay(round, edit, today),
    opens: opens ?? round.opens,
    due: due ?? round.due,
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

/** The next edition is out. */
export function publishRound(
  { preparedOn, held, untold, ...round }: Round,
  {
    edition: { number: edition, smallSums = [] },
    on,
    tell,
  }: {
    edition: Pick<Edition, "number" | "smallSums">;
    on: Day;
    tell: boolean;
  },
): Round {
  const small = new Set([...(round.smallSums ?? []), ...smallSums]);
  return {
    ...round,
    editions: edition,
    ...(small.size > 0 && { smallSums: [...small] }),
    // Whoever was not told of the edition before is told of this one.
    ...((tell || untold) && { untold: { edition, on } }),
    revision: round.revision + 1,
  };
}

/** Takes the newest edition back. An earlier one does not come back in its place. */
export function withdrawEdition(
  { untold, ...round }: Round,
  edition: number,
): Round {
  if (edition !== round.editions || isWithdrawn(round))
    throw new Refusal("wrong-state");
  return {
    ...round,
    withdrawn: [...(round.withdrawn ?? []), edition],
    revision: round.revision + 1,
  };
}

type Changed = { before?: Round | undefined; after: Round };

/** What the history says of a round: it concerns all its members. */
export const roundEvent = (
  { before, after }: Changed,
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

/** What a coordinator's edit says in the history, an event for each thing that it did. */
export function editEvents(changed: Changed, act: Act): HistoryEvent[] {
  const { before, after } = changed;
  if (after.state === "planned") return [roundEvent(changed, "plan", act)];
  const events: HistoryEvent[] = [];
  if (before && before.publishes !== after.publishes)
    events.push({
      ...roundEvent(changed, "postpone", act),
      from: before.publishes,
      to: after.publishes,
    });
  if (before?.held !== after.held)
    events.push(roundEvent(changed, after.held ? "hold" : "resume", act));
  if (before?.state !== after.state)
    events.push(roundEvent(changed, "close", act));
  return events.length > 0 ? events : [roundEvent(changed, "change", act)];
}
