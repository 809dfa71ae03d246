import { themes } from "./codes.ts";
import * as z from "zod";
import { requestMark } from "./repeated.ts";
import type { Language } from "./language.ts";
import { readAs } from "./stored.ts";
import { draftMeasure, measure } from "./measure.ts";
import { contactDetails, type MemberKind, organisation } from "./member.ts";
import {
  day,
  instant,
  isObject,
  language,
  line,
  once,
  optional,
  text,
  theme,
  atMostBytes,
  bytesOfText,
  uniqueBy,
  uuid,
} from "./schema.ts";
import { undoMark } from "./undo-mark.ts";

export type Theme = (typeof themes)[number];

export const goal = once(() =>
  z.strictObject({
    id: uuid(),
    theme: theme(),
    title: line(160),
    description: optional(text(4000)),
    /** How the goal goes beyond what the law requires. */
    beyondLaw: optional(text(2000)),
    measure: measure(),
    /** What its texts are written in. */
    language: optional(language()),
  }),
);
export type Goal = z.infer<ReturnType<typeof goal>>;

export const goals = once(() =>
  z.array(goal()).max(20).check(uniqueBy<Goal>("id"), atMostBytes(bytesOfText)),
);

const draftGoal = once(() =>
  z.strictObject({
    id: uuid(),
    theme: optional(theme()),
    title: optional(line(160)),
    description: optional(text(4000)),
    beyondLaw: optional(text(2000)),
    measure: optional(draftMeasure()),
    language: optional(language()),
  }),
);
export type DraftGoal = z.infer<ReturnType<typeof draftGoal>>;

/** The body of `PUT /api/my/commitment`: the whole draft, everything but a goal's id optional. */
export const commitmentDraft = once(() =>
  z.strictObject({
    goals: z
      .array(draftGoal())
      .max(20)
      .check(uniqueBy<DraftGoal>("id"), atMostBytes(bytesOfText)),
  }),
);
export type CommitmentDraft = z.infer<ReturnType<typeof commitmentDraft>>;

/** A business has a goal at least; a supporting member may join without. Said beside whatever else is wrong. */
export const hasGoals = ({
  organisation,
  goals,
}: {
  organisation?: { kind: MemberKind };
  goals?: unknown[];
}): boolean => organisation?.kind !== "business" || goals?.length !== 0;
export const goalNeeded = {
  path: ["goals"],
  params: { code: "goal-needed" },
  when: isObject,
};

/** What of a draft is handed to the coordinators. `mayBeEmpty`: a supporting member needs no goals. */
export const handedIn = (mayBeEmpty: boolean) =>
  z.strictObject({
    goals: goals().refine(({ length }) => mayBeEmpty || length > 0, {
      params: { code: "goal-needed" },
    }),
  });

/** The body of `POST /api/commitments`. A supporting member may join without goals. */
export const application = once(() =>
  z
    .strictObject({
      id: uuid(),
      organisation: organisation(),
      contact: contactDetails(),
      goals: goals(),
      accepted: z.strictObject({
        publication: z.literal(true),
        privacy: z.literal(true),
      }),
    })
    .refine(hasGoals, goalNeeded),
);
export type Application = z.infer<ReturnType<typeof application>>;

export const parties = ["member", "city"] as const;
export type Party = (typeof parties)[number];

/** Records a signature made on paper or in the city's e-signing; part of a public document. */
export const signature = once(() =>
  z.strictObject({
    name: line(120),
    title: line(120),
    date: day(),
    caseNumber: optional(line(80)),
  }),
);
export type Signature = z.infer<ReturnType<typeof signature>>;

/** One party's signature, as a coordinator records it. */
export const partySignature = once(() =>
  z.strictObject({ party: z.enum(parties), ...signature().shape }),
);

export const commitmentStates = [
  "unconfirmed",
  "draft",
  "submitted",
  "returned",
  "approved",
  "in-force",
  "rejected",
  "withdrawn",
  "expired",
  "superseded",
  "ended",
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** A version that another took the place of on the day `until`. */
export const earlierVersion = () =>
  z.strictObject({
    version: z.int().min(1),
    inForceOn: day().optional(),
    until: day(),
    /** Its goals that the next version left out. */
    ended: z.array(goal().omit({ description: true, beyondLaw: true })),
  });
export type EarlierVersion = z.infer<ReturnType<typeof earlierVersion>>;

/** One version of a member's commitment. `goals` are those last submitted; `draft` is what the member is writing. */
export const commitment = once(() =>
  z.strictObject({
    memberId: uuid(),
    version: z.int().min(1),
    state: readAs(z.enum(commitmentStates), "ended"),
    since: instant(),
    goals: z.array(goal()),
    draft: commitmentDraft().optional(),
    signatures: z.strictObject({
      member: signature().optional(),
      city: signature().optional(),
    }),
    /** The later of the two signature dates. */
    inForceOn: day().optional(),
    /** The day this member's first version came into force. */
    memberSince: day().optional(),
    /** A version in force by the signatures of the one before. */
    amendedOn: day().optional(),
    /** The versions in force before it, oldest first, each with the goals that ended with it. */
    earlier: z.array(earlierVersion()).optional(),
    /** How often it was returned; absent where never. */
    returned: z.int().optional(),
    /** What the coordinator wrote when returning, rejecting or ending it. */
    message: text(2000).optional(),
    undo: undoMark().optional(),
    revision: z.int(),
    request: requestMark(),
  }),
);
export type Commitment = z.infer<ReturnType<typeof commitment>>;

/** Goals whose texts are in the language their writer was using, unless they say another. */
export const writtenIn = (
  goals: Goal[],
  language: Language | undefined,
): Goal[] => goals.map((goal) => ({ ...(language && { language }), ...goal }));
