import {
  commitmentMachine,
  endCommitment,
} from "../../shared/commitment-transitions.ts";
import { endMember as ended } from "../../shared/member-transitions.ts";
import { invalid } from "../../shared/refusal.ts";
import { allows } from "../../shared/state-machine.ts";
import type { Operation } from "../http/operation.ts";
import { mailPrimary } from "../mails/mail-to.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { memberRecords } from "../store/member-records.ts";
import { read } from "../store/read.ts";
import { releaseWrites } from "../rounds/releases.ts";
import { save } from "../store/write.ts";
import { loadMemberFile } from "./member-file.ts";
import { todayOf } from "./today.ts";

/** Ends a membership: its commitment ends, unsent reports are not required any more, published years stay. */
export const endMember: Operation<"endMember"> = async ({
  params: { id },
  body,
  act,
  now,
}) => {
  const { member, commitments, reports } = await memberRecords(id);
  const { successor, state } = await read({
    state: at.networkState(),
    successor: at.member(body.successorId ?? id),
  });
  if (body.successorId && successor?.state !== "active")
    throw invalid("/successorId", "unknown-member");
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
    ...mailPrimary(member, "member-ended", body, { now }),
  ]);
  return { body: await loadMemberFile(id) };
};
