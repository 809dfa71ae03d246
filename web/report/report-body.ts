import type { Language } from "../../shared/language.ts";
import type { Answers } from "../../shared/report.ts";
import type { ReportView } from "../../shared/views/report-view.ts";

/**
 * A report as its form holds it: every goal asked has its place, and what may be ticked is not until it is. What the figures
 * cover is last year's until said otherwise, and the answers are in the language of the page.
 */
export function reportBody(report: ReportView, language: Language): Answers {
  const { goals, draft, lastYear, asksFigures } = report;
  const boundary = lastYear?.figures?.boundary;
  const { goals: given = [], ...rest } =
    draft ?? (boundary ? { figures: { boundary } } : {});
  return {
    language,
    ...rest,
    goals: goals.map(
      ({ id }) => given.find(({ goalId }) => goalId === id) ?? { goalId: id },
    ),
    ...(asksFigures && {
      figures: { tradeSecret: false, mayDominate: false, ...rest.figures },
    }),
    story: { publish: false, ...rest.story },
  };
}
