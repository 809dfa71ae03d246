import { withAcceptance } from "../../shared/acceptance.ts";
import type { Change } from "../../shared/history.ts";
import type { Member } from "../../shared/member.ts";
import type { Report } from "../../shared/report.ts";
import {
  acceptReport,
  reopenReport,
  returnReport,
} from "../../shared/report-transitions.ts";
import { returnedDue } from "../../shared/round-calendar.ts";
import type { Story } from "../../shared/story.ts";
import { found } from "../found.ts";
import type { Operation, RequestOf } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { mailRound } from "../mails/mail-to.ts";
import { reportWrites, storyWrite } from "../store/changes.ts";
import { contributionOf, contributionWrite } from "../store/contributions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { again, put, remove, save, type Write } from "../store/write.ts";
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

type Decision = { change: Change<Report>; also: Write[] };

/** The story of an accepted report: offered to the coordinators, or taken away when it is not to be published any more. */
function storyWrites(
  { memberId, year, answers, goals }: Report,
  member: Member,
  was: Story | undefined,
  now: string,
): Write[] {
  const { title, text, publish } = answers?.story ?? {};
  if (!publish || !title || !text)
    return was ? [remove(at.story(memberId, year), was.revision)] : [];
  if (was?.title === title && was.text === text) return [];
  const revision = (was?.revision ?? -1) + 1;
  const memberName = member.organisation.name;
  return [
    storyWrite(
      {
        memberId,
        year,
        state: "offered",
        memberName,
        themes: [...new Set(goals.map(({ theme }) => theme))],
        title,
        text,
        since: now,
        revision,
      },
      was?.revision,
    ),
  ];
}

/** An accepted report counts from the next edition on; the round's revision keeps a publication from missing it. */
function accept(
  { member, report, round, trackRecord, story }: Loaded,
  { act, now }: RequestOf<"decideReport">,
): Decision {
  const change = acceptReport(report, act);
  const record = withAcceptance(trackRecord, change.after, round.editions + 1);
  return {
    change,
    also: [
      put(at.trackRecord(member.memberId), record, {
        was: trackRecord?.revision,
      }),
      contributionWrite(
        round,
        member.memberId,
        contributionOf(change.after, member),
      ),
      put(
        at.round(round.year),
        { ...round, revision: round.revision + 1 },
        { was: round.revision },
      ),
      ...storyWrites(change.after, member, story, now),
      ...mailRound(member, "report-accepted", { year: report.year }, { now }),
    ],
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
    also: mailRound(
      member,
      reopened ? "report-reopened" : "report-returned",
      { year: report.year, due, message },
      { now },
    ),
  };
}

/** Accepts or returns a submitted report, or reopens an accepted one; the member is told. */
export const decideReport: Operation<"decideReport"> = (request) =>
  again(async () => {
    const { id, year } = request.params;
    const loaded = await load(id, year);
    const { change, also } = (
      request.body.decision === "accept" ? accept : sendBack
    )(loaded, request);
    await save([
      ...reportWrites(change, loaded.member.organisation.name),
      ...also,
    ]);
    return reportReply(change.after, loaded.round, loaded.member);
  });
