import type { Contribution } from "../contribution.ts";

export const withheldReasons = ["too-few", "dominated"] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What one member brings to a sum: `amount` ≥ 0, `mayDominate` as the member ticked it. */
export type Part = {
  memberId: string;
  /** Members of one organisation count as one: together they know, and are known, as one. */
  organisation: string;
  /** One of several members that an organisation may have. */
  isUnit: boolean;
  amount: number;
  mayDominate: boolean;
};

export const partOf = (
  { memberId, organisation = memberId, isUnit = false, figures }: Contribution,
  amount: number,
): Part => ({
  memberId,
  organisation,
  isUnit,
  amount,
  mayDominate: !!figures?.mayDominate,
});

/** What one organisation has of a sum. */
type Share = {
  organisation: string;
  members: string[];
  micros: bigint;
  mayDominate: boolean;
};

/**
 * A sum over members, as much of it as disclosure control needs, whatever its size. The sum is exact, in millionths of the
 * unit: so neither the order of members nor of merges changes it.
 */
export type Group = {
  /** Those that gave a value, none included. */
  members: number;
  micros: bigint;
  /** The members with most that are no units, in order. */
  largest: Share[];
  /** The most that a member has which is neither a unit nor among the largest. */
  beyond: bigint;
  /** Units, by organisation: there are few. */
  units: Map<string, Share>;
};

/** Of so few organisations no sum is told. */
export const fewest = 3;
/**
 * The p % rule: not even the second largest may estimate the largest closer than this, from the sum less its own.
 * Hundepool et al., Statistical Disclosure Control (Wiley 2012), chapter 4; https://sdctools.github.io/HandbookSDC/04-magnitude-tabular-data.html
 */
const protectedPercent = 15n;
/**
 * Dominance, (1, 70) and (2, 90) in the words of the same: our rules are public, and within these whoever knows them and a figure
 * of its own gets no closer by them.
 */
const oneAtMost = 70n;
const twoAtMost = 90n;
/** More than `fewest`, so that an organisation with a unit and a member among them is seldom judged by `beyond`. */
const kept = 8;

export const emptyGroup = (): Group => ({
  members: 0,
  micros: 0n,
  largest: [],
  beyond: 0n,
  units: new Map(),
});

const byMost = (a: Share, b: Share) => {
  if (a.micros !== b.micros) return a.micros > b.micros ? -1 : 1;
  return a.organisation < b.organisation ? -1 : 1;
};

const together = (a: Share, b: Share): Share => ({
  organisation: a.organisation,
  members: [...a.members, ...b.members].sort(),
  micros: a.micros + b.micros,
  mayDominate: a.mayDominate && b.mayDominate,
});

function addShare(shares: Map<string, Share>, share: Share): void {
  const known = shares.get(share.organisation);
  shares.set(share.organisation, known ? together(known, share) : share);
}

/** Adds one member to the group, in place: the fold passes here millions of times. */
export function addTo(group: Group, part: Part): void {
  const { memberId, organisation, isUnit, mayDominate } = part;
  const { largest, units } = group;
  const micros = BigInt(Math.round(part.amount * 1e6));
  group.members += 1;
  group.micros += micros;
  if (micros === 0n) return;
  const last = largest[kept - 1];
  if (!isUnit && last && micros < last.micros) {
    if (micros > group.beyond) group.beyond = micros;
    return;
  }
  const share = { organisation, members: [memberId], micros, mayDominate };
  if (isUnit) {
    addShare(units, share);
    return;
  }
  largest.push(share);
  largest.sort(byMost);
  if (largest.length > kept)
    group.beyond = largest.pop()?.micros ?? group.beyond;
}

/** The group of the members of all these groups, which share none. */
export function merged(groups: readonly Group[]): Group {
  const whole = emptyGroup();
  for (const { members, micros, largest, beyond, units } of groups) {
    whole.members += members;
    whole.micros += micros;
    whole.largest.push(...largest);
    if (beyond > whole.beyond) whole.beyond = beyond;
    for (const unit of units.values()) addShare(whole.units, unit);
  }
  whole.largest.sort(byMost);
  return whole;
}

/** The sum in its unit. */
export const sumOf = ({ micros }: Group): number => Number(micros) / 1e6;

/**
 * The organisations with a value, those with most first: all of them where they are few. One with units may have a member that is
 * not among the largest: it is taken to have as much as that one can.
 */
function sharesIn({ largest, units, beyond }: Group): Share[] {
  const shares = new Map<string, Share>();
  for (const share of largest) addShare(shares, share);
  for (const unit of units.values()) {
    const isWhole = beyond === 0n || shares.has(unit.organisation);
    const micros = isWhole ? unit.micros : unit.micros + beyond;
    addShare(shares, { ...unit, micros });
  }
  return [...shares.values()].sort(byMost);
}

/** How many organisations have a value, counted up to eight. */
export const organisationsIn = (group: Group): number => sharesIn(group).length;

/** Why a sum over these members may not be known, and because of whom. */
export type Failure = { reason: WithheldReason; members: string[] };

/**
 * A sum may be known if it is empty, or of three organisations with a value of which the others could not estimate one, and
 * neither one nor two have too much, of those that did not agree to it. A sum of nothing by several tells that each has none.
 */
export function failureIn(group: Group): Failure | undefined {
  const { members, micros } = group;
  if (members === 0) return undefined;
  const shares = sharesIn(group);
  if (shares.length < fewest)
    return {
      reason: "too-few",
      members: shares.flatMap((share) => share.members).sort(),
    };
  const [one, two] = shares.filter(({ mayDominate }) => !mayDominate);
  if (!one) return undefined;
  const other = shares.find((share) => share !== one)?.micros ?? 0n;
  const isSafe =
    (micros - one.micros - other) * 100n >= one.micros * protectedPercent &&
    one.micros * 100n <= micros * oneAtMost &&
    (one.micros + (two?.micros ?? 0n)) * 100n <= micros * twoAtMost;
  return isSafe ? undefined : { reason: "dominated", members: one.members };
}
