import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contribution } from "../../../shared/contribution.ts";
import {
  type Scales,
  weigh,
  weightsOf,
} from "../../../shared/results/weights.ts";
import { uuidOf } from "../records.ts";

const gave = (n: number, electricity: number): Contribution => ({
  memberId: uuidOf(n),
  year: 2026,
  kind: "business",
  accepted: true,
  late: false,
  memberSince: "2020-01-01",
  goals: [],
  figures: { boundary: "city", energy: { electricity } },
});

/** Each member's electricity, last year and this. */
const weighed = (amounts: [before: number | undefined, now: number][]) => {
  const scales: Scales = new Map();
  for (const [n, [before, now]] of amounts.entries())
    weigh(
      scales,
      gave(n, now),
      before === undefined ? before : gave(n, before),
    );
  return weightsOf(scales);
};

describe("whose figures make up the results", () => {
  test("a figure a thousand times too large stands first, with its share and the member's own last year", () => {
    const { largest, changed } = weighed([
      [700, 710],
      [800, 790],
      [900, 900_000],
      [undefined, 600],
    ]);
    expect(largest[0]).toMatchObject({
      memberId: uuidOf(2),
      figure: "electricity",
      boundary: "city",
      now: 900_000,
    });
    expect(largest[0]!.share).toBeGreaterThan(0.99);
    expect(
      changed.map(({ memberId, before, now }) => [memberId, before, now]),
    ).toEqual([
      [uuidOf(2), 900, 900_000],
      [uuidOf(0), 700, 710],
      [uuidOf(1), 800, 790],
    ]);
  });

  test("nobody is named for a sum of two, which is never told", () => {
    expect(
      weighed([
        [700, 710],
        [800, 790],
      ]).largest,
    ).toEqual([]);
  });

  test("nothing moved where nobody gave the figure before, and nothing weighs where all is none", () => {
    expect(weighed([[undefined, 5]]).changed).toEqual([]);
    expect(weighed([[0, 0]])).toEqual({ largest: [], changed: [] });
  });

  test("the few with most, whatever the order of the members", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), {
          minLength: 3,
          maxLength: 30,
        }),
        (amounts) => {
          const most = amounts.toSorted((a, b) => b - a).slice(0, 5);
          const { largest } = weighed(amounts.map((now) => [undefined, now]));
          expect(largest.map(({ now }) => now)).toEqual(most);
        },
      ),
    );
  });
});
