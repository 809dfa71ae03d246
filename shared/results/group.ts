export const withheldReasons = ["too-few", "dominated"] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What one member brings to a sum: `amount` ≥ 0, `mayDominate` as the member ticked it. */
export type Part = { memberId: string; amount: number; mayDominate: boolean };

type Largest = { memberId: string; micros: bigint; mayDominate: boolean };

/**
 * A sum over members, as much of it as disclosure control needs, whatever its size. The sum is exact, in millionths of the
 * unit: so neither the order of members nor of merges changes it. `named` are the two smallest ids: all of a group too small.
 */
export type Group = {
  members: number;
  micros: bigint;
  largest: Largest | undefined;
  named: string[];
};

/** Of so few members no sum is told. */
export const fewest = 3;
const largestPercent = 85n;

export const emptyGroup = (): Group => ({
  members: 0,
  micros: 0n,
  largest: undefined,
  named: [],
});

const larger = (a: Largest | undefined, b: Largest | undefined) => {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.micros !== b.micros) return a.micros > b.micros ? a : b;
  return a.memberId < b.memberId ? a : b;
};

const smallestTwo = (ids: string[]) => ids.toSorted().slice(0, fewest - 1);

/** Adds one member to the group, in place: the fold passes here millions of times. */
export function addTo(group: Group, part: Part): void {
  const { memberId, mayDominate } = part;
  const micros = BigInt(Math.round(part.amount * 1e6));
  group.members += 1;
  group.micros += micros;
  if (group.largest === undefined || micros >= group.largest.micros)
    group.largest = larger(group.largest, { memberId, micros, mayDominate });
  const last = group.named[fewest - 2];
  if (last === undefined || memberId < last)
    group.named = smallestTwo([...group.named, memberId]);
}

/** The group of the members of all these groups, which share none. */
export const merged = (groups: readonly Group[]): Group => ({
  members: groups.reduce((sum, { members }) => sum + members, 0),
  micros: groups.reduce((sum, { micros }) => sum + micros, 0n),
  largest: groups.map(({ largest }) => largest).reduce(larger, undefined),
  named: smallestTwo(groups.flatMap(({ named }) => named)),
});

/** The sum in its unit. */
export const sumOf = ({ micros }: Group): number => Number(micros) / 1e6;

/**
 * Why a sum over these members may not be known, or undefined when it may: fewer than three members, or one with over 85 % of
 * it, unless that one agreed. A sum of nothing by several tells that each has none, so it counts as dominated, by all.
 */
export function failureOf(group: Group): WithheldReason | undefined {
  const { members, micros, largest } = group;
  if (members === 0) return undefined;
  if (members < fewest || largest === undefined) return "too-few";
  if (micros === 0n) return "dominated";
  return largest.micros * 100n > micros * largestPercent && !largest.mayDominate
    ? "dominated"
    : undefined;
}

/** The members because of whom it may not be known; of a sum of nothing, two of them. */
export const causesOf = (group: Group): string[] =>
  group.members >= fewest && group.micros > 0n && group.largest
    ? [group.largest.memberId]
    : group.named;
