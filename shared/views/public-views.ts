import * as z from "zod";
import { goalStatuses, memberKinds, themes } from "../codes.ts";
import {
  type Commitment,
  earlierVersion,
  type Goal,
  signature,
} from "../commitment.ts";
import { directionOf } from "../direction.ts";
import type { Member, MemberKind } from "../member.ts";
import { progressSteps, publicProgress } from "../public-progress.ts";
import { type Past, reportedYears, seriesOf } from "../reported-goals.ts";
import { standsInAny } from "../results/small-sums.ts";
import {
  calendarYear,
  day,
  language,
  memberKind,
  once,
  uuid,
} from "../schema.ts";

/** A member in the public list. */
export const memberSummary = once(() =>
  z.strictObject({
    id: uuid(),
    name: z.string(),
    kind: memberKind(),
    themes: z.array(z.enum(themes)),
    memberSince: day(),
  }),
);
export type MemberSummary = z.infer<ReturnType<typeof memberSummary>>;

/** What was promised, without the baseline value: that, reported values and figures are never public. */
export const promise = () =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("change"),
      indicator: z.string().optional(),
      change: z.number(),
      baselineYear: calendarYear().optional(),
      targetYear: calendarYear().optional(),
    }),
    z.strictObject({
      kind: z.literal("level"),
      indicator: z.string().optional(),
      unit: z.string().optional(),
      target: z.number(),
      direction: z.enum(["at-least", "at-most"]).optional(),
      baselineYear: calendarYear().optional(),
      targetYear: calendarYear().optional(),
    }),
    z.strictObject({
      kind: z.literal("action"),
      targetYear: calendarYear().optional(),
    }),
  ]);
export type Promise = z.infer<ReturnType<typeof promise>>;

const reportedGoal = () => ({
  id: uuid(),
  theme: z.enum(themes),
  title: z.string(),
  /** What its texts are written in. */
  language: language().optional(),
  promise: promise(),
  /** The series that years reported on this promise belong to. */
  series: z.int(),
  /** By published years, oldest first. */
  years: z.array(
    z.strictObject({
      year: calendarYear(),
      status: z.enum(goalStatuses),
      /** How far it came towards the year's own promise, in coarse steps; null where that cannot be computed. */
      progress: z.enum(progressSteps).nullable(),
      /** Years of one series were measured alike; where the promise or its baseline changed, another begins. */
      series: z.int(),
      /** The goal and promise it was measured against; absent where that was not kept. */
      title: z.string().optional(),
      language: language().optional(),
      promise: promise().optional(),
    }),
  ),
});

const publicGoal = () =>
  z.strictObject({
    ...reportedGoal(),
    description: z.string().optional(),
    beyondLaw: z.string().optional(),
  });

/** A goal that a later version left out; `on` is absent where the day was not kept. */
const endedGoal = () =>
  z.strictObject({
    ...reportedGoal(),
    ended: z.strictObject({ on: day().optional() }),
  });

export const memberPage = once(() =>
  z.strictObject({
    id: uuid(),
    name: z.string(),
    kind: z.enum(memberKinds),
    businessId: z.string().optional(),
    website: z.string().optional(),
    memberSince: day(),
    /** The member that reports for this one. */
    reportedBy: z.strictObject({ id: uuid(), name: z.string() }).optional(),
    commitment: z.strictObject({
      version: z.int(),
      inForceOn: day(),
      amendedOn: day().optional(),
      signatures: z.strictObject({
        member: signature().optional(),
        city: signature().optional(),
      }),
      goals: z.array(publicGoal()),
      /** The versions in force before it, oldest first. */
      earlier: z.array(earlierVersion().omit({ ended: true })),
    }),
    /** Those of earlier versions, in the order in which they ended. */
    endedGoals: z.array(endedGoal()),
  }),
);
export type MemberPage = z.infer<ReturnType<typeof memberPage>>;

