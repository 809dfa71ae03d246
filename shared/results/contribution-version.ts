import * as z from "zod";
import { contribution, type Contribution } from "../contribution.ts";
import { calendarYear, once } from "../schema.ts";

/**
 * A member's contribution to one year as it stood from one edition on: `from` = 1 + the editions of that year published when it
 * was written (a report's `forEdition`). A later acceptance adds a version, and replaces only one with the same `from`; so
 * what every edition was folded from can be read again. Without `contribution`: no longer required from that edition on.
 */
export const contributionVersion = once(() =>
  z.strictObject({
    year: calendarYear(),
    from: z.int().min(1),
    contribution: contribution().optional(),
  }),
);
export type ContributionVersion = z.infer<
  ReturnType<typeof contributionVersion>
>;

/** What edition `edition` of `year` was folded from, given every version of one member, in any order. */
export function contributionAt(
  versions: readonly ContributionVersion[],
  { year, edition }: { year: number; edition: number },
): Contribution | undefined {
  let latest: ContributionVersion | undefined;
  for (const version of versions)
    if (
      version.year === year &&
      version.from <= edition &&
      (latest === undefined || version.from > latest.from)
    )
      latest = version;
  return latest?.contribution;
}
