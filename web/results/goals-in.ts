import type { GoalStatus } from "../../shared/report.ts";

/** How many goals the counts by status come to. */
export const goalsIn = (counts: Record<GoalStatus, number>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);
