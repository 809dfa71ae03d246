import { isRepeated } from "../../shared/repeated.ts";
import type { Report } from "../../shared/report.ts";
import { extendDeadline as extended } from "../../shared/report-transitions.ts";
import { found } from "../found.ts";
import type { Operation } from "../http/operation.ts";
import { reportReply } from "../http/replies.ts";
import { mailRound } from "../mails/mail-to.ts";
import { reportWrites } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";
import { save } from "../store/save.ts";
import { todayOf } from "./today.ts";

/** A later due day for one member, with the reason; unsent steps of the old day fall away with it. */
export const extendDeadline: Operation<"extendDeadline"> = async ({
  params: { id, year },
  body,
  act,
  now,
}) => {
  const loaded = await read({
    member: at.member(id),
    report: at.report(id, year),
    round: at.round(year),
    state: at.networkState(),
  });
  const member = found(loaded.member);
  const report = found(loaded.report);
  const round = found(loaded.round);
  /** What the member is writing is not shown. */
  const answer = (one: Report) => {
    const { body, etag } = reportReply(one, round, member);
    const { draft, ...shown } = body;
    return { body: shown, etag };
  };
  if (isRepeated(report, act)) return answer(report);
  const change = extended(
    report,
    { ...body, today: todayOf(loaded.state, now) },
    act,
  );
  await save([
    ...reportWrites(change, member.organisation.name),
    ...mailRound(member, "deadline-extended", { year, ...body }, { now }),
  ]);
  return answer(change.after);
};
