import { emptyNetworkState, type NetworkState } from "../../shared/network-state.ts";
import { firstEdition, nextEdition } from "../../shared/results/edition.ts";
import type { Edition } from "../../shared/results/results.ts";
import { invalid } from "../../shared/refusal.ts";
import type { Round } from "../../shared/round.ts";
import type { Day } from "../../shared/schema.ts";
import { foldYear } from "../results/fold-year.ts";
import { at } from "./locations.ts";
import { put, save, type Write } from "./write.ts";

/** A round as the network's state names it. */
const withRound = (state: NetworkState | undefined, { year, state: roundState, due, editions }: Round): NetworkState => {
  const { rounds, ...rest } = state ?? emptyNetworkState();
  return {
    ...rest,
    rounds: [...rounds.filter((one) => one.year !== year), { year, state: roundState, due, editions }].sort(
      (a, b) => a.year - b.year,
    ),
    revision: (state?.revision ?? -1) + 1,
  };
};

/** A changed round, and the network's state with it. */
export const roundWrites = (
  { before, after }: { before?: Round | undefined; after: Round },
  state: NetworkState | undefined,
): Write[] => [
  put(at.round(after.year), after, { was: before?.revision }),
  put(at.networkState(), withRound(state, after), { was: state?.revision }),
];

/**
 * Freezes the year's results as its next edition: folded now, and saved only if no report was accepted meanwhile. From the
 * second edition on a note says what changed.
 */
export async function publish(
  { round, state, day, note }: { round: Round; state: NetworkState | undefined; day: Day; note?: string | undefined },
): Promise<Edition> {
  const { preview, editions } = await foldYear(round.year);
  if (round.editions > 0 && note === undefined) throw invalid("/note", "note-needed");
  const edition =
    round.editions === 0
      ? firstEdition(preview, { day, note })
      : nextEdition(editions, preview, { day, note: note ?? "" });
  const after = { ...round, editions: edition.number, revision: round.revision + 1 };
  await save([
    put(at.edition(round.year, edition.number), edition),
    ...roundWrites({ before: round, after }, state),
  ]);
  return edition;
}
