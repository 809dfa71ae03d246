import { submitReport } from "../../shared/report-transitions.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { mailRound } from "../mails/mail-to.ts";
import { reportWrites } from "../store/changes.ts";
import { save } from "../store/write.ts";
import { myReport } from "./my-commitments.ts";

/** Submits the report; the contacts get a copy of the answers. */
export const submitMyReport: Operation<"submitMyReport"> = async ({
  signIn,
  params: { year },
  now,
}) => {
  const { member, records, act } = await signIn.load(myReport(year));
  const { name, kind } = member.organisation;
  const round = found(records.round);
  const submitted = submitReport(found(records.report), { round, kind }, act);
  await save([
    ...reportWrites(submitted, name),
    ...mailRound(member, "report-received", { year }, { now }),
  ]);
  return reportReply(submitted.after, round, member);
};
