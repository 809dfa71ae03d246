import type { Goal } from "../../../shared/commitment.ts";
import type {
  Answers,
  GoalAnswer,
  GoalStatus,
} from "../../../shared/report.ts";
import { figuresOf } from "./figures.ts";
import type { SampleMember } from "./members.ts";
import { chance, rows } from "./seeded.ts";
import { stories, wishes } from "./stories.ts";
import { done } from "./words.ts";

const yearsToGo = 8;

/** How far a goal has come, and how far it should have: 1 is there. */
function wayOf(
  { key, joins }: SampleMember,
  { id, measure }: Goal,
  year: number,
) {
  const end = measure.targetYear ?? joins + yearsToGo;
  const due = (year - joins) / Math.max(end - joins, 1);
  const pace = 0.5 + 1.5 * chance(key, id, "pace");
  return { due, come: due * pace + 0.06 * (chance(key, id, year) - 0.5) };
}

function statusOf(member: SampleMember, goal: Goal, year: number): GoalStatus {
  const { due, come } = wayOf(member, goal, year);
  if (chance(member.key, goal.id, "given up") < 0.08 && due > 0.3)
    return "abandoned";
  if (come >= 1) return "achieved";
  if (come < 0.06) return "not-started";
  return come < 0.7 * due ? "behind" : "on-track";
}

/** The year's value, as `answerOf(measure)` asks for it. */
function valueOf({ measure }: Goal, come: number): number | undefined {
  if (measure.kind === "action") return undefined;
  const round = (value: number) => Math.round(value * 10) / 10;
  if (measure.kind === "change") {
    const { change, baselineValue: base } = measure;
    return base === undefined
      ? round(change * come)
      : Math.round(base * (1 + (change / 100) * come));
  }
  const { target, baselineValue: base = 0, unit } = measure;
  const value = base + (target - base) * come;
  return Math.max(0, unit === "pcs" ? Math.round(value) : round(value));
}

function goalAnswer(
  member: SampleMember,
  goal: Goal,
  year: number,
): GoalAnswer {
  const { key, language } = member;
  const status = statusOf(member, goal, year);
  const value = valueOf(goal, wayOf(member, goal, year).come);
  const isKnown = chance(key, goal.id, year, "known") > 0.08;
  return {
    goalId: goal.id,
    status,
    ...(value !== undefined && status !== "abandoned" && isKnown && { value }),
    did: done[status][language],
  };
}

/** What a member answers about a year; `corrected` the second time, where it restates it. */
export function answersOf(
  member: SampleMember,
  asked: readonly Goal[],
  { year, last, corrected }: { year: number; last: number; corrected: boolean },
): Answers {
  const mine = ([domain, when]: string[]) =>
    domain === member.key && last + Number(when) === year;
  const [, , title, text] = rows(stories).find(mine) ?? [];
  const [, , wish] = rows(wishes).find(mine) ?? [];
  const figures = figuresOf(member, { year, corrected });
  return {
    goals: asked.map((goal) => goalAnswer(member, goal, year)),
    ...(figures && { figures }),
    ...(title && text && { story: { title, text, publish: true } }),
    ...(wish && { wishes: wish }),
    language: member.language,
  };
}
