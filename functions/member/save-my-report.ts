import { reportEtag } from "../../shared/etags.ts";
import { saveReportDraft } from "../../shared/report-transitions.ts";
import { isRepeated } from "../../shared/repeated.ts";
import { found } from "../found.ts";
import { refuseStale } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { at } from "../store/locations.ts";
import { saveDraft } from "../store/save.ts";
import { myReport } from "./my-commitments.ts";

/** Saves the draft: one read, one plain update. */
export const saveMyReport: Operation<"saveMyReport"> = async ({
  signIn,
  params: { year },
  ifMatch,
  body,
}) => {
  const { member, records, act } = await signIn.load(myReport(year));
  const { memberId, organisation } = member;
  const report = found(records.report);
  const round = found(records.round);
  if (isRepeated(report, act)) return reportReply(report, round, member);
  refuseStale(ifMatch, reportEtag(report));
  const { after } = saveReportDraft(
    report,
    body,
    { round, kind: organisation.kind },
    act,
  );
  await saveDraft(at.report(memberId, year), { before: report, after });
  return reportReply(after, round, member);
};
