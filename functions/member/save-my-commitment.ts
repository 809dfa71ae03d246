import {
  draftVersion,
  saveCommitmentDraft,
} from "../../shared/commitment-transitions.ts";
import { commitmentEtag } from "../../shared/etags.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { found } from "../found.ts";
import { refuseStale } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { commitmentReply } from "../http/replies.ts";
import { at } from "../store/locations.ts";
import { save, saveDraft } from "../store/save.ts";
import { put } from "../store/write.ts";
import { myCommitments } from "./my-commitments.ts";

/** Saves the draft of the version under way, or begins the next version after the one in force. */
export const saveMyCommitment: Operation<"saveMyCommitment"> = async ({
  signIn,
  ifMatch,
  body,
  now,
}) => {
  const { member, records, act } = await signIn.load(myCommitments);
  const { inForce, underWay } = records;
  if (underWay && isRepeated(underWay, act)) return commitmentReply(underWay);
  refuseStale(ifMatch, commitmentEtag(found(underWay ?? inForce)));
  const { before, draft } = draftVersion({ inForce, latest: underWay, now });
  const { after } = saveCommitmentDraft(draft, body, act);
  const place = at.underWay(member.memberId);
  if (before === draft) await saveDraft(place, { before, after });
  else
    await save([
      put(place, after, { was: before?.revision, refusal: "draft-stale" }),
      // One that was never in force makes room, and can still be read.
      ...(before
        ? [put(at.pastVersion(member.memberId, before.version), before)]
        : []),
    ]);
  return commitmentReply(after);
};
