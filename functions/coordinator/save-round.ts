import { plannedRound } from "../../shared/round-calendar.ts";
import type { Round } from "../../shared/round.ts";
import { editRound, roundEvent } from "../../shared/round-transitions.ts";
import { viewRound } from "../../shared/views/coordinator-views.ts";
import { network } from "../environment.ts";
import type { Operation } from "../http/operation.ts";
import { eventWrite } from "../store/changes.ts";
import { at } from "../store/locations.ts";
import { memberRecords } from "../store/member-records.ts";
import { roundWrites } from "../store/rounds.ts";
import { read } from "../store/read.ts";
import { releaseWrites } from "../rounds/releases.ts";
import { save } from "../store/write.ts";

const transitionOf = ({ before, after }: { before?: Round; after: Round }) => {
  if (after.state === "planned") return "plan";
  return before?.state === after.state ? "change" : "close";
};

/** Plans a round, or changes who is in an open one: whoever is left out is released at once, the calendar asks those added. */
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
  const after = editRound(
    before ?? plannedRound(year, rounds, { shards, since: now }),
    body,
    now,
  );
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
    eventWrite(roundEvent(change, transitionOf(change), act)),
    ...releases.flat(),
  ]);
  return { body: viewRound(after) };
};
