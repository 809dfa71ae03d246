import * as z from "zod";
import { goalStatuses, memberKinds, themes } from "../codes.ts";
import { type Commitment, type Goal, signature } from "../commitment.ts";
import { directionOf } from "../direction.ts";
import type { Member } from "../member.ts";
import { shownProgress } from "../progress.ts";
import { calendarYear, day, memberKind, once, uuid } from "../schema.ts";
import type { TrackRecord } from "../track-record.ts";

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
const promise = () =>
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

const publicGoal = () =>
  z.strictObject({
    id: uuid(),
    theme: z.enum(themes),
    title: z.string(),
    description: z.string().optional(),
    beyondLaw: z.string().optional(),
    promise: promise(),
    /** By published years, oldest first. */
    years: z.array(
      z.strictObject({
        year: calendarYear(),
        status: z.enum(goalStatuses),
        /** 1 = the promise is kept, in whole per cents; null where it cannot be computed. */
        progress: z.number().nullable(),
      }),
    ),
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
    }),
  }),
);
export type MemberPage = z.infer<ReturnType<typeof memberPage>>;

function promiseOf({ measure }: Goal): Promise {
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

/**
 * What is shown of progress and no digit more: from the unrounded quotient the reported value could be computed. Less than
 * half a per cent away from the goal still tells that it is away.
 */
function publicProgress(progress: number | null): number | null {
  if (progress === null) return null;
  const { percent, away } = shownProgress(progress);
  return percent === 0 && away ? -0.001 : percent / 100;
}

/** The themes of a commitment, each once, in the order of its goals. */
const themesOf = ({ goals }: Commitment) => [
  ...new Set(goals.map(({ theme }) => theme)),
];

/** The acceptance that the public may see of each published year: the last one its newest edition contains. */
function publishedYears(
  record: TrackRecord | undefined,
  editions: Record<string, number>,
) {
  const years = new Map<number, TrackRecord["acceptances"][number]>();
  for (const acceptance of record?.acceptances ?? [])
    if (acceptance.forEdition <= (editions[acceptance.year] ?? 0))
      years.set(acceptance.year, acceptance);
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** `editions`: how many editions of each year's results are out. */
export function viewMember(
  { memberId, organisation }: Member,
  commitment: Commitment,
  record: TrackRecord | undefined,
  editions: Record<string, number>,
  reporter?: Member,
): MemberPage {
  const years = publishedYears(record, editions);
  const {
    version,
    inForceOn = "",
    amendedOn,
    signatures,
    memberSince = inForceOn,
  } = commitment;
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
        id: goal.id,
        theme: goal.theme,
        title: goal.title,
        ...(goal.description && { description: goal.description }),
        ...(goal.beyondLaw && { beyondLaw: goal.beyondLaw }),
        promise: promiseOf(goal),
        years: years.flatMap(({ year, goals }) =>
          goals
            .filter(({ goalId }) => goalId === goal.id)
            .map(({ status, progress }) => ({
              year,
              status,
              progress: publicProgress(progress),
            })),
        ),
      })),
    },
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
