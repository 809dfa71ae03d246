import { round, type Round } from "../../shared/round.ts";
import {
  emptyNetworkState,
  type NetworkState,
  withRound,
} from "../../shared/network-state.ts";
import { at } from "./locations.ts";
import { readPartition } from "./read.ts";
import { put, type Write } from "./write.ts";

/** Every round there is, oldest first: one call, for a round is a small item and a year has one. */
export async function allRounds(): Promise<Round[]> {
  const { items } = await readPartition("N#", { prefix: "ROUND#" });
  return items.map(({ record }) => round().parse(record));
}

/** Rounds as they have become, and the network's state with them. */
export const turnWrites = (
  rounds: Round[],
  turned: Round[],
  state: NetworkState | undefined,
): Write[] => [
  ...turned.map((after) =>
    put(at.round(after.year), after, {
      was: rounds.find(({ year }) => year === after.year)?.revision,
    }),
  ),
  put(
    at.networkState(),
    turned.reduce(withRound, state ?? emptyNetworkState()),
    { was: state?.revision },
  ),
];

/** One changed round, and the network's state with it. */
export const roundWrites = (
  { before, after }: { before?: Round | undefined; after: Round },
  state: NetworkState | undefined,
): Write[] => turnWrites(before ? [before] : [], [after], state);
