import type { Commitment } from "../../shared/commitment.ts";
import {
  approveCommitment,
  carryCommitment,
  rejectCommitment,
  returnCommitment,
} from "../../shared/commitment-transitions.ts";
import { commitmentEtag } from "../../shared/etags.ts";
import type { Change } from "../../shared/history.ts";
import { primaryMails } from "../../shared/mails/addressed.ts";
import type { Member } from "../../shared/member.ts";
import { endMember } from "../../shared/member-transitions.ts";
import type { Mail } from "../../shared/outbox.ts";
import { invalid } from "../../shared/refusal.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { undoable } from "../../shared/undo.ts";
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
import { decisionTiming, decisionWrites, undoTime } from "./decision.ts";
import { todayOf } from "./today.ts";

type Decision = {
  changes: [Change<Commitment>, ...Change<Commitment>[]];
  mails: Mail[];
  /** A membership that has not begun ends with the rejection of its commitment. */
  ends?: Change<Member>;
};

const load = async (id: string) => {
  const { member, underWay, inForce, state } = await read({
    member: at.member(id),
    inForce: at.inForce(id),
    underWay: at.underWay(id),
    state: at.networkState(),
  });
  return { member: found(member), inForce, underWay, state };
};

type Loaded = Awaited<ReturnType<typeof load>> & { underWay: Commitment };

function approve(
  { member, inForce, underWay, state }: Loaded,
  { body: { signing }, act, now }: RequestOf<"decideCommitment">,
): Decision {
  const { version } = underWay;
  if (version > 1 && signing === undefined)
    throw invalid("/signing", "required");
  const carried = signing === "carried";
  return {
    changes: carried
      ? carryCommitment(underWay, inForce, todayOf(state, now), act)
      : [approveCommitment(underWay, act)],
    mails: primaryMails(
      member,
      "commitment-approved",
      { version, carried },
      decisionTiming(now),
    ),
  };
}

function sendBack(
  { member, inForce, underWay }: Loaded,
  { body: { decision, message = "" }, act, now }: RequestOf<"decideCommitment">,
): Decision {
  const timing = decisionTiming(now);
  if (decision === "return") {
    const params = { message, version: underWay.version };
    return {
      changes: [returnCommitment(underWay, message, act)],
      mails: primaryMails(member, "commitment-returned", params, timing),
    };
  }
  return {
    changes: [rejectCommitment(underWay, message, act)],
    mails: primaryMails(member, "commitment-rejected", { message }, timing),
    // With no version in force the membership has not begun, and the business ID is free again.
    ...(!inForce && { ends: endMember(member, act) }),
  };
}

const answer = (decided: Commitment) => ({
  body: viewDecidedCommitment(decided),
  etag: commitmentEtag(decided),
});

async function decide(request: RequestOf<"decideCommitment">) {
  const { now, act, ifMatch, body, params } = request;
  const { underWay: submitted, ...rest } = await load(params.id);
  // A version that was carried is in force already.
  const standing = found(submitted ?? rest.inForce);
  if (isRepeated(standing, act)) return answer(standing);
  refuseUnread(ifMatch, viewFiledCommitment(standing));
  const loaded = { ...rest, underWay: found(submitted) };
  const { changes, mails, ends } = (
    body.decision === "approve" ? approve : sendBack
  )(loaded, request);
  const { member, underWay } = loaded;
  const [decided, superseded] = changes;
  const marked = undoable(decided, undoTime(now));
  await save([
    ...commitmentWrites([marked, ...changes.slice(1)], member),
    ...(ends ? memberChangeWrites(ends) : []),
    ...decisionWrites(at.commitmentDecision(member.memberId), {
      now,
      mails,
      decision: {
        memberId: member.memberId,
        mails: mails.map(({ mailId }) => mailId),
        before: underWay,
        ...(superseded?.before && { superseded: superseded.before }),
        ...(ends && {
          ended: { since: member.since, revision: ends.after.revision },
        }),
      },
    }),
  ]);
  return answer(marked.after);
}

/** Approves, returns or rejects the submitted version; its member is told. */
export const decideCommitment: Operation<"decideCommitment"> = (request) =>
  again(() => decide(request));
