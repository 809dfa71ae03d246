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
    memberId: report.memberId,
    acceptances: [...kept, acceptanceOf(report, forEdition)],
    revision: (record?.revision ?? -1) + 1,
  };
}
