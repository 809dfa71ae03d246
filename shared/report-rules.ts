/** What may be wrong with a report's answers beyond their shape: the same for the service and the page. */
import { asksFigures } from "./asked.ts";
import { goalStatusMeans } from "./goal-status.ts";
import type { MemberKind } from "./member.ts";
import type { Issue } from "./refusal.ts";
import type { Answers, Report } from "./report.ts";

type Asked = Pick<Report, "goals">;

/** What is wrong with answers at any time: a goal that is not asked, a value where none is meant, figures not asked for. */
export function misfits(
  asked: Asked,
  kind: MemberKind,
  answers: Answers,
): Issue[] {
  const issues: Issue[] = [];
  (answers.goals ?? []).forEach(({ goalId, value }, index) => {
    const goal = asked.goals.find(({ id }) => id === goalId);
    if (!goal)
      issues.push({ pointer: `/goals/${index}/goalId`, code: "unknown-goal" });
    else if (
      goal.measure.kind === "action" &&
      value !== undefined &&
      value !== null
    )
      issues.push({
        pointer: `/goals/${index}/value`,
        code: "action-has-no-value",
      });
  });
  if (!asksFigures(kind) && answers.figures !== undefined)
    issues.push({ pointer: "/figures", code: "figures-not-asked" });
  return issues;
}

/** What is missing from answers to be submitted. Value, figures, story and wishes never are. */
export function gaps(asked: Asked, answers: Answers): Issue[] {
  const issues: Issue[] = [];
  const given = answers.goals ?? [];
  let unanswered = given.length;
  for (const { id } of asked.goals) {
    const found = given.findIndex(({ goalId }) => goalId === id);
    const answer = given[found];
    const index = answer ? found : unanswered++;
    if (!answer?.status)
      issues.push({ pointer: `/goals/${index}/status`, code: "status-needed" });
    else if (goalStatusMeans[answer.status].needsWords && !answer.did?.trim())
      issues.push({ pointer: `/goals/${index}/did`, code: "did-needed" });
  }
  const { scope2, scope2Method } = answers.figures?.emissions ?? {};
  if (typeof scope2 === "number" && !scope2Method)
    issues.push({
      pointer: "/figures/emissions/scope2Method",
      code: "scope2-method-needed",
    });
  const { publish, title = "", text = "" } = answers.story ?? {};
  if (publish && text && !title.trim())
    issues.push({ pointer: "/story/title", code: "story-incomplete" });
  if (publish && title && !text.trim())
    issues.push({ pointer: "/story/text", code: "story-incomplete" });
  return issues;
}
