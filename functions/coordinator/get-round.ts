import { publicPart } from "../../shared/results/edition.ts";
import { viewRound } from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { publishedEditions } from "../store/editions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** A round, what its next edition would tell, and the editions that are out. */
export const getRound: Operation<"getRound"> = async ({ params: { year } }) => {
  const [{ round, stored, state }, editions] = await Promise.all([
    read({
      round: at.round(year),
      stored: at.preview(year),
      state: at.networkState(),
    }),
    publishedEditions(year),
  ]);
  return {
    body: {
      round: viewRound(found(round)),
      mailPaused: state?.mailPaused ?? false,
      ...(stored && { preview: stored.preview }),
      editions: editions.map(publicPart),
    },
  };
};
