import { publicPart } from "../../shared/results/edition.ts";
import { isEmpty } from "../../shared/results/headlines.ts";
import { invalid, Refusal, StaleDecision } from "../../shared/refusal.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { hasBegun } from "../../shared/round.ts";
import { found } from "../found.ts";
import { isStale } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { foldYear } from "../results/fold-year.ts";
import { previewEtag } from "../results/preview-etag.ts";
import { refold } from "../results/refold.ts";
import { at } from "../store/locations.ts";
import { publish } from "../rounds/publish.ts";
import { read } from "../store/read.ts";
import { again } from "../store/save.ts";
import { todayOf } from "./today.ts";

/** Publishes the next edition of a year; without any report only if that is said to be meant. */
export const publishEdition: Operation<"publishEdition"> = ({
  params: { year },
  ifMatch,
  body: { note, tellMembers, belowFloor },
  act,
}) =>
  again(async () => {
    const { round: planned, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    const round = found(planned);
    if (!hasBegun(round)) throw new Refusal("round-not-open");
    if (isRepeated(round, act)) {
      const { last } = await read({ last: at.edition(year, round.editions) });
      return { body: publicPart(found(last)) };
    }
    const folded = await foldYear(year);
    const current = {
      preview: folded.preview,
      etag: previewEtag(folded.preview),
    };
    if (isStale(ifMatch, current.etag)) {
      // What the page reads next is this, also where the stream is behind.
      await refold(year);
      throw new StaleDecision(current);
    }
    if (!belowFloor && isEmpty(folded.preview.results))
      throw invalid("/belowFloor", "below-floor");
    return {
      body: publicPart(
        await publish({
          round,
          state,
          folded,
          day: todayOf(state, act.now),
          note,
          tellMembers,
          act,
        }),
      ),
    };
  });
