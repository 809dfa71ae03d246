import { Refusal } from "../refusal.ts";
import type { Day } from "../schema.ts";
import type { NoteInLanguages } from "./note.ts";
import type {
  Edition,
  PastEdition,
  Preview,
  PublicEdition,
  WithdrawnEdition,
} from "./results.ts";

/** Freezes a preview as the first edition of its year. Refuses `changed-meanwhile` a preview made on top of another edition. */
export const firstEdition = (
  preview: Preview,
  { day, note }: { day: Day; note?: NoteInLanguages | undefined },
): Edition => editionOf([], preview, { day, note });

/**
 * Freezes a preview as a later edition; it needs a note saying what changed. The preview must have been folded with exactly
 * these earlier editions of the year, or it is refused as `changed-meanwhile`: disclosure control depends on all of them.
 */
export const nextEdition = (
  earlier: readonly Edition[],
  preview: Preview,
  { day, note }: { day: Day; note: NoteInLanguages },
): Edition => editionOf(earlier, preview, { day, note });

function editionOf(
  earlier: readonly Edition[],
  preview: Preview,
  { day, note }: { day: Day; note?: NoteInLanguages | undefined },
): Edition {
  const ofYear = earlier.filter(({ year }) => year === preview.year);
  const last = Math.max(0, ...ofYear.map(({ number }) => number));
  if (preview.number !== last + 1) throw new Refusal("changed-meanwhile");
  const { year, number, comparedWith, unanchored, smallSums, results } =
    preview;
  return {
    year,
    number,
    day,
    ...(note === undefined ? {} : { note }),
    ...(comparedWith === undefined ? {} : { comparedWith }),
    unanchored,
    ...(smallSums && { smallSums }),
    results,
  };
}

/** What anyone may read of an edition. */
export function publicPart(edition: Edition): PublicEdition {
  const { year, number, day, note, results } = edition;
  return {
    year,
    number,
    day,
    ...(note === undefined ? {} : { note }),
    results,
  };
}

/** What anyone may read in the place of a withdrawn edition; undefined where it stands. */
export const withdrawnPart = ({
  year,
  number,
  day,
  withdrawn,
}: Edition): WithdrawnEdition | undefined =>
  withdrawn && { year, number, day, withdrawn };

/** An edition as coordinators see it among those so far. */
export const pastPart = (edition: Edition): PastEdition => ({
  ...publicPart(edition),
  ...(edition.withdrawn && { withdrawn: edition.withdrawn }),
});
