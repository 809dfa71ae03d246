import { pastPart } from "../../shared/results/edition.ts";
import {
  editionsByYear,
  type NetworkState,
} from "../../shared/network-state.ts";
import { isBelowFloor } from "../../shared/results/headlines.ts";
import type { Preview } from "../../shared/results/results.ts";
import { isWithdrawn, type Round } from "../../shared/round.ts";
import { viewRound } from "../../shared/views/coordinator-views.ts";
import { network } from "../environment.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { headlinesBefore } from "../rounds/headlines-before.ts";
import { namedIn } from "../rounds/named.ts";
import { foldYear } from "../results/fold-year.ts";
import { previewEtag } from "../results/preview-etag.ts";
import { publishedEditions } from "../store/editions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** Folded with the editions that are out now; a publication or a withdrawal makes the stored one old. */
const isOfToday = (
  { year, number, comparedWith = 0 }: Preview,
  round: Round,
  state: NetworkState | undefined,
) =>
  number === round.editions + 1 &&
  !isWithdrawn(round) &&
  comparedWith === (editionsByYear(state)[year - 1] ?? 0);

/** A round, what its next edition would tell, and the editions that are out; its ETag is for what would be published. */
export const getRound: Operation<"getRound"> = async ({ params: { year } }) => {
  const [{ round: saved, stored, state }, editions] = await Promise.all([
    read({
      round: at.round(year),
      stored: at.preview(year),
      state: at.networkState(),
    }),
    publishedEditions(year),
  ]);
  const round = found(saved);
  const preview =
    stored && !isOfToday(stored.preview, round, state)
      ? (await foldYear(year)).preview
      : stored?.preview;
  return {
    body: {
      round: viewRound(round),
      mailPaused: state?.mailPaused ?? false,
      ...(preview && { preview }),
      belowFloor:
        preview !== undefined &&
        isBelowFloor(preview.results, network().rounds.floor),
      ...(await headlinesBefore(year)),
      named: await namedIn(preview),
      editions: editions.map(pastPart),
    },
    etag: previewEtag(preview),
  };
};
