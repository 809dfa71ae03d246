/**
 * Someone who reads everything that is public, knows who stands in which sum and by what rules sums are withheld, and works out
 * between which ends each figure must lie: each rounded sum, each rounded change and each step of progress is an interval, all of
 * them together a linear programme. An insider also knows its own figures.
 */
import { createRequire } from "node:module";
import type { ProgressStep } from "../../shared/public-progress.ts";
import type { Edition } from "../../shared/results/results.ts";
import type { Promise as Promised } from "../../shared/views/public-views.ts";
import { toldBy, type Told, unknownsOf } from "../shared/results/attack.ts";
import type { Network } from "../shared/results/network.ts";

/** A goal whose quantity is a figure, with what its member's page says of its years: a step, or a share. */
export type GoalPage = {
  memberId: string;
  figure: string;
  promise: Promised;
  /** From the baseline year, if it is one of the years that are summed. */
  years: { year: number; progress: ProgressStep | number | null }[];
};

export type Public = {
  network: Network;
  editions: Edition[];
  pages: GoalPage[];
};

/** Σ factor × unknown, between two ends. */
type Constraint = { terms: [string, number][]; from?: number; to?: number };

/** What each step means, as a reader understands it; of whole per cents half a per cent either way. */
const ends: Record<ProgressStep, [number, number]> = {
  away: [-Infinity, 0],
  "not-reached": [-Infinity, 1],
  "on-the-way": [0, 1],
  "under-half": [0, 0.5],
  "over-half": [0.5, 1],
  reached: [1, Infinity],
  withheld: [-Infinity, Infinity],
};

const sumOver = (told: Told["later"], figure: string, factor = 1) =>
  told.flatMap((one) =>
    unknownsOf(one, figure).map((unknown): [string, number] => [
      unknown,
      factor,
    ]),
  );

/** A total of three significant digits, and that it passed the rules: of each member, of each pair. */
function ofTotal({ later, figure, total }: Told & { what: "total" }) {
  const half = 10 ** (Math.floor(Math.log10(total)) - 2) / 2;
  const all = sumOver(later, figure);
  const constraints: Constraint[] = [
    { terms: all, from: total - half, to: total + half },
  ];
  if (all.length !== later.length) return constraints;
  const passed = (factorOf: (unknown: string) => number) =>
    constraints.push({
      terms: all.map(([unknown]) => [unknown, factorOf(unknown)]),
      from: 0,
    });
  for (const [one] of all) {
    passed((unknown) => (unknown === one ? -0.3 : 0.7));
    for (const [other] of all.filter(([unknown]) => unknown !== one)) {
      const isEither = (unknown: string) =>
        unknown === one || unknown === other;
      passed((unknown) =>
        unknown === one ? -0.15 : unknown === other ? 0 : 1,
      );
      if (one < other) passed((unknown) => (isEither(unknown) ? -0.1 : 0.9));
    }
  }
  return constraints;
}

/** later ÷ earlier, in whole per cents. */
function ofChange({
  later,
  earlier,
  figure,
  percent,
}: Told & { what: "change" }): Constraint[] {
  const above = (ratio: number) => [
    ...sumOver(later, figure),
    ...sumOver(earlier, figure, -ratio),
  ];
  return [
    { terms: above(1 + (percent - 0.5) / 100), from: 0 },
    { terms: above(1 + (percent + 0.5) / 100), to: 0 },
  ];
}

/** What a page's progress says of a figure: it lies on one side of where that much progress would be. */
function ofPage(page: GoalPage, { network }: Public): Constraint[] {
  const { memberId, figure, promise } = page;
  const contributions = (network.get(memberId) ?? []).flatMap(
    ({ contribution }) => contribution ?? [],
  );
  const baseline = `${memberId} baseline`;
  const constraints: Constraint[] = [];
  const inBaselineYear = contributions.find(
    ({ year }) => "baselineYear" in promise && year === promise.baselineYear,
  );
  if (inBaselineYear)
    constraints.push({
      terms: [[baseline, -1], ...sumOver([inBaselineYear], figure)],
      from: 0,
      to: 0,
    });
  for (const { year, progress } of page.years) {
    const given = contributions.findLast((one) => one.year === year);
    if (progress === null || !given || promise.kind === "action") continue;
    const [least, most] =
      typeof progress === "number"
        ? [progress - 0.005, progress + 0.005]
        : ends[progress];
    const value = sumOver([given], figure);
    for (const [share, isLeast] of [
      [least, true],
      [most, false],
    ] as const) {
      if (!Number.isFinite(share)) continue;
      // value − (1 − share) × baseline against share × target; a change has no target but 1 + change.
      const isChange = promise.kind === "change";
      const factor = isChange
        ? 1 + (share * promise.change) / 100
        : "baselineYear" in promise
          ? 1 - share
          : 0;
      const target = isChange ? 0 : share * promise.target;
      const grows = isChange
        ? promise.change > 0
        : promise.direction !== "at-most";
      constraints.push({
        terms: [...value, [baseline, -factor]],
        ...(grows === isLeast ? { from: target } : { to: target }),
      });
    }
  }
  return constraints;
}

