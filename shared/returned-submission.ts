import type { HistoryEvent } from "./history.ts";
import type { Instant } from "./schema.ts";

/**
 * When what was last sent back or reopened had been handed in: what a coordinator compares the next submission with. `history`
 * is newest first; undefined where nothing was sent back, or where it lies further back than this history.
 */
export function returnedSubmission(
  history: HistoryEvent[],
  subject: string,
): Instant | undefined {
  let undone = false;
  let returned = false;
  for (const { subject: about, transition, at } of history) {
    if (about !== subject) continue;
    if (transition === "undo" || transition === "undoReopening") undone = true;
    else if (transition === "return" || transition === "reopen") {
      returned ||= !undone;
      undone = false;
    } else if (transition === "approve" || transition === "accept")
      undone = false;
    else if (returned && (transition === "submit" || transition === "confirm"))
      return at;
  }
  return undefined;
}