export function promiseOf({ measure }: Pick<Goal, "measure">): Promise {
  if (measure.kind === "action") return measure;
  const { baselineValue, ...promised } = measure;
  // The baseline tells the direction; without it, the direction must be told.
  if (promised.kind === "level")
    return {
      ...promised,
      direction: directionOf({ ...promised, baselineValue }),
    };
  const { unit, ...change } = promised;
  return change;
}

/** The themes of a commitment, each once, in the order of its goals. */
const themesOf = ({ goals }: Commitment) => [
  ...new Set(goals.map(({ theme }) => theme)),
];

type MembersPast = Past & {
  kind: MemberKind;
  /** The sums of few organisations of each year. */
  smallSums: Record<string, string[]>;
};

type GoalSaid = Omit<Goal, "description" | "beyondLaw">;

/** A goal with the years reported on it, each beside its own promise. */
function viewGoal(goal: GoalSaid, { kind, smallSums, ...past }: MembersPast) {
  const { id, theme, title, language } = goal;
  const years = reportedYears(id, past);
  return {
    ...{ id, theme, title },
    ...(language && { language }),
    promise: promiseOf(goal),
    series: seriesOf(goal, years),
    years: years.map(({ year, status, progress, figures, series, pinned }) => ({
      year,
      status,
      progress: publicProgress({
        measure: pinned?.measure,
        progress,
        isInSmallSum: standsInAny(smallSums[year] ?? [], { kind, figures }),
      }),
      series,
      ...(pinned && {
        title: pinned.title,
        ...(pinned.language && { language: pinned.language }),
        promise: promiseOf(pinned),
      }),
    })),
  };
}

/** The goals that are the commitment's no more. Of versions that did not keep when theirs ended, the reports tell which there were. */
function endedGoals(
  { goals, earlier = [] }: Commitment,
  reports: Past["reports"],
): { goal: GoalSaid; on: string | undefined }[] {
  const ended = new Map<string, { goal: GoalSaid; on: string | undefined }>();
  for (const goal of reports.flatMap((report) => report.goals))
    ended.set(goal.id, { goal, on: undefined });
  for (const { until, ended: left } of earlier)
    for (const goal of left) {
      ended.delete(goal.id);
      ended.set(goal.id, { goal, on: until });
    }
  for (const { id } of goals) ended.delete(id);
  return [...ended.values()];
}

export function viewMember({
  member: { memberId, organisation },
  commitment,
  reporter,
  ...rest
}: {
  member: Member;
  commitment: Commitment;
  /** The member that reports for this one. */
  reporter?: Member | undefined;
} & Omit<MembersPast, "kind">): MemberPage {
  const {
    version,
    inForceOn = "",
    amendedOn,
    signatures,
    memberSince = inForceOn,
  } = commitment;
  const past = { ...rest, kind: organisation.kind };
  return {
    id: memberId,
    ...organisation,
    memberSince,
    ...(reporter && {
      reportedBy: {
        id: reporter.memberId,
        name: reporter.organisation.name,
      },
    }),
    commitment: {
      version,
      inForceOn,
      ...(amendedOn && { amendedOn }),
      signatures,
      goals: commitment.goals.map((goal) => ({
        ...viewGoal(goal, past),
        ...(goal.description && { description: goal.description }),
        ...(goal.beyondLaw && { beyondLaw: goal.beyondLaw }),
      })),
      earlier: (commitment.earlier ?? []).map(({ ended, ...one }) => one),
    },
    endedGoals: endedGoals(commitment, past.reports).map(({ goal, on }) => ({
      ...viewGoal(goal, past),
      ended: { ...(on && { on }) },
    })),
  };
}

export const viewSummary = (
  id: string,
  { name, kind }: Member["organisation"],
  commitment: Commitment,
): MemberSummary => ({
  id,
  name,
  kind,
  themes: themesOf(commitment),
  memberSince: commitment.memberSince ?? commitment.inForceOn ?? "",
});
