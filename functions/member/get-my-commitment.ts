import { found } from "../found.ts";
import { commitmentReply } from "../http/replies.ts";
import type { Operation } from "../http/operation.ts";
import { myCommitments } from "./my-commitments.ts";

export const getMyCommitment: Operation<"getMyCommitment"> = async ({
  signIn,
}) => {
  const { records } = await signIn.load(myCommitments);
  return commitmentReply(found(records.underWay ?? records.inForce));
};
