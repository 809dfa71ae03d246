import { viewVersion } from "../../shared/views/commitment-view.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import {
  lifeOf,
  placesOfVersion,
  supersededIn,
  versionIn,
} from "../store/commitment-versions.ts";

/** One version with all that was handed in of it. */
export const getMyCommitmentVersion: Operation<
  "getMyCommitmentVersion"
> = async ({ signIn, params: { version } }) => {
  const { member, records } = await signIn.load(placesOfVersion(version));
  const life = await lifeOf(member.memberId, version);
  const commitment = versionIn(records, version) ?? supersededIn(life);
  return { body: viewVersion(found(commitment), life) };
};
