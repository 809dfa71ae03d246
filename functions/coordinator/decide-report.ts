import { reportEtag } from "../../shared/etags.ts";
import type { Change } from "../../shared/history.ts";
import { roundMails } from "../../shared/mails/addressed.ts";
import type { Mail } from "../../shared/outbox.ts";
import type { Report } from "../../shared/report.ts";
import { isRepeated } from "../../shared/repeated.ts";
import {
  acceptReport,
  reopenReport,
  returnReport,
} from "../../shared/report-transitions.ts";
import { returnedDue } from "../../shared/round-calendar.ts";
import { type Replaced, undoable } from "../../shared/undo.ts";
import {
  viewDecidedReport,
  viewFiledReport,
} from "../../shared/views/coordinator-views.ts";
import { found } from "../found.ts";
import { refuseUnread } from "../http/etag.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { reportWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, save } from "../store/save.ts";
import type { Write } from "../store/write.ts";
import { accepting } from "./accepting.ts";
import { decisionTiming, decisionWrites, undoTime } from "./decision.ts";
import { todayOf } from "./today.ts";

const load = async (id: string, year: number) => {
  const { member, report, round, ...rest } = await read({
    member: at.member(id),
    report: at.report(id, year),
    round: at.round(year),
    trackRecord: at.trackRecord(id),
    story: at.story(id, year),
    state: at.networkState(),
  });
  return {
    member: found(member),
    report: found(report),
    round: found(round),
    ...rest,
  };
};
type Loaded = Awaited<ReturnType<typeof load>>;

type Decision = {
  change: Change<Report>;
  mails: Mail[];
  also: Write[];
  accepted?: Replaced;
};

async function accept(
  loaded: Loaded,
  { act, now }: RequestOf<"decideReport">,
): Promise<Decision> {
  const { member, report } = loaded;
  const change = acceptReport(report, act);
  const { writes, replaced } = await accepting(change.after, loaded, now);
  return {
    change,
    mails: roundMails(
      member,
      "report-accepted",
      { year: report.year },
      decisionTiming(now),
    ),
    also: writes,
    accepted: replaced,
  };
}

/** Back to the member with a message and a day of its own: two weeks, or the due day if that is later. */
function sendBack(
  { member, report, state }: Loaded,
  { body: { decision, message = "" }, act, now }: RequestOf<"decideReport">,
): Decision {
  const due = returnedDue(todayOf(state, now), report.due);
  const reopened = decision === "reopen";
  return {
    change: (reopened ? reopenReport : returnReport)(
      report,
      { message, due },
      act,
    ),
    mails: roundMails(
      member,
      reopened ? "report-reopened" : "report-returned",
      { year: report.year, due, message },
      decisionTiming(now),
    ),
    also: [],
  };
}

/** Accepts or returns a submitted report, or reopens an accepted one; the member is told. */
export const decideReport: Operation<"decideReport"> = (request) =>
  again(async () => {
    const { now, act, ifMatch, body, params } = request;
    const loaded = await load(params.id, params.year);
    const { member, report, round } = loaded;
    const { memberId, organisation } = member;
    const answer = (one: Report) => ({
      body: viewDecidedReport(one, round, organisation.kind),
      etag: reportEtag(one),
    });
    if (isRepeated(report, act)) return answer(report);
    refuseUnread(ifMatch, viewFiledReport(report));
    const { change, mails, also, accepted } =
      body.decision === "accept"
        ? await accept(loaded, request)
        : sendBack(loaded, request);
    const marked = undoable(change, undoTime(now));
    await save([
      ...reportWrites(marked, organisation.name),
      ...also,
      ...decisionWrites(at.reportDecision(memberId, report.year), {
        now,
        mails,
        decision: {
          memberId,
          mails: mails.map(({ mailId }) => mailId),
          before: report,
          ...(accepted && { accepted }),
        },
      }),
    ]);
    return answer(marked.after);
  });
