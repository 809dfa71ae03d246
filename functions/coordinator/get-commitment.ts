import { commitmentEtag } from "../../shared/etags.ts";
import { viewVersion } from "../../shared/views/commitment-view.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import {
  lifeOf,
  placesOfVersion,
  supersededIn,
  versionIn,
} from "../store/commitment-versions.ts";
import { read } from "../store/read.ts";

/** One version with all that was handed in of it; what the member is writing is not shown. */
export const getCommitment: Operation<"getCommitment"> = async ({
  params: { id, version },
}) => {
  const [places, life] = await Promise.all([
    read(placesOfVersion(version)(id)),
    lifeOf(id, version),
  ]);
  const commitment = found(versionIn(places, version) ?? supersededIn(life));
  const { draft, ...body } = viewVersion(commitment, life);
  return { body, etag: commitmentEtag(commitment) };
};
