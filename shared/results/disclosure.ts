import type { Claim } from "./claim.ts";
import { type FigureName, partsOf, totalOver } from "../figures.ts";
import { type Failure, failureIn, type Group, merged } from "./group.ts";
import { type Slices, slicesOf } from "./slices.ts";

/**
 * What the public knows: `firm` sums, and `unanchored` changes. The rule of firm sums: each slice they cut out of one year's
 * figures is empty or passes the test of `failureIn`. Then whatever is worked out from them is made of sums over three or more
 * organisations, none with most of it: differences between years, kinds, energy kinds and editions included.
 *
 * An unanchored change is one whose later year stands in no other sum (but next year's, if unanchored too): it ties last year's
 * figures to unknowns that nothing else pins down, so it tells nothing of them.
 */
export type Shown = { firm: Set<Claim>; unanchored: Set<Claim> };

/** Too few first: the reason that no consent lifts. Among equals by the members' ids, whatever order slices came in. */
const rank = ({ reason, members }: Failure) =>
  `${reason === "too-few" ? 0 : 1} ${members.join()}`;
const worst = (failures: Failure[]): Failure | undefined =>
  failures.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];

/** Whether the figures of one year hold an unanchored change of that year together with a sum that could pin it down. */
const pinned = (claims: readonly Claim[], year: number, shown: Shown) => {
  const free = claims.filter(
    (claim) => shown.unanchored.has(claim) && claim.year === year,
  );
  return (
    free.length > 1 ||
    (free.length === 1 && claims.some((claim) => shown.firm.has(claim)))
  );
};

/** Why these claims may not be public together, judged by one figure of one year. */
function failureOfYear(
  slices: Slices,
  { year, figure, shown }: { year: number; figure: FigureName; shown: Shown },
): Failure | undefined {
  const failures: Failure[] = [];
  const cut = new Map<string, Group[]>();
  let told = totalOver(figure) === undefined;
  for (const { claims, group } of slicesOf(slices, { year, figure })) {
    if (pinned(claims, year, shown))
      failures.push({ reason: "too-few", members: [] });
    const firm = claims.filter((claim) => shown.firm.has(claim));
    if (firm.length === 0) continue;
    told ||= firm.some((claim) => claim.figure === figure);
    const key = firm.map(({ id }) => id).join();
    cut.set(key, [...(cut.get(key) ?? []), group]);
  }
  // A total alone says nothing of a part of it: it is judged as a figure of its own.
  if (told)
    for (const groups of cut.values()) {
      const failure = failureIn(merged(groups));
      if (failure) failures.push(failure);
    }
  return worst(failures);
}

/** Why these claims may not be public together, as far as these figures of the year and the year before show; else undefined. */
export function failureOfShown(
  slices: Slices,
  of: { year: number; figures: readonly FigureName[]; shown: Shown },
): Failure | undefined {
  const { year, shown } = of;
  const judged = new Set(
    of.figures.flatMap((figure) => [figure, ...partsOf(figure)]),
  );
  const failures = [...judged].flatMap((figure) =>
    [year, year - 1].flatMap(
      (each) => failureOfYear(slices, { year: each, figure, shown }) ?? [],
    ),
  );
  return worst(failures);
}

/** The members of one sum: `year` is the claim's own, or for a change also the year before. */
export const membersOf = (
  slices: Slices,
  { claim, year, without }: { claim: Claim; year: number; without?: Claim },
): Group =>
  merged(
    slicesOf(slices, { year, figure: claim.figure })
      .filter(({ claims }) => claims.includes(claim))
      .filter(({ claims }) => !without || !claims.includes(without))
      .map(({ group }) => group),
  );

/** Why a sum may not be known, looked at alone. */
export const failureAlone = (
  slices: Slices,
  of: { claim: Claim; year: number; without?: Claim },
): Failure | undefined => failureIn(membersOf(slices, of));
