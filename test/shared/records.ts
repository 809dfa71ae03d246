/** Records the tests of the transitions begin with, and how they read a refusal. */
import { expect } from "vitest";
import type { Application, Commitment, Goal } from "../../shared/commitment.ts";
import { issuesOf } from "../../shared/issues.ts";
import type { Member } from "../../shared/member.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Answers, Report } from "../../shared/report.ts";
import type { Round } from "../../shared/round.ts";
import type { Act } from "../../shared/state-machine.ts";
import type * as z from "zod";

export const memberId = "7f1b9c1e-6f3b-4c61-9b43-1f2c8a4f0001";
export const otherId = "7f1b9c1e-6f3b-4c61-9b43-1f2c8a4f0002";
export const uuidOf = (n: number) =>
  `0d3f2a10-0000-4000-8000-${String(n).padStart(12, "0")}`;

export const before = "2027-02-01T06:00:00.000Z";
export const now = "2027-03-05T09:30:00.000Z";
export const today = "2027-03-05";

export const byMember: Act = {
  by: { kind: "member", contactId: uuidOf(901) },
  now,
};
export const byCoordinator: Act = {
  by: { kind: "coordinator", id: "c-1" },
  now,
};

/** The value itself, frozen to its depths: whoever would change it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

export const goal = (n: number, more: Partial<Goal> = {}): Goal => ({
  id: uuidOf(n),
  theme: "energy-saving",
  title: `Goal ${n}`,
  measure: { kind: "change", change: -6, baselineValue: 1200 },
  ...more,
});

export const anAction: Goal["measure"] = { kind: "action" };

export const commitment: Commitment = frozen({
  memberId,
  version: 1,
  state: "draft",
  since: before,
  goals: [goal(1), goal(2)],
  signatures: {},
  revision: 4,
});

export const signatureOf = (date: string) => ({
  name: "Maija Mallikas",
  title: "toimitusjohtaja",
  date,
});

/** A first version in force since summer 2025. */
export const inForce: Commitment = frozen({
  ...commitment,
  state: "in-force",
  signatures: {
    member: signatureOf("2025-06-01"),
    city: signatureOf("2025-06-10"),
  },
  inForceOn: "2025-06-10",
  memberSince: "2025-06-10",
});

export const member: Member = frozen({
  memberId,
  state: "active",
  organisation: {
    name: "Oy Esimerkki Ab",
    kind: "business",
    businessId: "0112038-9",
  },
  contacts: [
    {
      contactId: uuidOf(901),
      name: "Maija Mallikas",
      email: "maija@esimerkki.fi",
      language: "fi",
      primary: true,
      roundMail: true,
    },
    {
      contactId: uuidOf(902),
      name: "Åke Exempel",
      email: "ake@esimerkki.fi",
      language: "sv",
      primary: false,
      roundMail: false,
    },
  ],
  createdAt: before,
  since: before,
  bodyHash: "",
  revision: 3,
});

export const application: Application = frozen({
  id: memberId,
  organisation: member.organisation,
  contact: {
    name: "Maija Mallikas",
    email: "maija@esimerkki.fi",
    language: "fi",
  },
  goals: [goal(1)],
  accepted: { publication: true, privacy: true },
});

export const round: Round = frozen({
  year: 2026,
  state: "open",
  opens: "2027-02-01",
  due: "2027-03-31",
  publishes: "2027-06-01",
  reminders: [-14, -3, 7],
  mailOn: "working-days",
  holidays: [],
  shards: 1,
  added: [],
  leftOut: [],
  editions: 0,
  since: before,
  revision: 2,
});

/** Answers to every goal, enough to be submitted. */
export const complete: Answers = frozen({
  goals: [
    { goalId: uuidOf(1), status: "on-track", value: 1150 },
    { goalId: uuidOf(2), status: "not-started" },
  ],
});

export const report: Report = frozen({
  memberId,
  year: 2026,
  state: "draft",
  since: before,
  openedOn: "2027-02-01",
  memberSince: "2025-06-10",
  commitmentVersion: 1,
  goals: [goal(1), goal(2)],
  settled: [],
  due: "2027-03-31",
  overdue: false,
  late: false,
  draft: complete,
  accepted: 0,
  revision: 1,
});

/** What was refused: the code, and each wrong field as `pointer code`. */
export function refused(act: () => unknown): [string, ...string[]] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [
      error.code,
      ...error.issues.map(({ pointer, code }) => `${pointer} ${code}`),
    ];
  }
  return expect.fail("It was not refused");
}

/** What a schema finds wrong, as `pointer code`. */
export function wrongIn(schema: z.ZodType, body: unknown): string[] {
  const { error } = schema.safeParse(body);
  return error
    ? issuesOf(error).map(({ pointer, code }) => `${pointer} ${code}`)
    : [];
}
