import {
  cellKey,
  cellsToldBy,
  type Claim,
  type ClaimCell,
  isUnanchoredIn,
  type Reading,
} from "./claim.ts";
import type { Edition } from "./results.ts";

/** The folds whose sums involve figures of `year` or the year before, oldest first, the candidate last. */
export type Readings = {
  all: Reading[];
  candidate: Reading;
  /** Claims already published: those of like-for-like changes free of every total, and all the others. */
  firm: Set<Claim>;
  unanchored: Set<Claim>;
  nextClaimId: number;
};

const newReading = (
  of: Pick<Edition, "year" | "comparedWith"> & { number: number },
): Reading => ({
  year: of.year,
  edition: of.number,
  comparedWith: of.comparedWith,
  candidate: false,
  claims: new Map(),
});

/** The newest edition of a year among these, withdrawn or not. */
export const newestOf = (
  editions: readonly Edition[],
  year: number,
): Edition | undefined =>
  editions
    .filter((edition) => edition.year === year)
    .toSorted((a, b) => b.number - a.number)[0];

/** The claim of a cell in a reading, made when first asked for. */
export function claimIn(
  readings: Readings,
  { reading, cell }: { reading: Reading; cell: ClaimCell },
): Claim {
  const key = cellKey(cell);
  let claim = reading.claims.get(key);
  if (claim === undefined) {
    claim = { ...cell, id: readings.nextClaimId++, year: reading.year };
    reading.claims.set(key, claim);
  }
  return claim;
}

/**
 * What is public about the figures of `year` and the year before, given every edition of the year before, the year, and the
 * year after. A year is compared with what the latest edition of the year before was folded from: what the public can read, so
 * with nothing where that edition was withdrawn. What it told stays known.
 */
export function readingsOf(
  year: number,
  editions: readonly Edition[],
): Readings {
  const before = newestOf(editions, year - 1);
  const candidate = {
    ...newReading({
      year,
      number: 1 + (newestOf(editions, year)?.number ?? 0),
      comparedWith: before?.withdrawn ? undefined : before?.number,
    }),
    candidate: true,
  };
  const readings: Readings = {
    all: [],
    candidate,
    firm: new Set(),
    unanchored: new Set(),
    nextClaimId: 1,
  };
  const inOrder = editions
    .filter((edition) => Math.abs(edition.year - year) <= 1)
    .toSorted((a, b) => a.year - b.year || a.number - b.number);
  for (const edition of inOrder) {
    const reading = newReading(edition);
    for (const cell of cellsToldBy(edition)) {
      const claim = claimIn(readings, { reading, cell });
      if (isUnanchoredIn(edition, cell)) readings.unanchored.add(claim);
      else readings.firm.add(claim);
    }
    readings.all.push(reading);
  }
  readings.all.push(candidate);
  return readings;
}
