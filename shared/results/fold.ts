import type { Contribution } from "../contribution.ts";
import { each } from "../each.ts";
import { cellKey, type Claim, type Reading } from "./claim.ts";
import { isComparable } from "./comparable.ts";
import {
  contributionAt,
  type ContributionVersion,
} from "./contribution-version.ts";
import { count, type Counts, noCounts } from "./counts.ts";
import { amountOf, type FigureName, figureNames, partsOf } from "../figures.ts";
import { boundaryOf } from "./figure.ts";
import { partOf } from "./group.ts";
import { claimIn, type Readings, readingsOf } from "./reading.ts";
import type { Edition, ResultKind } from "./results.ts";
import { addRestatement, type Restatements } from "./restatement.ts";
import { place, type Slices, type Standing } from "./slices.ts";
import { type Scales, weigh } from "./weights.ts";

/**
 * A year's results under way: counters and slices, no list of members, so its size does not grow with their number.
 * `editions` are those already published of the year before, the year and the year after.
 */
export type Fold = {
  year: number;
  editions: readonly Edition[];
  readings: Readings;
  counts: Counts;
  slices: Slices;
  restatements: Restatements;
  scales: Scales;
};

/** Begins the fold of `year`. Give every edition of the year before, the year itself and the year after. */
export const start = (year: number, editions: readonly Edition[]): Fold => ({
  year,
  editions,
  readings: readingsOf(year, editions),
  counts: noCounts(),
  slices: new Map(),
  restatements: new Map(),
  scales: new Map(),
});

/**
 * Adds one member, in place: every version of its contributions to the years `year − 2` to `year + 1`, in any order. Members may
 * come in any order, each once. The year two before and the year after matter only where editions of their neighbours tell
 * something about the same figures: leaving them out would let those be worked out.
 */
export function add(fold: Fold, versions: readonly ContributionVersion[]) {
  const { readings } = fold;
  const now = read(readings.candidate, versions);
  if (now) count(fold.counts, now);
  if (now?.accepted) weigh(fold.scales, now, lastYears(fold, versions));
  const standings: Standing[] = [];
  for (const reading of readings.all)
    stand({ fold, reading, versions, standings });
  for (const standing of standings) place(fold.slices, standing);
  addRestatement(fold, versions);
  return fold;
}

const read = (
  reading: Reading,
  versions: readonly ContributionVersion[],
): Contribution | undefined => contributionAt(versions, reading);

/** What the member gave for the year before, as it stands now. */
const lastYears = (
  { year }: Fold,
  versions: readonly ContributionVersion[],
): Contribution | undefined =>
  contributionAt(versions, { year: year - 1, edition: Infinity });

const readBefore = (
  { year, comparedWith }: Reading,
  versions: readonly ContributionVersion[],
) =>
  comparedWith === undefined
    ? undefined
    : contributionAt(versions, { year: year - 1, edition: comparedWith });

/** Notes in which of a reading's sums each of a member's figures stands. */
function stand(of: {
  fold: Fold;
  reading: Reading;
  versions: readonly ContributionVersion[];
  standings: Standing[];
}) {
  const { fold, reading, versions, standings } = of;
  if (!reading.candidate && reading.claims.size === 0) return;
  const later = read(reading, versions);
  if (!later?.accepted) return;
  const earlier = readBefore(reading, versions);
  for (const figure of figureNames) {
    if (amountOf(later.figures, figure) === undefined) continue;
    const compared =
      earlier && isComparable({ later, earlier }, figure) ? earlier : undefined;
    for (const kind of ["all", later.kind] as const) {
      const claim = (what: "total" | "change") =>
        claimOf({ fold, reading, what, figure, kind, later });
      const total = claim("total");
      if (total) tag({ fold, standings, claim: total, contribution: later });
      const change = compared && claim("change");
      if (!change) continue;
      tag({ fold, standings, claim: change, contribution: later });
      tag({ fold, standings, claim: change, contribution: compared });
    }
  }
}

/** A published reading has the claims it told; the candidate may tell any. */
function claimOf(of: {
  fold: Fold;
  reading: Reading;
  what: "total" | "change";
  figure: FigureName;
  kind: ResultKind;
  later: Contribution;
}): Claim | undefined {
  const { fold, reading, what, figure, kind, later } = of;
  const cell = { what, figure, kind, boundary: boundaryOf(later.figures) };
  return reading.candidate
    ? claimIn(fold.readings, { reading, cell })
    : reading.claims.get(cellKey(cell));
}

/** A total is also a sum of each of its parts. */
const figuresIn = each(figureNames, (figure) => [figure, ...partsOf(figure)]);

function tag(of: {
  fold: Fold;
  standings: Standing[];
  claim: Claim;
  contribution: Contribution;
}) {
  const { fold, standings, claim, contribution } = of;
  const { year, figures } = contribution;
  if (year !== fold.year && year !== fold.year - 1) return;
  for (const figure of figuresIn[claim.figure]) {
    const amount = amountOf(figures, figure);
    if (amount === undefined) continue;
    const known = standings.find(
      (standing) =>
        standing.year === year &&
        standing.figure === figure &&
        standing.part.amount === amount,
    );
    if (known) known.claims.push(claim);
    else {
      const part = partOf(contribution, amount);
      standings.push({ year, figure, part, claims: [claim] });
    }
  }
}
