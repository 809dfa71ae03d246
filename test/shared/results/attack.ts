/**
 * Someone who knows who stands in which published sum, every sum exactly, and every like-for-like change as an exact ratio, and
 * solves for single figures. Stronger than any reader: the public has three digits and whole per cents. Written from the cells
 * and the members' reports alone, apart from the code under test. Arithmetic modulo a prime, so that no rounding hides a leak.
 */
import type { Contribution } from "../../../shared/contribution.ts";
import type { Edition, FigureCell } from "../../../shared/results/results.ts";
import type { Network } from "./network.ts";

const prime = 94_906_247;
const mod = (n: number) => ((n % prime) + prime) % prime;

function inverse(n: number): number {
  let [a, b, x, y] = [mod(n), prime, 1, 0];
  while (b !== 0) {
    const q = Math.floor(a / b);
    [a, b, x, y] = [b, a - q * b, y, x - q * y];
  }
  return mod(x);
}

/** Coefficients by unknown. */
type Equation = Map<string, number>;

const seriesOf = (figure: string) =>
  figure === "energy" ? ["electricity", "heat", "fuels"] : [figure];

function given(contribution: Contribution, series: string) {
  const { energy, emissions } = contribution.figures ?? {};
  const method = emissions?.scope2Method;
  const all: Record<string, number | null | undefined> = {
    ...energy,
    scope1: emissions?.scope1,
    [`scope2-${method ?? ""}`]: emissions?.scope2,
  };
  return all[series] ?? undefined;
}

const amounts = (contribution: Contribution, figure: string) => {
  const list = seriesOf(figure).map((s) => given(contribution, s));
  return list.every((amount) => amount !== undefined) ? list : undefined;
};

const isIn = (cell: FigureCell, contribution: Contribution) =>
  contribution.accepted &&
  (contribution.figures?.boundary ?? "unstated") === cell.boundary &&
  (cell.kind === "all" || cell.kind === contribution.kind) &&
  amounts(contribution, cell.figure) !== undefined;

/** The unknowns that a contribution's figure is the sum of: "member year series amount". An amount restated is another one. */
export const unknownsOf = (
  contribution: Contribution,
  figure: string,
): string[] => {
  const list = amounts(contribution, figure) ?? [];
  return seriesOf(figure).map(
    (series, index) =>
      `${contribution.memberId} ${contribution.year} ${series} ${list[index] ?? ""}`,
  );
};

const plus = (
  equation: Equation,
  contribution: Contribution,
  of: { figure: string; factor: number },
) => {
  for (const unknown of unknownsOf(contribution, of.figure))
    equation.set(unknown, mod((equation.get(unknown) ?? 0) + of.factor));
};

const sum = (contributions: Contribution[], figure: string) =>
  contributions
    .flatMap((contribution) => amounts(contribution, figure) ?? [])
    .reduce((total, amount) => total + amount, 0);

const at = (
  versions: Network,
  { year, edition }: { year: number; edition: number },
) =>
  [...versions.values()].flatMap(
    (list) =>
      list
        .filter((version) => version.year === year && version.from <= edition)
        .sort((a, b) => b.from - a.from)
        .at(0)?.contribution ?? [],
  );

/** Who is compared, by the rule as a reader would know it. */
function pairs(network: Network, edition: Edition, cell: FigureCell) {
  const { year, comparedWith } = edition;
  if (comparedWith === undefined) return [];
  const before = at(network, { year: year - 1, edition: comparedWith });
  return at(network, { year, edition: edition.number })
    .filter((later) => isIn(cell, later))
    .flatMap((later) => {
      const earlier = before.find((c) => c.memberId === later.memberId);
      return earlier && isIn({ ...cell, kind: "all" }, earlier)
        ? [{ later, earlier }]
        : [];
    });
}

/** A sum that was told, or the change between two. */
export type Told = {
  figure: string;
  later: Contribution[];
} & (
  | { what: "total"; total: number }
  | { what: "change"; percent: number; earlier: Contribution[] }
);

