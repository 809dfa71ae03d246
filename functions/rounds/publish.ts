import type { NetworkState } from "../../shared/network-state.ts";
import { firstEdition, nextEdition } from "../../shared/results/edition.ts";
import {
  type NoteInLanguages,
  refuseMissingLanguages,
} from "../../shared/results/note.ts";
import { noteIn } from "../../shared/results/note-in.ts";
import type { Edition, Preview } from "../../shared/results/results.ts";
import { invalid } from "../../shared/refusal.ts";
import { publishRound } from "../../shared/round-transitions.ts";
import type { Round } from "../../shared/round.ts";
import type { Day } from "../../shared/schema.ts";
import type { Act } from "../../shared/state-machine.ts";
import { network } from "../environment.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { roundWrites } from "../store/rounds.ts";
import { save } from "../store/save.ts";
import { put } from "../store/write.ts";

type Publication = {
  round: Round;
  state: NetworkState | undefined;
  folded: { preview: Preview; editions: Edition[] };
  day: Day;
  note?: NoteInLanguages | undefined;
  /** Whether members are told of a later edition; of the first they are. */
  tellMembers?: boolean | undefined;
  act: Act;
};

function editionOf({ round, folded, day, note }: Publication): Edition {
  const { preview, editions } = folded;
  const { languages } = network();
  if (round.editions === 0) {
    if (note !== undefined) refuseMissingLanguages(note, languages);
    return firstEdition(preview, { day, note });
  }
  if (note === undefined) throw invalid("/note", "note-needed");
  refuseMissingLanguages(note, languages);
  return nextEdition(editions, preview, { day, note });
}

/** What the history keeps of a note: the network has one history, in its first language. */
export const whyOf = (note: NoteInLanguages): string =>
  noteIn(note, network().languages[0] ?? "en").text;

/**
 * Freezes the year's results as its next edition: saved only if no report was accepted since they were folded. From the second
 * edition on a note says what changed. `calendar` then tells the members in it.
 */
export async function publish(publication: Publication): Promise<Edition> {
  const { round, state, day, note, tellMembers = false, act } = publication;
  const edition = editionOf(publication);
  const after = {
    ...publishRound(round, {
      edition,
      on: day,
      tell: round.editions === 0 || tellMembers,
    }),
    request: act.request,
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
      ...(note !== undefined && { why: whyOf(note) }),
    }),
  ]);
  return edition;
}
