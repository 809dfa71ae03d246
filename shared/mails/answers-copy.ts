import type { Goal } from "../commitment.ts";
import { unitOfAnswer } from "../progress.ts";
import type { GoalAnswer, Report } from "../report.ts";
import type { CopiedAnswers } from "../answer-rows.ts";

/** Only what was given: an absent field stays absent. */
function copied(goal: Goal, answer: GoalAnswer): CopiedAnswers["goals"] {
  const { status, value, did, links } = answer;
  const unit = unitOfAnswer(goal.measure);
  const hasValue = value !== undefined && value !== null;
  return status || hasValue || did || links?.length
    ? [
        {
          title: goal.title,
          ...(goal.language && { language: goal.language }),
          ...(status && { status }),
          ...(hasValue && { value, ...(unit && { unit }) }),
          ...(did && { did }),
          ...(links && links.length > 0 && { links }),
        },
      ]
    : [];
}

/** Answers in the order of the goals asked, matched by the goals' ids. */
export function copyOfAnswers({
  goals,
  answers = {},
}: Pick<Report, "goals" | "answers">): CopiedAnswers {
  const { figures, story, wishes, language } = answers;
  return {
    goals: goals.flatMap((goal) => {
      const answer = answers.goals?.find(({ goalId }) => goalId === goal.id);
      return answer ? copied(goal, answer) : [];
    }),
    ...(figures && { figures }),
    ...(story && { story }),
    ...(wishes && { wishes }),
    ...(language && { language }),
  };
}
