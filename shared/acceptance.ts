import { isSameMeasure } from "./measure.ts";
import { progress } from "./progress.ts";
import type { Report } from "./report.ts";
import type { Acceptance, Pinned, TrackRecord } from "./track-record.ts";

/** Whether two goals promise the same in the same words, from the same baseline. */
export const isSamePromise = (one: Pinned, other: Pinned): boolean =>
  one.title === other.title && isSameMeasure(one.measure, other.measure);

/** An accepted report as the track record keeps it: statuses, values, progress and figures, no text of the answers. */
const acceptanceOf = (
  { year, commitmentVersion, goals, answers }: Report,
  {
    forEdition,
    placeOf,
  }: { forEdition: number; placeOf: (goal: Pinned) => number },
): Acceptance => ({
  year,
  forEdition,
  commitmentVersion,
  goals: (answers?.goals ?? []).flatMap(({ goalId, status, value }) => {
    const goal = goals.find(({ id }) => id === goalId);
    if (!goal || !status) return [];
    return [
      {
        goalId,
        status,
        ...(value !== undefined && { value }),
        progress: progress(goal.measure, { status, value }).progress,
        pinned: placeOf(goal),
      },
    ];
  }),
  ...(answers?.figures && { figures: answers.figures }),
});

/** What an acceptance of this year for this edition would take the place of. */
export const acceptanceFor = (
  record: TrackRecord | undefined,
  { year, forEdition }: Pick<Acceptance, "year" | "forEdition">,
): Acceptance | undefined =>
  record?.acceptances.find(
    (one) => one.year === year && one.forEdition === forEdition,
  );

/** The track record without an acceptance that was undone; what that replaced is back. */
export function withoutAcceptance(
  record: TrackRecord,
  undone: Pick<Acceptance, "year" | "forEdition">,
  replaced: Acceptance | undefined,
): TrackRecord {
  const gone = acceptanceFor(record, undone);
  const others = record.acceptances.filter((one) => one !== gone);
  return {
    ...record,
    acceptances: replaced ? [...others, replaced] : others,
    revision: record.revision + 1,
  };
}

/** The track record with one more acceptance; a second one for the same edition takes the place of the first. */
export function withAcceptance(
  record: TrackRecord | undefined,
  report: Report,
  forEdition: number,
): TrackRecord {
  const kept = (record?.acceptances ?? []).filter(
    (one) => one.year !== report.year || one.forEdition !== forEdition,
  );
  // What was pinned before keeps its place, for an acceptance that is undone may come back.
  const pinned = [...(record?.pinned ?? [])];
  const placeOf = ({ title, measure, language }: Pinned) => {
    const goal = { title, measure, ...(language && { language }) };
    const place = pinned.findIndex((one) => isSamePromise(one, goal));
    return place < 0 ? pinned.push(goal) - 1 : place;
  };
  const acceptance = acceptanceOf(report, { forEdition, placeOf });
  return {
    ...record,
    memberId: report.memberId,
    acceptances: [...kept, acceptance],
    ...(pinned.length > 0 && { pinned }),
    revision: (record?.revision ?? -1) + 1,
  };
}
