/** What looks wrong in an answer and may still be right: said, never refused. */
import type { Goal } from "./commitment.ts";
import type { Measure } from "./measure.ts";
import { answerOf, type Progress, progress } from "./progress.ts";
import type { GoalAnswer, GoalStatus, LastYear } from "./report.ts";

/** Over three times last year's value, or under a third of it: is the unit right? */
export function isUnitDoubtful(
  value: number | null | undefined,
  lastYears: number | null | undefined,
): boolean {
  if (!value || !lastYears) return false;
  const ratio = value / lastYears;
  return ratio > 3 || (ratio >= 0 && ratio < 1 / 3);
}

/** How a status and a value contradict each other. */
export type StatusDoubt = "achieved-not-met" | "met-not-achieved" | "away";

export function statusDoubt(
  { progress, met }: Pick<Progress, "progress" | "met">,
  status: GoalStatus | undefined,
): StatusDoubt | undefined {
  switch (status) {
    case "achieved":
      return met === false ? "achieved-not-met" : undefined;
    case "on-track":
      if (met) return "met-not-achieved";
      return progress !== null && progress < 0 ? "away" : undefined;
    case "behind":
    case "not-started":
      return met ? "met-not-achieved" : undefined;
    case "abandoned":
    case undefined:
      return undefined;
  }
}

type Answer = Partial<Pick<GoalAnswer, "status" | "value">>;

/** Whether the values of two measures can be laid beside each other. */
function meanAlike(one: Measure, other: Measure): boolean {
  const [a, b] = [answerOf(one), answerOf(other)];
  const unitOf = (answer: typeof a) => ("unit" in answer ? answer.unit : "");
  return a.kind === b.kind && unitOf(a) === unitOf(b);
}

/** What looks wrong in how one goal was answered: beside its value, beside its status. */
export function goalDoubts(
  { measure }: Pick<Goal, "measure">,
  { status, value }: Answer,
  lastYears: Omit<LastYear["goals"][number], "goalId"> | undefined,
): { unit: boolean; status: StatusDoubt | undefined } {
  return {
    unit:
      measure.kind === "change" &&
      meanAlike(measure, lastYears?.measure ?? measure) &&
      isUnitDoubtful(value, lastYears?.value),
    status: statusDoubt(progress(measure, { status, value }), status),
  };
}
