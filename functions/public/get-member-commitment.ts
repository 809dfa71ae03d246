import { viewPublicVersion } from "../../shared/views/public-version.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import {
  lifeOf,
  placesOfVersion,
  supersededIn,
  versionIn,
} from "../store/commitment-versions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** A version that is or was in force: a public document, also when another has taken its place or the membership has ended. */
export const getMemberCommitment: Operation<"getMemberCommitment"> = async ({
  params: { id, version },
}) => {
  const { member, ...places } = await read({
    member: at.member(id),
    ...placesOfVersion(version)(id),
  });
  const latest = found(places.inForce);
  const commitment =
    versionIn(places, version) ??
    (version < latest.version
      ? supersededIn(await lifeOf(id, version))
      : undefined);
  return {
    body: found(viewPublicVersion(found(member), found(commitment), latest)),
  };
};
