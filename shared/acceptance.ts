import { progress } from "./progress.ts";
import type { Report } from "./report.ts";
import type { Acceptance, TrackRecord } from "./track-record.ts";

/** An accepted report as the track record keeps it: statuses, values, progress and figures, no text. */
const acceptanceOf = (
  { year, commitmentVersion, goals, answers }: Report,
  forEdition: number,
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
  return {
    ...record,
    memberId: report.memberId,
    acceptances: [...kept, acceptanceOf(report, forEdition)],
    revision: (record?.revision ?? -1) + 1,
  };
}
