import { editionsByYear } from "../../shared/network-state.ts";
import { viewMember } from "../../shared/views/public-views.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** A member with a commitment in force; progress only of the years that are out. */
export const getMember: Operation<"getMember"> = async ({ params: { id } }) => {
  const { member, inForce, trackRecord, state } = await read({
    member: at.member(id),
    inForce: at.inForce(id),
    trackRecord: at.trackRecord(id),
    state: at.networkState(),
  });
  const commitment = found(inForce?.state === "in-force" ? inForce : undefined);
  const { coveredBy } = found(member);
  const { reporter } = coveredBy
    ? await read({ reporter: at.member(coveredBy) })
    : {};
  return {
    body: viewMember(
      found(member),
      commitment,
      trackRecord,
      editionsByYear(state),
      reporter,
    ),
  };
};
