import type { Measure } from "./measure.ts";
import type { GoalAnswer } from "./report.ts";

/** What the `value` of a report means for a goal. */
export type AnswerKind =
  | { kind: "amount"; unit?: string }
  | { kind: "percent-change" }
  | { kind: "level"; unit?: string }
  | { kind: "none" };

/**
 * What a member is asked: the year's amount in `unit` where the change has a baseline value, else the change so far since
 * the baseline year in per cent, with the sign of the promise; the level on 31 December, cumulative where things are built;
 * nothing for an action.
 */
export function answerOf(measure: Measure): AnswerKind {
  switch (measure.kind) {
    case "change":
      return measure.baselineValue === undefined
        ? { kind: "percent-change" }
        : { kind: "amount", unit: measure.unit };
    case "level":
      return { kind: "level", unit: measure.unit };
    case "action":
      return { kind: "none" };
  }
}

/** The unit of what a member is asked, where there is one. */
export function unitOfAnswer(measure: Measure): string | undefined {
  const answer = answerOf(measure);
  if (answer.kind === "percent-change") return "%";
  return answer.kind === "none" ? undefined : answer.unit;
}

/** Why a goal has no progress. `met` where the value tells it all the same. */
type NoProgress = {
  progress: null;
  reason:
    | "no-value"
    | "keep-goal"
    | "no-scale"
    | "no-baseline"
    | "action"
    | "abandoned";
  met?: boolean;
};

/** The way gone: 0 at the baseline, 1 at the promise, unrounded and uncapped. The label says there was no baseline. */
type SomeProgress = {
  progress: number;
  met: boolean;
  label?: "share-of-target";
};

export type Progress = SomeProgress | NoProgress;

const none = (reason: NoProgress["reason"]): NoProgress => ({
  progress: null,
  reason,
});

// Far beyond any real goal, and within what JSON readers and stores with decimal numbers hold.
const largest = 1e100;
const smallest = 1e-100;
// 0.33 − 0.3 is a hair off 0.03: a promise kept to the last decimal must not show as 99 %.
const nearlyThere = 1e-9;

function some(quotient: number): SomeProgress {
  const size = Math.min(Math.abs(quotient), largest);
  const held = size < smallest ? 0 : Math.sign(quotient) * size;
  const progress = Math.abs(held - 1) < nearlyThere ? 1 : held;
  return { progress, met: progress >= 1 };
}

/** (v − b) / b ÷ (c / 100), or v ÷ c where the answer is a change in per cent already. */
function ofChange(
  { change, baselineValue }: Extract<Measure, { kind: "change" }>,
  value: number | undefined,
): Progress {
  if (value === undefined) return none("no-value");
  if (baselineValue === undefined) return some(value / change);
  // Multiplied first: the smallest `change / 100` would be 0.
  return some((100 * (value - baselineValue)) / baselineValue / change);
}

/** (v − b) / (t − b); v / t without a baseline. `direction` counts only where the baseline does not tell it. */
function ofLevel(
  {
    target,
    baselineValue,
    direction = "at-least",
  }: Extract<Measure, { kind: "level" }>,
  value: number | undefined,
): Progress {
  const kept =
    value === undefined
      ? {}
      : { met: direction === "at-least" ? value >= target : value <= target };

  if (baselineValue === target) return { ...none("keep-goal"), ...kept };
  if (baselineValue !== undefined)
    return value === undefined
      ? none("no-value")
      : some((value - baselineValue) / (target - baselineValue));

  if (direction === "at-most") return { ...none("no-baseline"), ...kept };
  if (target <= 0) return none("no-scale");
  if (value === undefined) return none("no-value");
  return { ...some(value / target), label: "share-of-target" as const };
}

/**
 * How far a goal has come, by its measure alone: the status is never set from it, and may disagree. `value` is what
 * `answerOf(measure)` asks. Null with its reason where no honest number exists; an abandoned goal has none whatever its value.
 */
export function progress(
  measure: Measure,
  answer: Pick<GoalAnswer, "status" | "value">,
): Progress {
  if (answer.status === "abandoned") return none("abandoned");
  const value = answer.value ?? undefined;
  switch (measure.kind) {
    case "change":
      return ofChange(measure, value);
    case "level":
      return ofLevel(measure, value);
    case "action":
      return none("action");
  }
}

/** Progress as people see it: a whole per cent, 100 only when it is reached; `away` = moved away from the goal; the bar 0–100. */
export function shownProgress(progress: number): {
  percent: number;
  away: boolean;
  bar: number;
} {
  const rounded = Math.sign(progress) * Math.round(Math.abs(progress) * 100);
  const percent = progress < 1 ? Math.min(rounded, 99) : rounded;
  return {
    percent: percent === 0 ? 0 : percent, // not −0
    away: progress < 0,
    bar: Math.min(Math.max(percent, 0), 100),
  };
}
