import {
  isToClose,
  isToOpen,
  plannedRound,
} from "../../shared/round-calendar.ts";
import {
  closeRound,
  openRound,
  roundEvent,
} from "../../shared/round-transitions.ts";
import type { Round } from "../../shared/round.ts";
import type { Day, Instant } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { allRounds, roundWrites } from "../store/rounds.ts";
import { again, save } from "../store/write.ts";

/** Saves one round's next state, and the network's and the history's with it. */
const change = (
  year: number,
  transition: "open" | "close",
  now: Instant,
  next: (round: Round | undefined) => Round | undefined,
) =>
  again(async () => {
    const { round, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    const after = next(round);
    if (!after) return;
    const changed = { before: round, after };
    const act = { by: { kind: "calendar" as const }, now };
    await save([
      ...roundWrites(changed, state),
      eventWrite(roundEvent(changed, transition, act)),
    ]);
  });

/** The round about last year, by the network file, unless a coordinator planned it otherwise. */
function yearsToLookAt(rounds: Round[], today: Day): number[] {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const planned = rounds
    .filter(({ state }) => state === "planned")
    .map(({ year }) => year);
  const due = lastYear >= network().rounds.firstYear ? [lastYear] : [];
  return [...new Set([...planned, ...due])].sort((a, b) => a - b);
}

/** Opens the rounds whose day has come; the one before closes with that. */
export async function openRounds(today: Day, now: Instant): Promise<Round[]> {
  const { rounds: rules, shards } = network();
  const rounds = await allRounds();
  for (const year of yearsToLookAt(rounds, today)) {
    const planned =
      rounds.find((one) => one.year === year) ??
      plannedRound(year, rules, { shards, since: now });
    if (!isToOpen(planned, today)) continue;
    for (const earlier of rounds.filter(
      (one) => one.year < year && isToClose(one, planned, today),
    ))
      await change(earlier.year, "close", now, (round) =>
        round?.state === "open" ? closeRound(round, now) : undefined,
      );
    await change(year, "open", now, (round) => {
      const before = round ?? planned;
      return before.state === "planned" ? openRound(before, now) : undefined;
    });
  }
  return (await allRounds()).filter(({ state }) => state !== "planned");
}
