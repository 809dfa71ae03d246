import type { Commitment } from "../../shared/commitment.ts";
import {
  approveCommitment,
  carryCommitment,
  rejectCommitment,
  returnCommitment,
} from "../../shared/commitment-transitions.ts";
import type { Change } from "../../shared/history.ts";
import { endMember } from "../../shared/member-transitions.ts";
import { invalid } from "../../shared/refusal.ts";
import { found } from "../found.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { commitmentReply } from "../http/replies.ts";
import { mailPrimary } from "../mails/mail-to.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { read } from "../store/read.ts";
import { save, type Write } from "../store/write.ts";
import { todayOf } from "./today.ts";

type Decision = {
  changes: [Change<Commitment>, ...Change<Commitment>[]];
  also: Write[];
};

const load = (id: string) =>
  read({
    member: at.member(id),
    inForce: at.inForce(id),
    underWay: at.underWay(id),
    state: at.networkState(),
  });

type Loaded = Awaited<ReturnType<typeof load>>;

function approve(
  { member, inForce, underWay, state }: Loaded,
  { body: { signing }, act, now }: RequestOf<"decideCommitment">,
): Decision {
  const commitment = found(underWay);
  const { version } = commitment;
  if (version > 1 && signing === undefined)
    throw invalid("/signing", "required");
  if (signing !== "carried") {
    const approved = approveCommitment(commitment, act);
    const mails = mailPrimary(
      found(member),
      "commitment-approved",
      { version, carried: false },
      { now },
    );
    return { changes: [approved], also: mails };
  }
  return {
    changes: carryCommitment(commitment, inForce, todayOf(state, now), act),
    also: mailPrimary(
      found(member),
      "commitment-approved",
      { version, carried: true },
      { now },
    ),
  };
}

function sendBack(
  { member, inForce, underWay }: Loaded,
  { body: { decision, message = "" }, act, now }: RequestOf<"decideCommitment">,
): Decision {
  const commitment = found(underWay);
  if (decision === "return")
    return {
      changes: [returnCommitment(commitment, message, act)],
      also: mailPrimary(
        found(member),
        "commitment-returned",
        { message, version: commitment.version },
        { now },
      ),
    };
  const rejected = rejectCommitment(commitment, message, act);
  return {
    changes: [rejected],
    also: [
      // With no version in force the membership has not begun, and the business ID is free again.
      ...(inForce ? [] : memberChangeWrites(endMember(found(member), act))),
      ...mailPrimary(
        found(member),
        "commitment-rejected",
        { message },
        { now },
      ),
    ],
  };
}

/** Approves, returns or rejects the submitted version; its member is told. */
export const decideCommitment: Operation<"decideCommitment"> = async (
  request,
) => {
  const loaded = await load(request.params.id);
  const { changes, also } = (
    request.body.decision === "approve" ? approve : sendBack
  )(loaded, request);
  await save([...commitmentWrites(changes, found(loaded.member)), ...also]);
  return commitmentReply(changes[0].after);
};
