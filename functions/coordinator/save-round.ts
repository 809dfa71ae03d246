import { plannedRound } from "../../shared/round-calendar.ts";
import { Refusal } from "../../shared/refusal.ts";
import { editEvents, editRound } from "../../shared/round-transitions.ts";
import { viewRound } from "../../shared/views/coordinator-views.ts";
import { network } from "../environment.ts";
import type { Operation } from "../http/operation.ts";
import { isAsBefore } from "../store/as-before.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberRecords } from "../store/member-records.ts";
import { roundWrites } from "../store/rounds.ts";
import { pick, read, readItems } from "../store/read.ts";
import { releaseWrites } from "../rounds/releases.ts";
import { save } from "../store/save.ts";
import { todayOf } from "./today.ts";

/** Whom a round names anew is an active member; whoever it named before may have left since. */
async function refuseStrangers(
  field: "added" | "leftOut",
  ids: string[] = [],
  known: string[] = [],
) {
  const items = await readItems([...new Set(ids)].map((id) => at.member(id)));
  const issues = ids.flatMap((id, index) => {
    const { member } = pick(items, { member: at.member(id) });
    return member?.state === "active" || known.includes(id)
      ? []
      : [{ pointer: `/${field}/${index}`, code: "unknown-member" as const }];
  });
  if (issues.length > 0) throw new Refusal("invalid", issues);
}

/** A round further ahead is a slip of the keyboard, and nobody could take it away again. */
const yearsAhead = 2;

/**
 * Plans a round, or changes who is in an open one: whoever is left out is released at once, the calendar asks those added.
 * Until its results are out their day may be moved, or held back.
 */
export const saveRound: Operation<"saveRound"> = async ({
  params: { year },
  body,
  act,
  now,
}) => {
  const { round: before, state } = await read({
    round: at.round(year),
    state: at.networkState(),
  });
  const { rounds, shards } = network();
  const today = todayOf(state, now);
  const lastYear = Number(today.slice(0, 4)) + yearsAhead;
  if (!before && (year < rounds.firstYear || year > lastYear))
    throw new Refusal("not-found");
  const after = editRound(
    before ?? plannedRound(year, rounds, { shards, since: now }),
    body,
    { now, today },
  );
  await Promise.all([
    refuseStrangers("added", body.added, before?.added),
    refuseStrangers("leftOut", body.leftOut, before?.leftOut),
  ]);
  if (isAsBefore(before, after)) return { body: viewRound(after) };
  const leaving = (body.leftOut ?? []).filter(
    (id) => !before?.leftOut.includes(id),
  );
  const releases = await Promise.all(
    leaving.map(async (id) => {
      const { member, reports } = await memberRecords(id);
      return releaseWrites(
        reports.filter((report) => report.year === year),
        member,
        "left-out",
        act,
      );
    }),
  );
  const change = { before, after };
  await save([
    ...roundWrites(change, state),
    ...editEvents(change, act).map(eventWrite),
    ...releases.flat(),
  ]);
  return { body: viewRound(after) };
};
