import type { Answers } from "../../shared/report.ts";
import type { ReportView } from "../../shared/views/report-view.ts";

/** A report as its form holds it: every goal asked has its place. What the figures cover is last year's until said otherwise. */
export function reportBody({ goals, draft, lastYear }: ReportView): Answers {
  const boundary = lastYear?.figures?.boundary;
  const { goals: given = [], ...rest } =
    draft ?? (boundary ? { figures: { boundary } } : {});
  return {
    ...rest,
    goals: goals.map(
      ({ id }) => given.find(({ goalId }) => goalId === id) ?? { goalId: id },
    ),
  };
}
