import { goalStatuses, memberKinds, themes } from "../codes.ts";
import type { Contribution } from "../contribution.ts";
import { each } from "../each.ts";
import {
  askedFigures,
  type CountedName,
  countedNames,
  figureFields,
} from "../figures.ts";
import type { Results } from "./results.ts";

export type Counts = Pick<Results, "reporting" | "goals" | CountedName>;

const noStatuses = () => each(goalStatuses, () => 0);
const noReports = () => ({ asked: 0, accepted: 0, late: 0 });

export const noCounts = (): Counts => ({
  reporting: each(memberKinds, noReports),
  goals: {
    total: 0,
    byStatus: noStatuses(),
    byTheme: each(themes, noStatuses),
  },
  ...each(countedNames, () => ({ members: 0 })),
});

/** Counts one member in, in place. Only an accepted report counts; one not yet accepted is asked. */
export function count(counts: Counts, contribution: Contribution): void {
  const reporting = counts.reporting[contribution.kind];
  reporting.asked += 1;
  if (!contribution.accepted) return;
  reporting.accepted += 1;
  if (contribution.late) reporting.late += 1;
  for (const { theme, status } of contribution.goals) {
    counts.goals.total += 1;
    counts.goals.byStatus[status] += 1;
    counts.goals.byTheme[theme][status] += 1;
  }
  const { figures = {} } = contribution;
  for (const field of figureFields) {
    const { counted, of } = askedFigures[field];
    if (counted && typeof of(figures) === "number")
      counts[counted].members += 1;
  }
}
