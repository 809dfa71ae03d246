import type { GoalStatus } from "./report.ts";

type Meaning = {
  /** Counted as going well. */
  isGoing: boolean;
  /** Nothing is left to ask in the years that follow. */
  isSettled: boolean;
  /** A report has to say what was done, or why not. */
  needsWords: boolean;
};

/** What follows from each status of a goal. */
export const goalStatusMeans: Record<GoalStatus, Meaning> = {
  "not-started": { isGoing: false, isSettled: false, needsWords: false },
  "on-track": { isGoing: true, isSettled: false, needsWords: false },
  behind: { isGoing: false, isSettled: false, needsWords: true },
  achieved: { isGoing: true, isSettled: true, needsWords: false },
  abandoned: { isGoing: false, isSettled: true, needsWords: true },
};
