import { submitReport } from "../../shared/report-transitions.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { mailRound } from "../mails/mail-to.ts";
import { reportWrites } from "../store/changes.ts";
import { save } from "../store/save.ts";
import { myReport } from "./my-commitments.ts";
import { wishOf } from "./report-wish.ts";

/** Submits the report; its wish goes into the coordinators' inbox, and the contacts get a copy of the answers. */
export const submitMyReport: Operation<"submitMyReport"> = async ({
  signIn,
  params: { year },
  language,
  now,
}) => {
  const { member, records, act } = await signIn.load(myReport(year));
  const { name, kind } = member.organisation;
  const round = found(records.round);
  const before = found(records.report);
  if (isRepeated(before, act)) return reportReply(before, round, member);
  const submitted = submitReport(before, { round, kind, language }, act);
  const wish = wishOf(submitted.after, { before, member, language, now });
  const after = { ...submitted.after, wishId: wish.id };
  await save([
    ...reportWrites({ ...submitted, after }, name),
    ...wish.writes,
    ...mailRound(member, "report-received", { year }, { now }),
  ]);
  return reportReply(after, round, member);
};
