import { withdrawCommitment } from "../../shared/commitment-transitions.ts";
import { endMember } from "../../shared/member-transitions.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { commitmentReply } from "../http/replies.ts";
import { memberChangeWrites } from "../store/member-changes.ts";
import { commitmentWrites } from "../store/changes.ts";
import { save } from "../store/save.ts";
import { myCommitments } from "./my-commitments.ts";

/** Withdraws a returned version; with no other in force that ends the membership and frees the business ID. */
export const withdrawMyCommitment: Operation<"withdrawMyCommitment"> = async ({
  signIn,
}) => {
  const { member, records, act } = await signIn.load(myCommitments);
  const underWay = found(records.underWay);
  if (isRepeated(underWay, act)) return commitmentReply(underWay);
  const withdrawn = withdrawCommitment(underWay, act);
  await save([
    ...commitmentWrites([withdrawn], member),
    ...(records.inForce ? [] : memberChangeWrites(endMember(member, act))),
  ]);
  return commitmentReply(withdrawn.after);
};
