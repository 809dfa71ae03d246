import { describe, expect, it } from "vitest";
import { answerMeaning } from "../../shared/forms/answer-meaning.ts";
import type { Measure } from "../../shared/measure.ts";
import { progress } from "../../shared/progress.ts";
import { progressInWords } from "../../shared/progress-words.ts";

describe("what a goal's value means", () => {
  const said = (measure: Measure) => answerMeaning(measure, 2026, "en");

  it("is the year's amount where the baseline's amount is known", () => {
    expect(
      said({ kind: "change", unit: "MWh", change: -6, baselineValue: 1200 }),
    ).toMatchObject({ label: "Amount in 2026", unit: "MWh" });
  });
  it("is else the change so far, with the sign of the promise", () => {
    const meaning = said({ kind: "change", change: -6, baselineYear: 2010 });
    expect(meaning).toMatchObject({ label: "Change since 2010", unit: "%" });
    expect(meaning?.help).toContain("for example −2\u00a0%");
    expect(meaning?.help).toContain("The goal is −6\u00a0%");
  });
  it("is the level on the year's last day", () => {
    expect(said({ kind: "level", unit: "MW", target: 500 })).toMatchObject({
      label: "Level on 31 December 2026",
      unit: "MW",
    });
  });
  it("is nothing for an action", () => {
    expect(said({ kind: "action" })).toBeUndefined();
  });
});

describe("progress in words", () => {
  const words = (measure: Measure, value?: number) =>
    progressInWords(progress(measure, { status: "on-track", value }), "en");

  it.each([
    [1150, "69\u00a0% of the way to the goal"],
    [1128, "The goal is reached"],
    [1250, "Moved away from the goal"],
    [undefined, "Progress cannot be worked out without a value"],
  ])("of −6 %% from 1200, now %s", (value, expected) => {
    expect(
      words({ kind: "change", change: -6, baselineValue: 1200 }, value),
    ).toBe(expected);
  });
  it("says what it is a share of where there was no baseline", () => {
    expect(words({ kind: "level", target: 500 }, 350)).toBe(
      "70\u00a0% of the target level",
    );
  });
  it("says whether a level to be kept is kept", () => {
    const keep: Measure = {
      kind: "level",
      target: 10,
      baselineValue: 10,
      direction: "at-most",
    };
    expect(words(keep, 9)).toBe("The target level is kept");
    expect(words(keep, 11)).toBe("The target level is not kept");
  });
});
