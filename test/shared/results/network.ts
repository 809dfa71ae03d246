/** Small networks for the tests: a member in a line, an edition in a line. */
import type { Contribution } from "../../../shared/contribution.ts";
import type { Figures } from "../../../shared/report.ts";
import type { ContributionVersion } from "../../../shared/results/contribution-version.ts";
import { firstEdition, nextEdition } from "../../../shared/results/edition.ts";
import { add, start } from "../../../shared/results/fold.ts";
import { finish } from "../../../shared/results/preview.ts";
import type { FigureName } from "../../../shared/figures.ts";
import type {
  Edition,
  FigureCell,
  ResultKind,
} from "../../../shared/results/results.ts";

export const idOf = (name: number | string) =>
  `00000000-0000-4000-8000-${Buffer.from(String(name)).toString("hex").padStart(12, "0")}`;

export type Reported = Partial<Omit<Contribution, "memberId" | "year">>;

const contributionOf = (
  name: number | string,
  year: number,
  reported: Reported,
): Contribution => ({
  memberId: idOf(name),
  year,
  kind: "business",
  accepted: true,
  late: false,
  memberSince: "2015-05-01",
  goals: [],
  ...reported,
});

/** Every version of every member's contributions. */
export type Network = Map<string, ContributionVersion[]>;

export const scope1 = (amount: number | null, more: Figures = {}): Figures => ({
  boundary: "city",
  emissions: { scope1: amount },
  ...more,
});

/** A network and its editions, year by year. */
export class Played {
  network: Network = new Map();
  editions: Edition[] = [];

  /** Accepts a report: it shows in the next edition of its year. */
  accept(name: number | string, year: number, reported: Reported) {
    const from = this.editionsOf(year).length + 1;
    const versions = (this.network.get(idOf(name)) ?? []).filter(
      (version) => version.year !== year || version.from !== from,
    );
    const contribution = contributionOf(name, year, reported);
    this.network.set(idOf(name), [...versions, { year, from, contribution }]);
    return this;
  }

  /** The report is no longer required. */
  drop(name: number | string, year: number) {
    const from = this.editionsOf(year).length + 1;
    this.network.get(idOf(name))?.push({ year, from });
    return this;
  }

  /** Scope 1 of members "0", "1", …; undefined = no report. */
  scope1(year: number, amounts: (number | null | undefined)[]) {
    amounts.forEach((amount, index) => {
      if (amount !== undefined)
        this.accept(index, year, { figures: scope1(amount) });
    });
    return this;
  }

  preview(year: number) {
    const fold = start(year, this.editions);
    for (const versions of this.network.values()) add(fold, versions);
    return finish(fold);
  }

  publish(year: number) {
    const day = `${year + 1}-06-01`;
    const earlier = this.editionsOf(year);
    this.editions.push(
      earlier.length === 0
        ? firstEdition(this.preview(year), { day })
        : nextEdition(earlier, this.preview(year), {
            day,
            note: { en: "Corrected." },
          }),
    );
    return this;
  }

  editionsOf(year: number) {
    return this.editions.filter((edition) => edition.year === year);
  }

  cell(
    year: number,
    figure: FigureName = "scope1",
    of: { kind?: ResultKind; boundary?: FigureCell["boundary"] } = {},
  ): FigureCell | undefined {
    return this.editionsOf(year)
      .at(-1)
      ?.results.figures.find(
        (row) =>
          row.figure === figure &&
          row.kind === (of.kind ?? "all") &&
          row.boundary === (of.boundary ?? "city"),
      );
  }
}
