import type { Theme } from "../commitment.ts";
import type { Contribution } from "../contribution.ts";
import type { GoalStatus } from "../report.ts";
import type { Results } from "./results.ts";

export type Counts = Pick<Results, "reporting" | "goals" | "scope3">;

const noStatuses = (): Record<GoalStatus, number> => ({
  "not-started": 0,
  "on-track": 0,
  behind: 0,
  achieved: 0,
  abandoned: 0,
});

const noThemes = (): Record<Theme, Record<GoalStatus, number>> => ({
  "energy-saving": noStatuses(),
  "energy-efficiency": noStatuses(),
  "renewable-energy": noStatuses(),
  logistics: noStatuses(),
  procurement: noStatuses(),
  waste: noStatuses(),
  staff: noStatuses(),
  products: noStatuses(),
  other: noStatuses(),
});

export const noCounts = (): Counts => ({
  reporting: {
    business: { asked: 0, accepted: 0, late: 0 },
    supporting: { asked: 0, accepted: 0, late: 0 },
  },
  goals: { total: 0, byStatus: noStatuses(), byTheme: noThemes() },
  scope3: { members: 0 },
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
  if (typeof contribution.figures?.emissions?.scope3 === "number")
    counts.scope3.members += 1;
}
