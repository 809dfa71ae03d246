import type { Claim } from "./claim.ts";
import type { FigureName } from "../figures.ts";
import { addTo, emptyGroup, type Group, type Part } from "./group.ts";

/**
 * The members whose figure of one year stands in exactly the same published and candidate sums. What can be worked out from
 * sums can be worked out for whole slices only: two members of a slice could swap their figures and no sum would change.
 */
export type Slice = { claims: readonly Claim[]; group: Group };

/** The slices of each year and figure. There are as many as there are ways of being in the sums, not as members. */
export type Slices = Map<string, Map<string, Slice>>;

const sliceKey = (year: number, figure: FigureName) => `${year} ${figure}`;

export const slicesOf = (
  slices: Slices,
  { year, figure }: { year: number; figure: FigureName },
): Slice[] => [...(slices.get(sliceKey(year, figure))?.values() ?? [])];

/** One figure one member gave for one year, with the sums it stands in; a restated figure is another one. */
export type Standing = {
  year: number;
  figure: FigureName;
  part: Part;
  claims: Claim[];
};

/** Puts a figure into its slice, in place. */
export function place(slices: Slices, standing: Standing): void {
  const key = sliceKey(standing.year, standing.figure);
  let ofFigure = slices.get(key);
  if (ofFigure === undefined)
    slices.set(key, (ofFigure = new Map<string, Slice>()));
  const { claims } = standing;
  const signature = claims.map(({ id }) => id).join();
  let slice = ofFigure.get(signature);
  if (slice === undefined)
    ofFigure.set(signature, (slice = { claims, group: emptyGroup() }));
  addTo(slice.group, standing.part);
}
