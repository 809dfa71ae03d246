import { publicPart } from "../../shared/results/edition.ts";
import { Refusal } from "../../shared/refusal.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { publish } from "../rounds/publish.ts";
import { read } from "../store/read.ts";
import { again } from "../store/save.ts";
import { todayOf } from "./today.ts";

/** Publishes the next edition of a year, before its day or as a correction. */
export const publishEdition: Operation<"publishEdition"> = ({
  params: { year },
  body: { note },
  act,
}) =>
  again(async () => {
    const { round: planned, state } = await read({
      round: at.round(year),
      state: at.networkState(),
    });
    const round = found(planned);
    if (round.state === "planned") throw new Refusal("round-not-open");
    return {
      body: publicPart(
        await publish({
          round,
          state,
          day: todayOf(state, act.now),
          note,
          act,
        }),
      ),
    };
  });
