import { takeBackReport } from "../../shared/report-transitions.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { reportWrites } from "../store/changes.ts";
import { save } from "../store/save.ts";
import { myReport } from "./my-commitments.ts";

/** The member's own undo, until a coordinator has decided. */
export const takeBackMyReport: Operation<"takeBackMyReport"> = async ({
  signIn,
  params: { year },
}) => {
  const { member, records, act } = await signIn.load(myReport(year));
  const { name, kind } = member.organisation;
  const round = found(records.round);
  const report = found(records.report);
  if (isRepeated(report, act)) return reportReply(report, round, member);
  const takenBack = takeBackReport(report, { round, kind }, act);
  await save(reportWrites(takenBack, name));
  return reportReply(takenBack.after, round, member);
};
