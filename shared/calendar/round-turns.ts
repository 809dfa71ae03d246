import type { RoundRules } from "../network.ts";
import { isToClose, isToOpen, plannedRound } from "../round-calendar.ts";
import { closeRound, openRound } from "../round-transitions.ts";
import type { Round } from "../round.ts";
import type { Day, Instant } from "../schema.ts";

type Setting = {
  today: Day;
  now: Instant;
  rules: RoundRules;
  shards: number;
};

/** The round about last year, by the network file, unless a coordinator planned it otherwise. */
function yearsToLookAt(rounds: Round[], { today, rules }: Setting): number[] {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const planned = rounds
    .filter(({ state }) => state === "planned")
    .map(({ year }) => year);
  const due = lastYear >= rules.firstYear ? [lastYear] : [];
  return [...new Set([...planned, ...due])].sort((a, b) => a - b);
}

/** The rounds with some of them as they have become. */
export const withRounds = (rounds: Round[], changed: Round[]): Round[] =>
  [
    ...rounds.filter(
      ({ year }) => !changed.some((after) => after.year === year),
    ),
    ...changed,
  ].sort((a, b) => a.year - b.year);

/** What becomes of the rounds on a day: those whose day has come open, and the ones before close with that. */
export function roundTurns(rounds: Round[], setting: Setting): Round[] {
  const { today, now, rules, shards } = setting;
  let turned: Round[] = [];
  const known = () => withRounds(rounds, turned);
  for (const year of yearsToLookAt(rounds, setting)) {
    const planned =
      known().find((one) => one.year === year) ??
      plannedRound(year, rules, { shards, since: now });
    if (!isToOpen(planned, today)) continue;
    const closed = known()
      .filter((one) => one.year < year && isToClose(one, planned, today))
      .map((one) => closeRound(one, now));
    turned = withRounds(turned, [...closed, openRound(planned, now)]);
  }
  return turned;
}