// Its types are those of the CommonJS module.
const load = createRequire(import.meta.url)(
  "highs",
) as (typeof import("highs"))["default"];
const highs = await load();

/** Between which ends a figure must lie for someone who knows all this. */
class Attacker {
  readonly #names = new Map<string, string>();
  readonly #rows: string;

  constructor(known: Public, insider?: string) {
    const constraints = [
      ...toldBy(known.network, known.editions).flatMap((told) =>
        told.what === "total" ? ofTotal(told) : ofChange(told),
      ),
      ...known.pages.flatMap((page) => ofPage(page, known)),
    ];
    const all = new Set(
      constraints.flatMap(({ terms }) => terms.map(([unknown]) => unknown)),
    );
    for (const unknown of all) {
      this.#names.set(unknown, `x${this.#names.size}`);
      const [memberId, year, , amount] = unknown.split(" ");
      if (memberId === insider && amount !== undefined && Number(year) > 0)
        constraints.push({
          terms: [[unknown, 1]],
          from: Number(amount),
          to: Number(amount),
        });
    }
    this.#rows = constraints.flatMap((one) => this.#rowsOf(one)).join("\n");
  }

  #rowsOf({ terms, from, to }: Constraint): string[] {
    const factors = new Map<string, number>();
    for (const [unknown, factor] of terms)
      factors.set(unknown, (factors.get(unknown) ?? 0) + factor);
    const left = [...factors]
      .map(
        ([unknown, factor]) =>
          `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${this.#names.get(unknown)!}`,
      )
      .join(" ");
    return [
      ...(from === undefined ? [] : [`${left} >= ${from}`]),
      ...(to === undefined ? [] : [`${left} <= ${to}`]),
    ];
  }

  /** The figures that stand in any sum. */
  get figures(): string[] {
    return [...this.#names.keys()].filter(
      (unknown) => !unknown.endsWith(" baseline"),
    );
  }

  #end(unknown: string, goal: "Minimize" | "Maximize"): number {
    const { Status, ObjectiveValue } = highs.solve(
      `${goal}\n obj: ${this.#names.get(unknown)!}\nSubject To\n${this.#rows}\nEnd`,
    );
    if (Status === "Optimal") return ObjectiveValue;
    if (Status === "Unbounded" || Status === "Primal infeasible or unbounded")
      return goal === "Minimize" ? 0 : Infinity;
    throw new Error(`What is public contradicts itself: ${Status}`);
  }

  ends(unknown: string): [number, number] {
    return [this.#end(unknown, "Minimize"), this.#end(unknown, "Maximize")];
  }
}

export type Leak = {
  figure: string;
  from: number;
  to: number;
  by: string;
};

/**
 * The figures that another member knows closer than ±15 %: with two who try, whatever anyone knows is among it. `years` are those
 * looked at; all if not given.
 */
export function leaks(
  known: Public,
  {
    insiders = [...known.network.keys()],
    years,
  }: { insiders?: string[]; years?: number[] } = {},
): Leak[] {
  return insiders.flatMap((insider) => {
    const attacker = new Attacker(known, insider);
    return attacker.figures.flatMap((figure) => {
      const [memberId, year, , amount] = figure.split(" ");
      const truth = Number(amount);
      const isLookedAt = !years || years.includes(Number(year));
      if (memberId === insider || truth === 0 || !isLookedAt) return [];
      const [from, to] = attacker.ends(figure);
      if (to - from >= 0.3 * truth * (1 - 1e-6)) return [];
      return [{ figure, from, to, by: insider }];
    });
  });
}
