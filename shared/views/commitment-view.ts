import type { Transition } from "../history.ts";
import * as z from "zod";
import {
  type Commitment,
  commitmentDraft,
  commitmentStates,
  earlierVersion,
  goals,
  signature,
} from "../commitment.ts";
import { day, instant, type Instant, once, text } from "../schema.ts";

/** A version of a commitment as its member and the coordinators see it. */
export const commitmentView = once(() =>
  z.strictObject({
    version: z.int(),
    state: z.enum(commitmentStates),
    since: instant(),
    goals: goals(),
    draft: commitmentDraft().optional(),
    signatures: z.strictObject({
      member: signature().optional(),
      city: signature().optional(),
    }),
    inForceOn: day().optional(),
    amendedOn: day().optional(),
    /** The versions in force before it, oldest first. */
    earlier: z.array(earlierVersion().omit({ ended: true })).optional(),
    returned: z.int().optional(),
    message: text(2000).optional(),
  }),
);
export type CommitmentView = z.infer<ReturnType<typeof commitmentView>>;

export const viewCommitment = ({
  memberId,
  memberSince,
  earlier,
  undo,
  revision,
  request,
  ...view
}: Commitment): CommitmentView => ({
  ...view,
  ...(earlier && { earlier: earlier.map(({ ended, ...one }) => one) }),
});

/** A version with everything that was handed in of it, oldest first. */
export const commitmentVersion = once(() =>
  z.strictObject({
    ...commitmentView().shape,
    submissions: z.array(z.strictObject({ at: instant(), goals: goals() })),
  }),
);
export type CommitmentVersion = z.infer<ReturnType<typeof commitmentVersion>>;

const handedInBy = new Set<string>([
  "import",
  "confirm",
  "submit",
] satisfies Transition[]);

export const viewVersion = (
  commitment: Commitment,
  life: { at: Instant; transition: string; commitment: Commitment }[],
): CommitmentVersion => ({
  ...viewCommitment(commitment),
  submissions: life
    .filter(({ transition }) => handedInBy.has(transition))
    .map(({ at, commitment: { goals } }) => ({ at, goals })),
});
