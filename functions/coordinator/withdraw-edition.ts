import { refuseMissingLanguages } from "../../shared/results/note.ts";
import { isRepeated } from "../../shared/repeated.ts";
import type { Edition } from "../../shared/results/results.ts";
import { withdrawEdition as withdrawn } from "../../shared/round-transitions.ts";
import { network } from "../environment.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { whyOf } from "../rounds/publish.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { roundWrites } from "../store/rounds.ts";
import { again, save } from "../store/save.ts";
import { putAnyway } from "../store/write.ts";
import { todayOf } from "./today.ts";

/** Takes the newest edition of a year back: the public reads why in its place. It is kept, and counts as published for good. */
export const withdrawEdition: Operation<"withdrawEdition"> = ({
  params: { year },
  body: { edition: number, note },
  act,
}) =>
  again(async () => {
    const records = await read({
      round: at.round(year),
      edition: at.edition(year, number),
      state: at.networkState(),
    });
    const round = found(records.round);
    const edition = found(records.edition);
    const answer = (withdrawal: NonNullable<Edition["withdrawn"]>) => ({
      year,
      number,
      day: edition.day,
      withdrawn: withdrawal,
    });
    if (isRepeated(round, act) && edition.withdrawn)
      return { body: answer(edition.withdrawn) };
    const after = { ...withdrawn(round, number), request: act.request };
    refuseMissingLanguages(note, network().languages);
    const { state } = records;
    const withdrawal = { day: todayOf(state, act.now), note };
    await save([
      putAnyway(at.edition(year, number), {
        ...edition,
        withdrawn: withdrawal,
      }),
      ...roundWrites({ before: round, after }, state),
      eventWrite({
        memberId: "network",
        at: act.now,
        by: act.by,
        subject: `results-${year}`,
        transition: "withdraw",
        from: String(number),
        to: "none",
        why: whyOf(note),
      }),
    ]);
    return { body: answer(withdrawal) };
  });
