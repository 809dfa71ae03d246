import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { myReport } from "./my-commitments.ts";

export const getMyReport: Operation<"getMyReport"> = async ({
  signIn,
  params: { year },
}) => {
  const { member, records } = await signIn.load(myReport(year));
  return reportReply(found(records.report), found(records.round), member);
};
