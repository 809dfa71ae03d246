import { type Choice, choose } from "./choice.ts";
import { cellKey, type Claim, type ClaimCell } from "./claim.ts";
import { membersOf } from "./disclosure.ts";
import { figureNames, series } from "../figures.ts";
import { resultBoundaries } from "./figure.ts";
import type { Fold } from "./fold.ts";
import { organisationsIn, sumOf } from "./group.ts";
import { newestOf } from "./reading.ts";
import {
  type Cause,
  type FigureCell,
  type LikeForLike,
  type Preview,
  resultKinds,
  type Total,
} from "./results.ts";
import { fewestWithSteps, smallSum } from "./small-sums.ts";
import { weightsOf } from "./weights.ts";

/** Ends the fold: the results as the next edition would tell them, and for coordinators what it withholds because of whom. */
export function finish(fold: Fold): Preview {
  const { year, counts, readings } = fold;
  const { edition: number, comparedWith } = readings.candidate;
  const choice = choose(fold);
  const rows = cells().flatMap((cell) => rowOf(fold, choice, cell) ?? []);
  return {
    year,
    number,
    ...(comparedWith === undefined ? {} : { comparedWith }),
    unanchored: [...choice.told]
      .filter((claim) => choice.shown.unanchored.has(claim))
      .map(({ figure, boundary }) => ({ figure, boundary })),
    smallSums: smallSumsOf(fold, choice),
    results: { year, ...structuredClone(counts), figures: rows },
    causes: rows.flatMap((row) => causesOfRow(fold, choice, row)),
    weights: weightsOf(fold.scales),
  };
}

/** The sums it would tell of few organisations: of this year's figures, or of last year's by a change. */
const smallSumsOf = ({ slices, year }: Fold, { told }: Choice): string[] => [
  ...new Set(
    [...told]
      .filter((claim) =>
        [year, ...(claim.what === "change" ? [year - 1] : [])].some(
          (each) =>
            organisationsIn(membersOf(slices, { claim, year: each })) <
            fewestWithSteps,
        ),
      )
      .map(smallSum),
  ),
];

type RowName = Pick<FigureCell, "figure" | "boundary" | "kind">;

const cells = (): RowName[] =>
  resultBoundaries.flatMap((boundary) =>
    figureNames.flatMap((figure) =>
      resultKinds.map((kind) => ({ figure, boundary, kind })),
    ),
  );

const candidateClaim = (fold: Fold, cell: ClaimCell): Claim | undefined =>
  fold.readings.candidate.claims.get(cellKey(cell));

/** The row as the latest edition has it; nothing of one that was withdrawn is told again. */
function rowBefore({ year, editions }: Fold, row: RowName) {
  const latest = newestOf(editions, year);
  return latest?.withdrawn
    ? undefined
    : latest?.results.figures.find(
        ({ figure, boundary, kind }) =>
          figure === row.figure &&
          boundary === row.boundary &&
          kind === row.kind,
      );
}

function rowOf(
  fold: Fold,
  choice: Choice,
  name: RowName,
): FigureCell | undefined {
  const before = rowBefore(fold, name);
  const claimed = candidateClaim(fold, { what: "total", ...name });
  if (!claimed) return undefined;
  const total = totalOf(fold, choice, { claim: claimed, before });
  const change = candidateClaim(fold, { what: "change", ...name });
  const likeForLike =
    change === undefined
      ? null
      : changeOf(fold, choice, { claim: change, before });
  const tells =
    total.state === "published" || likeForLike?.state === "published";
  if (name.kind !== "all" && !tells) return undefined;
  return { ...name, unit: series[name.figure].unit, total, likeForLike };
}

const reasonOf = (choice: Choice, claim: Claim) =>
  choice.failures.get(claim)?.reason ?? "too-few";

type CellOf = { claim: Claim; before: FigureCell | undefined };

function totalOf(fold: Fold, choice: Choice, { claim, before }: CellOf): Total {
  if (choice.told.has(claim)) {
    const group = membersOf(fold.slices, { claim, year: fold.year });
    return {
      state: "published",
      total: Number(sumOf(group).toPrecision(3)),
      members: group.members,
      since: fold.readings.candidate.edition,
    };
  }
  if (before?.total.state === "published") return before.total;
  return { state: "withheld", reason: reasonOf(choice, claim) };
}

function changeOf(
  fold: Fold,
  choice: Choice,
  { claim, before }: CellOf,
): LikeForLike {
  if (choice.told.has(claim)) {
    const { slices, year } = fold;
    const later = membersOf(slices, { claim, year });
    const earlier = membersOf(slices, { claim, year: year - 1 });
    const ratio = sumOf(later) / sumOf(earlier);
    return {
      state: "published",
      // Adding 0 makes −0 a 0.
      percent: Math.round((ratio - 1) * 100) + 0,
      members: later.members,
      since: fold.readings.candidate.edition,
    };
  }
  if (before?.likeForLike?.state === "published") return before.likeForLike;
  return { state: "withheld", reason: reasonOf(choice, claim) };
}

function causesOfRow(fold: Fold, choice: Choice, row: FigureCell): Cause[] {
  const { figure, boundary, kind } = row;
  return (["total", "change"] as const).flatMap((what) => {
    const cell = { what, figure, boundary, kind };
    const claim = candidateClaim(fold, cell);
    const failure = claim && choice.failures.get(claim);
    if (!failure || choice.told.has(claim)) return [];
    const shown = what === "total" ? row.total : row.likeForLike;
    const kept = shown?.state === "published";
    return [{ ...cell, ...failure, kept }];
  });
}
