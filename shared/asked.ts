import { addDays } from "./days.ts";
import { goalStatusMeans } from "./goal-status.ts";
import type { Commitment, Goal } from "./commitment.ts";
import type { Member, MemberKind } from "./member.ts";
import type { LastYear, Report } from "./report.ts";
import type { Round } from "./round.ts";
import type { Day, Instant } from "./schema.ts";
import { isSameMeasure } from "./measure.ts";
import { type Acceptance, pinnedOf, type TrackRecord } from "./track-record.ts";

/** Supporting members report on their goals only. */
export const asksFigures = (kind: MemberKind): boolean => kind === "business";

/**
 * Whether a round asks a member. `commitment` is its version in force, if any. By the rules: in force by 31 December of the
 * round's year, not ended by the opening day, and reporting for itself; a coordinator may leave such a member out, or add
 * another that has a commitment in force. `memberSince`, the day its first version came into force, decides, for
 * a version of January may have followed one that was in force in December.
 */
export function isAsked({
  member,
  commitment,
  memberSince,
  round,
}: {
  member: Member;
  commitment: Commitment | undefined;
  memberSince: Day | undefined;
  round: Round;
}): boolean {
  if (member.state !== "active" || commitment?.state !== "in-force")
    return false;
  // It would have nothing to answer.
  if (commitment.goals.length === 0 && !asksFigures(member.organisation.kind))
    return false;
  if (round.added.includes(member.memberId)) return true;

  return (
    memberSince !== undefined &&
    memberSince <= `${round.year}-12-31` &&
    (member.ended === undefined || member.ended.on > round.opens) &&
    member.coveredBy === undefined &&
    !round.leftOut.includes(member.memberId)
  );
}

/** What counts of the years before `year`, latest year first: a restated year counts as accepted last. */
function yearsBefore(
  record: TrackRecord | undefined,
  year: number,
): Acceptance[] {
  const lastOf = new Map<number, Acceptance>();
  for (const acceptance of record?.acceptances ?? [])
    lastOf.set(acceptance.year, acceptance);
  return [...lastOf.values()]
    .filter((acceptance) => acceptance.year < year)
    .sort((a, b) => b.year - a.year);
}

/** A goal's last accepted answer and its year, found by id: a goal that is reworded is the same, one of the same title is not. */
function lastAnswer(years: Acceptance[], goalId: string) {
  for (const { year, goals } of years) {
    const answer = goals.find((one) => one.goalId === goalId);
    if (answer !== undefined) return { answer, year };
  }
  return undefined;
}

/** Whether an answer was given to another promise than the goal makes now. */
const isOfAnother = (
  record: TrackRecord | undefined,
  { measure }: Goal,
  answer: Acceptance["goals"][number],
): boolean => {
  const pinned = pinnedOf(record, answer);
  return pinned !== undefined && !isSameMeasure(pinned.measure, measure);
};

/**
 * Divides a commitment's goals for the report about `year`: settled are those last accepted as achieved or abandoned, and
 * those whose target year has passed and was reported for (in that year or a later one); the others are asked. What was
 * reported of an earlier promise settles nothing of the one made since.
 */
export function goalsAsked(
  commitment: Pick<Commitment, "goals">,
  record: TrackRecord | undefined,
  year: number,
): Pick<Report, "goals" | "settled"> {
  const years = yearsBefore(record, year);
  const goals: Goal[] = [];
  const settled: Report["settled"] = [];

  for (const goal of commitment.goals) {
    const last = lastAnswer(years, goal.id);
    const { targetYear } = goal.measure;
    if (last === undefined || isOfAnother(record, goal, last.answer)) {
      goals.push(goal);
      continue;
    }
    const { status } = last.answer;
    const isSettled =
      goalStatusMeans[status].isSettled ||
      (targetYear !== undefined && last.year >= targetYear);
    if (isSettled) settled.push({ goal, status, year: last.year });
    else goals.push(goal);
  }
  return { goals, settled };
}

/** No goal is left to report on: figures and story only, and an invitation to renew the commitment. */
export const hasRunOut = (goals: Goal[]): boolean => goals.length === 0;

/** What the member answered in the latest accepted year before `year`: each value under its goal's id, beside `goals` of now. */
export function lastYearOf(
  record: TrackRecord | undefined,
  year: number,
  goals: Goal[],
): LastYear | undefined {
  const last = yearsBefore(record, year).at(0);
  if (last === undefined) return undefined;
  return {
    year: last.year,
    goals: last.goals.map((answer) => {
      const { goalId, status, value } = answer;
      const goal = goals.find(({ id }) => id === goalId);
      const pinned = pinnedOf(record, answer);
      return {
        goalId,
        status,
        ...(value !== undefined && { value }),
        ...(goal &&
          pinned &&
          isOfAnother(record, goal, answer) && {
            measure: pinned.measure,
            ...(pinned.language && { language: pinned.language }),
          }),
      };
    }),
    ...(last.figures && { figures: last.figures }),
  };
}

const daysForLatecomers = 14;

/** When a report is due that opens today. Whoever is asked only after the due day has two weeks. */
export const dueOnOpening = ({ due }: Pick<Round, "due">, today: Day): Day =>
  due < today ? addDays(today, daysForLatecomers) : due;

/**
 * The report a member finds when the round opens for it. It answers this version of the commitment for good.
 */
export function openedReport({
  member,
  commitment,
  record,
  round,
  today,
  now,
}: {
  member: Member;
  commitment: Commitment;
  record: TrackRecord | undefined;
  round: Round;
  today: Day;
  now: Instant;
}): Report {
  const lastYear = lastYearOf(record, round.year, commitment.goals);
  return {
    memberId: member.memberId,
    year: round.year,
    state: "open",
    since: now,
    openedOn: today,
    memberSince: commitment.memberSince ?? commitment.inForceOn ?? today,
    commitmentVersion: commitment.version,
    ...goalsAsked(commitment, record, round.year),
    ...(lastYear && { lastYear }),
    due: dueOnOpening(round, today),
    overdue: false,
    late: false,
    accepted: 0,
    revision: 0,
  };
}
