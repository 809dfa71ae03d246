import { submitCommitment } from "../../shared/commitment-transitions.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { commitmentReply } from "../http/replies.ts";
import { commitmentWrites } from "../store/changes.ts";
import { save } from "../store/save.ts";
import { myCommitments } from "./my-commitments.ts";

/** Hands the version under way to the coordinators. */
export const submitMyCommitment: Operation<"submitMyCommitment"> = async ({
  signIn,
  language,
}) => {
  const { member, records, act } = await signIn.load(myCommitments);
  const underWay = found(records.underWay);
  if (isRepeated(underWay, act)) return commitmentReply(underWay);
  const submitted = submitCommitment(
    underWay,
    { mayBeEmpty: member.organisation.kind === "supporting", language },
    act,
  );
  await save(commitmentWrites([submitted], member));
  return commitmentReply(submitted.after);
};
