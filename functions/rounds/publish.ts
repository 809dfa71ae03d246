import type { NetworkState } from "../../shared/network-state.ts";
import { firstEdition, nextEdition } from "../../shared/results/edition.ts";
import type { Edition, Preview } from "../../shared/results/results.ts";
import { invalid } from "../../shared/refusal.ts";
import type { Round } from "../../shared/round.ts";
import type { Day } from "../../shared/schema.ts";
import type { Act } from "../../shared/state-machine.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { roundWrites } from "../store/rounds.ts";
import { save } from "../store/save.ts";
import { put } from "../store/write.ts";

/**
 * Freezes the year's results as its next edition: saved only if no report was accepted since they were folded. From the second
 * edition on a note says what changed.
 */
export async function publish({
  round,
  state,
  folded: { preview, editions },
  day,
  note,
  act,
}: {
  round: Round;
  state: NetworkState | undefined;
  folded: { preview: Preview; editions: Edition[] };
  day: Day;
  note?: string | undefined;
  act: Act;
}): Promise<Edition> {
  if (round.editions > 0 && note === undefined)
    throw invalid("/note", "note-needed");
  const edition =
    round.editions === 0
      ? firstEdition(preview, { day, note })
      : nextEdition(editions, preview, { day, note: note ?? "" });
  const after = {
    ...round,
    editions: edition.number,
    revision: round.revision + 1,
  };
  await save([
    put(at.edition(round.year, edition.number), edition),
    ...roundWrites({ before: round, after }, state),
    eventWrite({
      memberId: "network",
      at: act.now,
      by: act.by,
      subject: `results-${round.year}`,
      transition: "publish",
      from: String(round.editions),
      to: String(edition.number),
      ...(note !== undefined && { why: note }),
    }),
  ]);
  return edition;
}
