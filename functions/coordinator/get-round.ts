import { publicPart } from "../../shared/results/edition.ts";
import type { Preview } from "../../shared/results/results.ts";
import { viewRound } from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { publishedEditions } from "../store/editions.ts";
import { at } from "../store/locations.ts";
import { read, readMany } from "../store/read.ts";

/** The members because of whom the preview withholds something, as they are called today. */
async function causesIn(preview: Preview | undefined) {
  const ids = [
    ...new Set(preview?.causes.flatMap(({ members }) => members) ?? []),
  ];
  const items = await readMany(ids.map(at.member));
  return ids.flatMap((id) => {
    const { member } = items.of({ member: at.member(id) });
    return member ? [{ id, name: member.organisation.name }] : [];
  });
}

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
      causes: await causesIn(stored?.preview),
      editions: editions.map(publicPart),
    },
  };
};
