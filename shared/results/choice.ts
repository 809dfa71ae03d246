import { cellKey, type Claim } from "./claim.ts";
import { failureAlone, failureOfShown, type Shown } from "./disclosure.ts";
import {
  families,
  type Family,
  type FigureName,
  figureNames,
  seriesOf,
  totalOver,
} from "../figures.ts";
import { type ResultBoundary, resultBoundaries } from "./figure.ts";
import type { Fold } from "./fold.ts";
import { type Failure, failureIn } from "./group.ts";
import { restatementKey } from "./restatement.ts";
import { memberKinds } from "../codes.ts";
import type { ResultKind } from "./results.ts";

/** Which of the candidate's claims may be told, on top of what is public already, and why not the others. */
export type Choice = {
  shown: Shown;
  told: Set<Claim>;
  failures: Map<Claim, Failure>;
};

type Context = { fold: Fold; choice: Choice; boundary: ResultBoundary };

/**
 * Chooses cell by cell, each only if it may be public together with all chosen before and all ever published. The order says
 * what goes first: per cent before total ("the total is withheld, the per cent stays"), a family's total before its parts,
 * all members before kinds.
 */
export function choose(fold: Fold): Choice {
  const { firm, unanchored } = fold.readings;
  const shown = { firm: new Set(firm), unanchored: new Set(unanchored) };
  const choice: Choice = { shown, told: new Set(), failures: new Map() };
  for (const boundary of resultBoundaries) {
    const context = { fold, choice, boundary };
    for (const family of families) chooseFamily(context, family);
    for (const figure of figureNames) chooseMemberKinds(context, figure);
  }
  return choice;
}

/**
 * A per cent and a total of all members. When the per cent would cut a small group out of last year's sums (members that left
 * or did not report again), one of the two can still be told: the total where those new in it pass, else the per cent alone,
 * unanchored. `family` is why the whole family shows no sums.
 */
function chooseWhole(
  context: Context,
  { figure, family }: { figure: FigureName; family?: Failure | undefined },
) {
  const change = claimOf(context, "change", figure);
  const total = claimOf(context, "total", figure);
  if (!total) return;
  const { choice } = context;
  const { slices, year } = context.fold;
  const newcomers =
    change && failureAlone(slices, { claim: total, year, without: change });
  const tellTotal = () => {
    if (family) choice.failures.set(total, family);
    else if (!tell(context, [total]) && newcomers)
      choice.failures.set(total, newcomers);
  };
  if (!change || tell(context, [change])) tellTotal();
  else if (newcomers) {
    tellUnanchored(context, change);
    tellTotal();
  } else {
    tellTotal();
    if (!choice.told.has(total)) tellUnanchored(context, change);
  }
}

function chooseFamily(context: Context, family: Family) {
  const { wholes = [], parts = [] } = Object.groupBy(
    seriesOf(family),
    (name) => (totalOver(name) === undefined ? "wholes" : "parts"),
  );
  const failure = wholes.length > 1 ? failureOfAny(context, wholes) : undefined;
  for (const figure of wholes)
    chooseWhole(context, { figure, family: failure });
  chooseParts(context, parts);
}

/** In a family without a total, where the sum of one may not be known, none is shown. Per cents stay. */
function failureOfAny(
  context: Context,
  wholes: FigureName[],
): Failure | undefined {
  const { slices, year } = context.fold;
  return wholes
    .flatMap((figure) => claimOf(context, "total", figure) ?? [])
    .flatMap((claim) => failureAlone(slices, { claim, year }) ?? [])
    .at(0);
}

/** Parts are shown all or none: a missing one is the total less the others. */
function chooseParts(context: Context, parts: FigureName[]) {
  for (const figure of parts) {
    const change = claimOf(context, "change", figure);
    if (change) tell(context, [change]);
  }
  tell(
    context,
    parts.flatMap((figure) => claimOf(context, "total", figure) ?? []),
  );
}

/** Kinds of member are shown both or none, and only beside the cell of all members that they are parts of. */
function chooseMemberKinds(context: Context, figure: FigureName) {
  for (const what of ["change", "total"] as const) {
    const all = claimOf(context, what, figure);
    if (!all || !context.choice.told.has(all)) continue;
    if (context.choice.shown.unanchored.has(all)) continue;
    const kinds = memberKinds.flatMap(
      (kind) => claimOf(context, what, figure, kind) ?? [],
    );
    tell(context, kinds);
  }
}

const claimOf = (
  { fold, boundary }: Context,
  what: "total" | "change",
  figure: FigureName,
  kind: ResultKind = "all",
): Claim | undefined =>
  fold.readings.candidate.claims.get(cellKey({ what, figure, boundary, kind }));

/** Tells these claims, all or none. */
function tell({ fold, choice }: Context, claims: readonly Claim[]): boolean {
  const { slices, year } = fold;
  const { unanchored } = choice.shown;
  const shown = {
    firm: new Set([...choice.shown.firm, ...claims]),
    unanchored,
  };
  const figures = claims.map(({ figure }) => figure);
  const failure =
    failureOfShown(slices, { year, figures, shown }) ??
    claims.map((claim) => failureOfRestating(fold, claim)).find(Boolean);
  for (const claim of claims)
    if (failure) choice.failures.set(claim, failure);
    else choice.told.add(claim);
  if (!failure) choice.shown = shown;
  return !failure;
}

/** Tells a per cent that stands free of every total, if the members it is about pass in both years. */
function tellUnanchored({ fold, choice }: Context, change: Claim): void {
  const { slices, year } = fold;
  const { firm } = choice.shown;
  const shown = {
    firm,
    unanchored: new Set([...choice.shown.unanchored, change]),
  };
  const figures = [change.figure];
  const failure =
    failureAlone(slices, { claim: change, year }) ??
    failureAlone(slices, { claim: change, year: year - 1 }) ??
    failureOfShown(slices, { year, figures, shown });
  if (failure) return;
  choice.told.add(change);
  choice.shown = shown;
}

/** A total replaces an earlier edition's only if the members added, removed or changed since are none or pass. */
function failureOfRestating(fold: Fold, claim: Claim): Failure | undefined {
  if (claim.what === "change") return undefined;
  return fold.readings.all
    .flatMap(
      ({ edition }) =>
        fold.restatements.get(restatementKey(claim, edition)) ?? [],
    )
    .map(failureIn)
    .find(Boolean);
}