/** What the editions tell, each cell once, and who stands in it. */
export function toldBy(network: Network, editions: Edition[]): Told[] {
  const all: Told[] = [];
  for (const edition of editions)
    for (const cell of edition.results.figures) {
      const { figure, total, likeForLike } = cell;
      const { year, number } = edition;
      if (total.state === "published" && total.since === number) {
        const later = at(network, { year, edition: number }).filter(
          (contribution) => isIn(cell, contribution),
        );
        all.push({ what: "total", figure, later, total: total.total });
      }
      if (likeForLike?.state === "published" && likeForLike.since === number) {
        const both = pairs(network, edition, cell);
        all.push({
          ...{ what: "change", figure, percent: likeForLike.percent },
          later: both.map((pair) => pair.later),
          earlier: both.map((pair) => pair.earlier),
        });
      }
    }
  return all;
}

export const equations = (network: Network, editions: Edition[]): Equation[] =>
  toldBy(network, editions).map((told) => {
    const { figure, later } = told;
    const earlier = told.what === "change" ? told.earlier : [];
    const equation: Equation = new Map();
    const factor = told.what === "change" ? sum(earlier, figure) : 1;
    for (const contribution of later)
      plus(equation, contribution, { figure, factor });
    for (const contribution of earlier)
      plus(equation, contribution, { figure, factor: -sum(later, figure) });
    return equation;
  });

/** Reduced row echelon form. */
function reduced(rows: number[][], columns: number): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < columns; column++) {
    const index = left.findIndex((row) => row[column] !== 0);
    if (index < 0) continue;
    const [pivot] = left.splice(index, 1);
    const scale = inverse(pivot![column]!);
    const row = pivot!.map((value) => mod(value * scale));
    for (const other of [...left, ...done]) {
      const factor = other[column]!;
      if (factor === 0) continue;
      for (let i = column; i < columns; i++)
        other[i] = mod(other[i]! - factor * row[i]!);
    }
    done.push(row);
  }
  return done;
}

/** The single figures that the equations determine: of one series, or a member's energy in total. */
export function solved(system: Equation[]): string[] {
  const found: string[] = [];
  for (const group of [
    "energy",
    "scope1",
    "scope2-market",
    "scope2-location",
  ]) {
    const isOfGroup = (unknown: string) =>
      seriesOf(group).some((series) => unknown.includes(` ${series} `));
    const rows = system.filter((equation) =>
      [...equation.keys()].some(isOfGroup),
    );
    const unknowns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
    const matrix = reduced(
      rows.map((row) => unknowns.map((unknown) => row.get(unknown) ?? 0)),
      unknowns.length,
    );
    for (const row of matrix) {
      const parts = unknowns.filter((_, index) => row[index] !== 0);
      if (parts.length === 1) found.push(parts.join());
    }
    if (group === "energy") found.push(...energyTotals(matrix, unknowns));
  }
  return found;
}

/** Members' energy totals in the row space: every choice of one amount per kind of energy of one member and year. */
function energyTotals(matrix: number[][], unknowns: string[]): string[] {
  const byMember = Map.groupBy(unknowns, (unknown) =>
    unknown.split(" ", 2).join(" "),
  );
  const found: string[] = [];
  for (const own of byMember.values()) {
    const [e = [], h = [], f = []] = seriesOf("energy").map((series) =>
      own.filter((unknown) => unknown.includes(` ${series} `)),
    );
    for (const a of e)
      for (const b of h)
        for (const c of f) {
          const target = unknowns.map((u) => ([a, b, c].includes(u) ? 1 : 0));
          if (isCombination(matrix, target)) found.push([a, b, c].join(" + "));
        }
  }
  return found;
}

/** Whether a vector is a combination of the rows of a reduced matrix. */
function isCombination(matrix: number[][], vector: number[]): boolean {
  const rest: number[] = [...vector];
  for (const row of matrix) {
    const pivot = row.findIndex((value) => value !== 0);
    const factor = rest[pivot]!;
    if (factor !== 0)
      row.forEach((value, i) => (rest[i] = mod(rest[i]! - factor * value)));
  }
  return rest.every((value) => value === 0);
}
