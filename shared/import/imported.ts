import * as z from "zod";
import {
  type Commitment,
  goalNeeded,
  goals,
  hasGoals,
  signature,
} from "../commitment.ts";
import {
  appliedCommitment,
  approveCommitment,
  confirmCommitment,
  recordSignature,
} from "../commitment-transitions.ts";
import type { Change } from "../history.ts";
import {
  contactDetails,
  member,
  type Member,
  organisation,
} from "../member.ts";
import { appliedMember, confirmMember } from "../member-transitions.ts";
import { day, type Day, once, optional } from "../schema.ts";
import type { Act } from "../state-machine.ts";

/** A member that moves in with its commitment in force: what an application holds, and the signatures. */
export const imported = once(() =>
  z
    .strictObject({
      organisation: organisation(),
      unit: member().shape.unit,
      contact: contactDetails(),
      goals: goals(),
      signatures: z.strictObject({ member: signature(), city: signature() }),
      /** The day its first commitment came into force, if it had an earlier one. */
      memberSince: optional(day()),
    })
    .refine(hasGoals, goalNeeded)
    // A goal is in its contact's language unless it says another: rows that tell it and rows that do not are the same.
    .overwrite((one) => ({
      ...one,
      goals: one.goals.map(({ language, ...goal }) => ({
        ...goal,
        ...(language && language !== one.contact.language && { language }),
      })),
    })),
);
export type Imported = z.infer<ReturnType<typeof imported>>;

type Making = { memberId: string; act: Act };

/** The member as if it had applied and confirmed; its history says that it was imported. */
export function importMember(
  { organisation, unit, contact }: Imported,
  {
    memberId,
    contactId,
    bodyHash,
    act,
  }: Making & { contactId: string; bodyHash: string },
): Change<Member> {
  const applied = appliedMember(
    { id: memberId, organisation, contact },
    { bodyHash, contactId, now: act.now },
  );
  const { after, event } = confirmMember(applied, act);
  return {
    after: { ...after, ...(unit && { unit }), revision: 0 },
    event: { ...event, transition: "import", from: "none" },
  };
}

/** The commitment as if it had been sent in, approved and signed by both, by the rules of each step. */
export function importCommitment(
  { goals, contact, signatures, memberSince }: Imported,
  { memberId, today, act }: Making & { today: Day },
): Change<Commitment> {
  const applied = appliedCommitment(
    { id: memberId, goals, contact },
    act.now,
  ).after;
  const confirmed = confirmCommitment(applied, act).after;
  const approved = approveCommitment(confirmed, act).after;
  const circumstances = { inForce: undefined, today, act };
  const [{ after: signed }] = recordSignature(approved, {
    party: "member",
    signature: signatures.member,
    ...circumstances,
  });
  const [{ after, event }] = recordSignature(signed, {
    party: "city",
    signature: signatures.city,
    ...circumstances,
  });
  return {
    after: { ...after, ...(memberSince && { memberSince }), revision: 0 },
    event: { ...event, transition: "import", from: "none" },
  };
}
