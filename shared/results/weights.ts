import * as z from "zod";
import type { Contribution } from "../contribution.ts";
import { once, uuid } from "../schema.ts";
import { amountOf, type FigureName, figureNames } from "../figures.ts";
import { boundaryOf, type ResultBoundary, resultBoundaries } from "./figure.ts";
import { fewest } from "./group.ts";

const ofMember = () => ({
  memberId: uuid(),
  figure: z.enum(figureNames),
  boundary: z.enum(resultBoundaries),
  now: z.number(),
});

/** Coordinators only: whose figures the results rest on most, and whose moved them most since that member's own last year. */
export const weights = once(() =>
  z.strictObject({
    largest: z.array(
      z.strictObject({
        ...ofMember(),
        /** Of the sum within its boundary. */
        share: z.number(),
      }),
    ),
    changed: z.array(z.strictObject({ ...ofMember(), before: z.number() })),
  }),
);
export type Weights = z.infer<ReturnType<typeof weights>>;

type Weighed = { memberId: string; now: number; before: number | undefined };
type Sum = {
  figure: FigureName;
  boundary: ResultBoundary;
  members: number;
  sum: number;
  largest: Weighed[];
  changed: Weighed[];
};

/** What is kept of a fold under way: a few members of each sum, however many there are. */
export type Scales = Map<string, Sum>;

const kept = 5;

type Weight = (of: Weighed) => number;

/** The heavier first; of two alike by their ids, whatever order they came in. */
const heavier = (a: Weighed, b: Weighed, weight: Weight) =>
  weight(b) - weight(a) || (a.memberId < b.memberId ? -1 : 1);

/** Keeps the few with most, in order; what weighs nothing is left out. */
function keep(list: Weighed[], one: Weighed, weight: Weight) {
  const last = list[kept - 1];
  if (weight(one) === 0 || (last && heavier(last, one, weight) < 0)) return;
  list.push(one);
  list.sort((a, b) => heavier(a, b, weight));
  list.length = Math.min(list.length, kept);
}

const amount = ({ now }: Weighed) => now;
const moved = ({ now, before = now }: Weighed) => Math.abs(now - before);

/** Weighs one member in, in place: its accepted figures, and those of the year before. */
export function weigh(
  scales: Scales,
  now: Contribution,
  before: Contribution | undefined,
): void {
  const boundary = boundaryOf(now.figures);
  for (const figure of figureNames) {
    const given = amountOf(now.figures, figure);
    if (given === undefined) continue;
    const key = `${figure} ${boundary}`;
    let sum = scales.get(key);
    if (!sum) {
      sum = { figure, boundary, members: 0, sum: 0, largest: [], changed: [] };
      scales.set(key, sum);
    }
    sum.members += 1;
    sum.sum += given;
    const one = {
      memberId: now.memberId,
      now: given,
      before: amountOf(before?.figures, figure),
    };
    keep(sum.largest, one, amount);
    keep(sum.changed, one, moved);
  }
}

/** The members with most over all sums, each by the figure where it has most. */
function most(scales: Scales, pick: (sum: Sum) => Weighed[], weight: Weight) {
  const seen = new Set<string>();
  return [...scales.entries()]
    .flatMap(([name, sum]) =>
      pick(sum).map((one) => ({
        one,
        sum,
        // Rounded, so that the order in which members were added does not show.
        part: Number((weight(one) / (sum.sum || 1)).toPrecision(12)),
        name: `${one.memberId} ${name}`,
      })),
    )
    .sort((a, b) => b.part - a.part || (a.name < b.name ? -1 : 1))
    .filter(({ one: { memberId } }) => {
      const isNew = !seen.has(memberId);
      seen.add(memberId);
      return isNew;
    })
    .slice(0, kept);
}

export const weightsOf = (scales: Scales): Weights => ({
  // A sum of one or two is never told, and each of them has most of it.
  largest: most(
    scales,
    ({ members, largest }) => (members < fewest ? [] : largest),
    amount,
  ).map(({ one: { memberId, now }, sum: { figure, boundary }, part }) => ({
    memberId,
    figure,
    boundary,
    now,
    share: part,
  })),
  changed: most(scales, ({ changed }) => changed, moved).map(
    ({ one: { memberId, now, before = now }, sum: { figure, boundary } }) => ({
      memberId,
      figure,
      boundary,
      now,
      before,
    }),
  ),
});
