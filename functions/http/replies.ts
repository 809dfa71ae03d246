import type { Commitment } from "../../shared/commitment.ts";
import { commitmentEtag, reportEtag } from "../../shared/etags.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import type { Round } from "../../shared/round.ts";
import { viewCommitment } from "../../shared/views/commitment-view.ts";
import { viewReport } from "../../shared/views/report-view.ts";

/** A commitment with the ETag its next draft is saved by. */
export const commitmentReply = (commitment: Commitment) => ({
  body: viewCommitment(commitment),
  etag: commitmentEtag(commitment),
});

/** A report with the ETag its next draft is saved by. */
export const reportReply = (
  report: Report,
  round: Round,
  { organisation }: Member,
) => ({
  body: viewReport(report, round, organisation.kind),
  etag: reportEtag(report),
});
