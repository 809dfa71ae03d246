import type { Measure } from "./measure.ts";

/** Whether a level is a floor or a ceiling: told by its baseline, else as given, else a floor. */
export function directionOf({
  target,
  direction = "at-least",
  baselineValue = target,
}: Pick<Extract<Measure, { kind: "level" }>, "target" | "direction"> & {
  baselineValue?: number;
}): "at-least" | "at-most" {
  if (baselineValue === target) return direction;
  return target > baselineValue ? "at-least" : "at-most";
}
