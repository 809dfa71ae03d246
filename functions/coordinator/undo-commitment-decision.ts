import type { Commitment } from "../../shared/commitment.ts";
import {
  reinstateCommitment,
  undoCommitmentDecision as undone,
} from "../../shared/commitment-transitions.ts";
import { commitmentEtag } from "../../shared/etags.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { undoEnd } from "../../shared/member-transitions.ts";
import {
  viewDecidedCommitment,
  viewFiledCommitment,
} from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import { refuseUnread } from "../http/etag.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { undoWrites } from "./decision.ts";

const answer = (decided: Commitment) => ({
  body: viewDecidedCommitment(decided),
  etag: commitmentEtag(decided),
});

async function undo({
  params: { id },
  ifMatch,
  act,
}: RequestOf<"undoCommitmentDecision">) {
  const { decision, inForce, underWay, ...rest } = await read({
    member: at.member(id),
    inForce: at.inForce(id),
    underWay: at.underWay(id),
    decision: at.commitmentDecision(id),
  });
  const member = found(rest.member);
  // A version that was carried is in force already.
  const commitment = found(underWay ?? inForce);
  if (isRepeated(commitment, act)) return answer(commitment);
  refuseUnread(ifMatch, viewFiledCommitment(commitment));
  const change = undone(commitment, decision?.before, act);
  const { superseded, ended } = found(decision);
  await save([
    ...commitmentWrites(
      superseded ? [change, reinstateCommitment(superseded, act)] : [change],
      member,
    ),
    ...(ended ? memberChangeWrites(undoEnd(member, ended, act)) : []),
    ...undoWrites(at.commitmentDecision(id), found(decision)),
  ]);
  return answer(change.after);
}

/** Takes the last decision on a commitment back; the mail that would tell of it never leaves. */
export const undoCommitmentDecision: Operation<"undoCommitmentDecision"> = (
  request,
) => again(() => undo(request));
