import { recordSignature as recorded } from "../../shared/commitment-transitions.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { viewFiledCommitment } from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import { refuseUnread } from "../http/etag.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { commitmentReply } from "../http/replies.ts";
import { mailPrimary } from "../mails/mail-to.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { todayOf } from "./today.ts";

async function record({
  params: { id },
  ifMatch,
  body,
  act,
  now,
}: RequestOf<"recordSignature">) {
  const { member, inForce, underWay, state } = await read({
    member: at.member(id),
    inForce: at.inForce(id),
    underWay: at.underWay(id),
    state: at.networkState(),
  });
  // A version with both signatures is in force already.
  const standing = found(underWay ?? inForce);
  if (isRepeated(standing, act)) return commitmentReply(standing);
  refuseUnread(ifMatch, viewFiledCommitment(standing));
  const { party, ...signature } = body;
  const today = todayOf(state, now);
  const changes = recorded(found(underWay), {
    party,
    signature,
    inForce,
    today,
    act,
  });
  const [{ after }] = changes;
  await save([
    ...commitmentWrites(changes, found(member)),
    ...(after.inForceOn
      ? mailPrimary(
          found(member),
          "commitment-in-force",
          { version: after.version, inForceOn: after.inForceOn },
          { now },
        )
      : []),
  ]);
  return commitmentReply(after);
}

/** Records one party's signature; with both, the commitment is in force. */
export const recordSignature: Operation<"recordSignature"> = (request) =>
  again(() => record(request));
