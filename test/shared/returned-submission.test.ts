import { describe, expect, it } from "vitest";
import type { HistoryEvent } from "../../shared/history.ts";
import { returnedSubmission } from "../../shared/returned-submission.ts";

describe("which submission the next one is compared with", () => {
  /** Oldest first, a minute apart; the moment of each is its place. */
  const found = (...transitions: HistoryEvent["transition"][]) => {
    const history = transitions.map((transition, minute) => ({
      memberId: "network" as const,
      at: `2027-01-01T00:0${minute}:00.000Z`,
      by: { kind: "calendar" as const },
      subject: "report-2026",
      transition,
      from: "",
      to: "",
    }));
    const at = returnedSubmission(history.toReversed(), "report-2026");
    return at && Number(at.slice(14, 16));
  };

  it.each([
    ["none, the first time", ["open", "submit"], undefined],
    ["the one that was returned", ["submit", "return", "submit"], 0],
    [
      "not one the member took back itself",
      ["submit", "return", "submit", "takeBack", "submit"],
      0,
    ],
    ["the one that was reopened", ["submit", "accept", "reopen", "submit"], 0],
    [
      "none where the return was undone",
      ["submit", "return", "undo"],
      undefined,
    ],
    [
      "the one returned, though an acceptance was undone",
      ["submit", "return", "submit", "accept", "undo"],
      0,
    ],
  ] as const)("%s", (_, transitions, expected) => {
    expect(found(...transitions)).toBe(expected);
  });
});
