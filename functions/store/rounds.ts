import { isToBePublished } from "../../shared/round-calendar.ts";
import { round, type Round } from "../../shared/round.ts";
import {
  emptyNetworkState,
  type NetworkState,
  withRound,
} from "../../shared/network-state.ts";
import { at } from "./locations.ts";
import { queued } from "./queues.ts";
import { readPartition, recordOf } from "./read.ts";
import { put, type Write } from "./write.ts";

/** Every round there is, oldest first: one call, for a round is a small item and a year has one. */
export async function allRounds(): Promise<Round[]> {
  const { items } = await readPartition("N#", { prefix: "ROUND#" });
  return items.map((item) => recordOf(item, round));
}

/** A changed round. It waits for the coordinators once they were asked to publish its results, until one of them has. */
export const roundPut = (after: Round, was: number | undefined): Write =>
  put(at.round(after.year), after, {
    was,
    ...(isToBePublished(after) && {
      entry: queued("waiting", `${after.preparedOn}#round#${after.year}`, {
        id: "network",
        memberId: "network",
        waits: "results-prepared",
      }),
    }),
  });

/** Rounds as they have become, and the network's state with them. */
export const turnWrites = (
  rounds: Round[],
  turned: Round[],
  state: NetworkState | undefined,
): Write[] => [
  ...turned.map((after) =>
    roundPut(after, rounds.find(({ year }) => year === after.year)?.revision),
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
