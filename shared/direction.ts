type Direction = "at-least" | "at-most";

/** Whether a level is a floor or a ceiling: told by its baseline, else as given, else a floor. */
export function directionOf({
  target,
  direction = "at-least",
  baselineValue = target,
}: {
  target: number;
  direction?: Direction | undefined;
  baselineValue?: number | undefined;
}): Direction {
  if (baselineValue === target) return direction;
  return target > baselineValue ? "at-least" : "at-most";
}
