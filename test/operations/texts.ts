/** What the played member writes: as much as most write, or as much as the schemas take. */
import { randomUUID } from "node:crypto";
import type { Goal } from "../../shared/commitment.ts";
import type { Answers } from "../../shared/report.ts";
import { bytesOfText } from "../../shared/schema.ts";

export type Size = "median" | "largest";

const sentence = "We measure what our buildings use and mend what leaks. ";

/** The longest that stays within what a schema takes in all, three bytes a character. */
function filled<T>(of: (text: string) => T): T {
  const bytesOf = (length: number) =>
    Buffer.byteLength(JSON.stringify(of("語".repeat(length))));
  const each = bytesOf(2) - bytesOf(1);
  return of("語".repeat(1 + Math.floor((bytesOfText - bytesOf(1)) / each)));
}

const sized = <T>(size: Size, of: (text: string) => T): T =>
  size === "largest" ? filled(of) : of(sentence.repeat(5).trim());

export function goalsOf(size: Size): Goal[] {
  const ids = Array.from({ length: size === "largest" ? 20 : 3 }, () =>
    randomUUID(),
  );
  return sized(size, (description) =>
    ids.map((id) => ({
      id,
      theme: "energy-saving",
      title: "Less energy in our buildings",
      description,
      measure: {
        kind: "change",
        unit: "MWh",
        change: -6,
        baselineYear: 2020,
        baselineValue: 1200,
        targetYear: 2040,
      },
    })),
  );
}

export const answersTo = (goals: Goal[], size: Size): Answers =>
  sized(size, (did) => ({
    goals: goals.map(({ id: goalId }) => ({
      goalId,
      status: "on-track",
      value: 1150,
      did,
    })),
    figures: {
      boundary: "city",
      energy: { electricity: 700, heat: 400, fuels: 50 },
    },
    story: { title: "Pumps", text: "They hum.", publish: true },
    wishes: "More seminars",
  }));
