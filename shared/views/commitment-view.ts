import * as z from "zod";
import {
  type Commitment,
  commitmentDraft,
  commitmentStates,
  goals,
  signature,
} from "../commitment.ts";
import { day, instant, once, text } from "../schema.ts";

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
  ...view
}: Commitment): CommitmentView => view;
