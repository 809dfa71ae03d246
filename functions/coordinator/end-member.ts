import {
  commitmentMachine,
  endCommitment,
} from "../../shared/commitment-transitions.ts";
import type { Ending } from "../../shared/member.ts";
import {
  changeMember,
  endMember as ended,
} from "../../shared/member-transitions.ts";
import { invalid, Refusal } from "../../shared/refusal.ts";
import { type Act, allows } from "../../shared/state-machine.ts";
import { isRepeated } from "../../shared/repeated.ts";
import type { Operation } from "../http/operation.ts";
import { mailPrimary } from "../mails/mail-to.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { memberRecords } from "../store/member-records.ts";
import { read } from "../store/read.ts";
import { releaseWrites } from "../rounds/releases.ts";
import { mergerWrites } from "../rounds/mergers.ts";
import { save } from "../store/save.ts";
import type { Write } from "../store/write.ts";
import { memberFileReply } from "./member-file.ts";
import { todayOf } from "./today.ts";

/** Whoever takes another in is not compared with itself around that day, unless a coordinator takes the day away again. */
async function successorWrites(
  { reason, successorId, on }: Ending,
  act: Act,
): Promise<Write[]> {
  if (successorId === undefined) return [];
  const { member, reports } = await memberRecords(successorId).catch(
    (error: unknown) => {
      throw error instanceof Refusal && error.code === "not-found"
        ? invalid("/successorId", "unknown-member")
        : error;
    },
  );
  if (member.state !== "active")
    throw invalid("/successorId", "unknown-member");
  if (reason !== "merged") return [];
  const change = changeMember(member, { mergedOn: on }, act);
  return [
    ...memberChangeWrites(change),
    ...(await mergerWrites(reports, change.after, [member.mergedOn, on])),
  ];
}

/** Ends a membership: its commitment ends, unsent reports are not required any more, published years stay. */
export const endMember: Operation<"endMember"> = async ({
  params: { id },
  body,
  act,
  now,
}) => {
  const { member, commitments, reports } = await memberRecords(id);
  if (isRepeated(member, act)) return memberFileReply(id);
  const { state } = await read({ state: at.networkState() });
  const today = todayOf(state, now);
  await save([
    ...memberChangeWrites(ended(member, act, { ending: body, today })),
    ...commitmentWrites(
      commitments
        .filter(({ state }) => allows(commitmentMachine, "end", state))
        .map((one) => endCommitment(one, body.reason, act)),
      member,
    ),
    ...(await releaseWrites(reports, member, body.reason, act)),
    ...(await successorWrites(body, act)),
    ...mailPrimary(member, "member-ended", body, { now }),
  ]);
  return memberFileReply(id);
};
