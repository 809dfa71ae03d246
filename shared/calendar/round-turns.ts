import type { RoundRules } from "../network.ts";
import { isToClose, isToOpen, plannedRound } from "../round-calendar.ts";
import { closeRound, openRound, skipRound } from "../round-transitions.ts";
import type { Round } from "../round.ts";
import type { Day, Instant } from "../schema.ts";

type Setting = {
  today: Day;
  now: Instant;
  rules: RoundRules;
  shards: number;
};

/**
 * The rounds that have not been opened so far: those a coordinator planned, and by the network file the one about last year, with
 * those between it and the last round there was.
 */
function unopened(
  rounds: Round[],
  { today, now, rules, shards }: Setting,
): Round[] {
  const lastYear = Number(today.slice(0, 4)) - 1;
  const before = rounds
    .filter(({ year, state }) => state !== "planned" && year < lastYear)
    .map(({ year }) => year);
  const first = before.length > 0 ? Math.max(...before) + 1 : lastYear;
  const byTheFile = [];
  for (let year = Math.max(first, rules.firstYear); year <= lastYear; year++)
    if (!rounds.some((one) => one.year === year))
      byTheFile.push(plannedRound(year, rules, { shards, since: now }));
  return [...rounds.filter(({ state }) => state === "planned"), ...byTheFile];
}

const byYear = (a: Round, b: Round) => a.year - b.year;

/** The rounds with some of them as they have become. */
export const withRounds = (rounds: Round[], changed: Round[]): Round[] =>
  [
    ...rounds.filter(
      ({ year }) => !changed.some((after) => after.year === year),
    ),
    ...changed,
  ].sort(byYear);

/**
 * What becomes of the rounds on a day, by their years: the newest whose day has come opens. With that those before it are over: an
 * open one closes, and one that was never opened is skipped.
 */
export function roundTurns(rounds: Round[], setting: Setting): Round[] {
  const { today, now } = setting;
  const waiting = unopened(rounds, setting).sort(byYear);
  const opening = waiting.findLast((one) => isToOpen(one, today));
  if (!opening) return [];
  const isBefore = ({ year }: Round) => year < opening.year;
  const closed = rounds
    .filter((one) => isBefore(one) && isToClose(one, opening, today))
    .map((one) => closeRound(one, now));
  const skipped = waiting.filter(isBefore).map((one) => skipRound(one, now));
  return [...closed, ...skipped, openRound(opening, now)].sort(byYear);
}
