import { reportEtag } from "../../shared/etags.ts";
import { isRepeated } from "../../shared/repeated.ts";
import type { Report } from "../../shared/report.ts";
import { undoReportDecision as undone } from "../../shared/report-transitions.ts";
import {
  viewDecidedReport,
  viewFiledReport,
} from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import { refuseUnread } from "../http/etag.ts";
import type { Operation } from "../http/operation.ts";
import { reportWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import { unaccepting } from "./accepting.ts";
import { undoWrites } from "./decision.ts";

/** Takes the last decision on a report back; the mail that would tell of it never leaves. */
export const undoReportDecision: Operation<"undoReportDecision"> = ({
  params: { id, year },
  ifMatch,
  act,
}) =>
  again(async () => {
    const { decision, ...loaded } = await read({
      member: at.member(id),
      report: at.report(id, year),
      round: at.round(year),
      trackRecord: at.trackRecord(id),
      story: at.story(id, year),
      decision: at.reportDecision(id, year),
    });
    const report = found(loaded.report);
    const member = found(loaded.member);
    const round = found(loaded.round);
    const { name, kind } = member.organisation;
    const answer = (one: Report) => ({
      body: viewDecidedReport(one, round, kind),
      etag: reportEtag(one),
    });
    if (isRepeated(report, act)) return answer(report);
    refuseUnread(ifMatch, viewFiledReport(report));
    const change = undone(report, decision?.before, act);
    const { accepted } = found(decision);
    await save([
      ...reportWrites(change, name),
      ...(accepted
        ? unaccepting(year, accepted, { ...loaded, member, round })
        : []),
      ...undoWrites(at.reportDecision(id, year), found(decision)),
    ]);
    return answer(change.after);
  });
