import type { Contribution } from "../contribution.ts";
import { amountOf, type FigureName } from "../figures.ts";
import { boundaryOf } from "./figure.ts";

/** The first calendar year that is a member's from its first day. */
const firstFullYear = (memberSince: string) =>
  Number(memberSince.slice(0, 4)) + (memberSince.endsWith("-01-01") ? 0 : 1);

/** Something was merged in after the earlier year began, so its figures are not about the same organisation. */
const mergedBetween = (mergedOn: string | undefined, later: number) =>
  mergedOn !== undefined &&
  mergedOn > `${later - 1}-01-01` &&
  mergedOn <= `${later}-12-31`;

/**
 * Whether a member's figure may be compared with that of the year before, like for like: both reports accepted, the figure
 * given in both, by the same method (each scope 2 method is a figure of its own) and within the same boundary, no merger in
 * either year, and both years full years of membership.
 */
export function isComparable(
  { later, earlier }: { later: Contribution; earlier: Contribution },
  name: FigureName,
): boolean {
  return (
    later.accepted &&
    earlier.accepted &&
    amountOf(later.figures, name) !== undefined &&
    amountOf(earlier.figures, name) !== undefined &&
    boundaryOf(later.figures) === boundaryOf(earlier.figures) &&
    !mergedBetween(later.mergedOn, later.year) &&
    !mergedBetween(earlier.mergedOn, later.year) &&
    earlier.year >= firstFullYear(later.memberSince)
  );
}
