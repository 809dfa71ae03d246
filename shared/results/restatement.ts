import { cellKey, type ClaimCell } from "./claim.ts";
import {
  contributionAt,
  type ContributionVersion,
} from "./contribution-version.ts";
import { amountOf, figureNames } from "../figures.ts";
import { boundaryOf } from "./figure.ts";
import { addTo, emptyGroup, type Group, partOf } from "./group.ts";
import type { Readings } from "./reading.ts";

/**
 * Per total of the candidate and earlier edition that told it: the members added, removed or changed since, each with the
 * absolute difference it makes. Anyone can subtract the two totals, so that difference is told as well.
 */
export type Restatements = Map<string, Group>;

export const restatementKey = (cell: ClaimCell, edition: number) =>
  `${cellKey(cell)} since ${edition}`;

type Told = { cell: ClaimCell; amount: number };

/** Notes, in place, what a member changes in the totals of each earlier edition of the year. */
export function addRestatement(
  {
    readings,
    restatements,
    year,
  }: { readings: Readings; restatements: Restatements; year: number },
  versions: readonly ContributionVersion[],
): void {
  const earlier = readings.all.filter(
    (reading) =>
      reading.year === year && !reading.candidate && reading.claims.size > 0,
  );
  if (earlier.length === 0) return;
  const now = totalsWith(versions, readings.candidate);
  for (const reading of earlier) {
    const then = totalsWith(versions, reading);
    for (const key of new Set([...now.totals.keys(), ...then.totals.keys()])) {
      const [a, b] = [now.totals.get(key), then.totals.get(key)];
      const cell = (a ?? b)?.cell;
      if (!cell || !reading.claims.has(key) || a?.amount === b?.amount)
        continue;
      const contribution = a ? now.contribution : then.contribution;
      if (!contribution) continue;
      const group = restatementKey(cell, reading.edition);
      const amount = Math.abs((a?.amount ?? 0) - (b?.amount ?? 0));
      let changed = restatements.get(group);
      if (!changed) restatements.set(group, (changed = emptyGroup()));
      addTo(changed, partOf(contribution, amount));
    }
  }
}

/** The totals a member stands in, in one reading. */
function totalsWith(
  versions: readonly ContributionVersion[],
  reading: { year: number; edition: number },
) {
  const contribution = contributionAt(versions, reading);
  const totals = new Map<string, Told>();
  const figures = contribution?.figures;
  if (contribution?.accepted)
    for (const figure of figureNames) {
      const amount = amountOf(figures, figure);
      if (amount === undefined) continue;
      for (const kind of ["all", contribution.kind] as const) {
        const boundary = boundaryOf(figures);
        const cell: ClaimCell = { what: "total", figure, boundary, kind };
        totals.set(cellKey(cell), { cell, amount });
      }
    }
  return { totals, contribution };
}
