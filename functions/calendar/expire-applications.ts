import { addDays } from "../../shared/days.ts";
import { expireCommitment } from "../../shared/commitment-transitions.ts";
import { expireMember } from "../../shared/member-transitions.ts";
import { commitmentWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { listQueue } from "../store/queues.ts";
import { read } from "../store/read.ts";
import { saveOnce } from "../store/save.ts";
import type { Task } from "./run.ts";

const daysToConfirm = 30;

/** Lets applications nobody confirmed in 30 days expire; the person behind one is forgotten with it. */
export const expireApplications: Task = async function* ({ today, now }, from) {
  const act = { by: { kind: "calendar" as const }, now };
  let position = from;
  do {
    const before = addDays(today, -daysToConfirm);
    const { entries, next } = await listQueue("unconfirmed", {
      before,
      from: position,
      limit: 50,
    });
    for (const { memberId = "" } of entries) {
      const { member, commitment } = await read({
        member: at.member(memberId),
        commitment: at.underWay(memberId),
      });
      if (
        member?.state !== "unconfirmed" ||
        commitment?.state !== "unconfirmed"
      )
        continue;
      await saveOnce([
        ...memberChangeWrites(expireMember(member, act)),
        ...commitmentWrites([expireCommitment(commitment, act)], member),
      ]);
    }
    position = next;
    yield position;
  } while (position);
};
