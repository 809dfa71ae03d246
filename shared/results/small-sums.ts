/**
 * Sums of few organisations, whose members' progress is not told in steps: what a member promised and how far it came, over
 * years, is knowledge of each part of the sum. `docs/decisions/0037` tells how few are too few for both.
 */
import type { Contribution } from "../contribution.ts";
import type { Claim } from "./claim.ts";
import { amountOf, figureNames } from "../figures.ts";
import { boundaryOf } from "./figure.ts";

/** Of fewer organisations a sum and its members' steps are not told together. */
export const fewestWithSteps = 5;

type SumName = Pick<Claim, "figure" | "boundary" | "kind">;

/** As it is kept: for good, of every edition that ever told such a sum. */
export const smallSum = ({ figure, boundary, kind }: SumName): string =>
  `${figure} ${boundary} ${kind}`;

/** Whether any figure of a member stands in one of these sums. */
export const standsInAny = (
  smallSums: readonly string[],
  { kind, figures }: Pick<Contribution, "kind" | "figures">,
): boolean =>
  smallSums.length > 0 &&
  figureNames
    .filter((figure) => amountOf(figures, figure) !== undefined)
    .some((figure) =>
      (["all", kind] as const).some((one) =>
        smallSums.includes(
          smallSum({ figure, boundary: boundaryOf(figures), kind: one }),
        ),
      ),
    );
