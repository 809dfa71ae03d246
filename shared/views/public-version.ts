/** A version of a member's commitment as a public document. */
import * as z from "zod";
import { memberKinds, themes } from "../codes.ts";
import { type Commitment, signature } from "../commitment.ts";
import type { Member } from "../member.ts";
import { day, language, once, uuid } from "../schema.ts";
import { promise, promiseOf } from "./public-views.ts";

export const publicVersion = once(() =>
  z.strictObject({
    member: z.strictObject({
      id: uuid(),
      name: z.string(),
      kind: z.enum(memberKinds),
      businessId: z.string().optional(),
    }),
    version: z.int(),
    state: z.enum(["in-force", "superseded", "ended"]),
    inForceOn: day(),
    amendedOn: day().optional(),
    /** The version that was in force before it, and the one that took its place. */
    replaces: z.int().optional(),
    replacedBy: z.int().optional(),
    /** The day it was replaced. */
    until: day().optional(),
    signatures: z.strictObject({
      member: signature().optional(),
      city: signature().optional(),
    }),
    goals: z.array(
      z.strictObject({
        id: uuid(),
        theme: z.enum(themes),
        title: z.string(),
        language: language().optional(),
        promise: promise(),
        description: z.string().optional(),
        beyondLaw: z.string().optional(),
      }),
    ),
  }),
);
export type PublicVersion = z.infer<ReturnType<typeof publicVersion>>;

/** `latest` is the version in force, or the last one that was. */
export function viewPublicVersion(
  { memberId, organisation: { name, kind, businessId } }: Member,
  commitment: Commitment,
  { version: last, earlier = [] }: Commitment,
): PublicVersion | undefined {
  const { version, state, inForceOn, amendedOn, signatures, goals } =
    commitment;
  if (
    !inForceOn ||
    (state !== "in-force" && state !== "superseded" && state !== "ended")
  )
    return undefined;
  const versions = [...earlier.map((one) => one.version), last];
  const replaces = versions.findLast((one) => one < version);
  const replacedBy = versions.find((one) => one > version);
  const until = earlier.find((one) => one.version === version)?.until;
  return {
    member: { id: memberId, name, kind, ...(businessId && { businessId }) },
    version,
    state,
    inForceOn,
    ...(amendedOn && { amendedOn }),
    ...(replaces !== undefined && { replaces }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(until && { until }),
    signatures,
    goals: goals.map(({ measure, ...goal }) => ({
      ...goal,
      promise: promiseOf({ measure }),
    })),
  };
}
