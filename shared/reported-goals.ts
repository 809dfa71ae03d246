/** How goals went in the years that are out, each year with what it was measured against. */
import { isSamePromise } from "./acceptance.ts";
import type { GoalStatus, Report } from "./report.ts";
import {
  type Acceptance,
  type Pinned,
  pinnedOf,
  type TrackRecord,
} from "./track-record.ts";

export type ReportedYear = {
  year: number;
  status: GoalStatus;
  progress: number | null;
  figures: Acceptance["figures"];
  /** What it was measured against; undefined where nobody knows any more. */
  pinned: Pinned | undefined;
  /** Years of one series were measured alike: a new promise, or a new baseline, begins another. */
  series: number;
};

/** The years whose acceptances do not tell what they were measured against: their reports do. */
export const unpinnedYears = (record: TrackRecord | undefined): number[] => [
  ...new Set(
    (record?.acceptances ?? [])
      .filter(({ goals }) => goals.some(({ pinned }) => pinned === undefined))
      .map(({ year }) => year),
  ),
];

/** The acceptance that the public may see of each published year: the last one its newest edition contains. */
function publishedAcceptances(
  record: TrackRecord | undefined,
  editions: Record<string, number>,
): Acceptance[] {
  const years = new Map<number, Acceptance>();
  for (const acceptance of record?.acceptances ?? [])
    if (acceptance.forEdition <= (editions[acceptance.year] ?? 0))
      years.set(acceptance.year, acceptance);
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** What is known of a member's past: `reports` are those of the years that are not pinned. */
export type Past = {
  record: TrackRecord | undefined;
  editions: Record<string, number>;
  reports: Pick<Report, "year" | "goals">[];
};

/** A goal's published years, oldest first. Two that nobody knows the promise of are one series within a version only. */
export function reportedYears(
  goalId: string,
  { record, editions, reports }: Past,
): ReportedYear[] {
  const years: ReportedYear[] = [];
  let last: { pinned: Pinned | undefined; version: number } | undefined;
  let series = 0;
  for (const acceptance of publishedAcceptances(record, editions)) {
    const answer = acceptance.goals.find((one) => one.goalId === goalId);
    if (!answer) continue;
    const { year, commitmentVersion: version, figures } = acceptance;
    const pinned =
      pinnedOf(record, answer) ??
      reports
        .find((report) => report.year === year)
        ?.goals.find(({ id }) => id === goalId);
    const goesOn =
      last?.pinned && pinned
        ? isSamePromise(last.pinned, pinned)
        : last?.version === version;
    if (!goesOn) series += 1;
    const { status, progress } = answer;
    years.push({ year, status, progress, figures, pinned, series });
    last = { pinned, version };
  }
  return years;
}

/** The series that years reported on this promise belong to from now on. */
export function seriesOf(goal: Pinned, years: ReportedYear[]): number {
  const last = years.at(-1);
  if (!last) return 1;
  return last.pinned && isSamePromise(last.pinned, goal)
    ? last.series
    : last.series + 1;
}
