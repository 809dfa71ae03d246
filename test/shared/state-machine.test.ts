import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Commitment,
  commitment as commitmentSchema,
  commitmentStates,
} from "../../shared/commitment.ts";
import {
  approveCommitment,
  carryCommitment,
  confirmCommitment,
  endCommitment,
  expireCommitment,
  recordSignature,
  reinstateCommitment,
  rejectCommitment,
  returnCommitment,
  saveCommitmentDraft,
  submitCommitment,
  undoCommitmentDecision,
  withdrawCommitment,
} from "../../shared/commitment-transitions.ts";
import { addDays } from "../../shared/days.ts";
import type { Change } from "../../shared/history.ts";
import { type Member, member as memberSchema } from "../../shared/member.ts";
import {
  changeMember,
  confirmMember,
  editContacts,
  endMember,
  expireMember,
  forgetContacts,
  markUnreachable,
  undoEnd,
} from "../../shared/member-transitions.ts";
import { Refusal } from "../../shared/refusal.ts";
import {
  type Report,
  report as reportSchema,
  reportStates,
} from "../../shared/report.ts";
import {
  acceptReport,
  extendDeadline,
  markOverdue,
  releaseReport,
  reopenReport,
  returnReport,
  saveReportDraft,
  submitReport,
  takeBackReport,
  undoReportDecision,
} from "../../shared/report-transitions.ts";
import { type Act, allows, moved } from "../../shared/state-machine.ts";
import {
  before,
  byCoordinator,
  commitment,
  complete,
  frozen,
  inForce,
  member,
  now,
  refused,
  report,
  round,
  signatureOf,
  today,
  uuidOf,
} from "./records.ts";

type StateRecord = {
  memberId: string;
  state: string;
  since: string;
  revision: number;
};

type Step<R> = {
  go: (record: R, act: Act) => Change<R> | undefined;
  /** What the history calls it, where that is another word; the reason it tells, where it has one. */
  as?: string;
  why?: string;
  /** What the record must hold for the step to lead where the matrix says. */
  with?: Partial<R>;
  /** All is as before, the time it came into its state too. */
  restores?: true;
  /** Moves made at once. */
  moves?: number;
};

type World<R> = {
  record: R;
  subject: string;
  steps: Record<string, Step<R>>;
  /** From each state, each step that is allowed, with the state it leads to. All else is refused. */
  matrix: Record<string, Record<string, string>>;
};

const signing = (party: "member" | "city") => (one: Commitment, act: Act) =>
  recordSignature(one, {
    party,
    signature: signatureOf("2027-03-01"),
    inForce: undefined,
    today,
    act,
  })[0];

/** A decision of just now, that can be undone for ten minutes. */
const undoableAt = (revision: number) => ({
  undo: { until: "2027-03-05T09:40:00.000Z", revision },
});

const second = frozen({
  ...commitment,
  version: 2,
  state: "submitted",
} satisfies Commitment);

const commitments: World<Commitment> = {
  record: commitment,
  subject: "commitment-1",
  steps: {
    confirm: { go: confirmCommitment },
    expire: { go: expireCommitment },
    save: {
      go: (one, act) => saveCommitmentDraft(one, { goals: one.goals }, act),
    },
    submit: {
      go: (one, act) => submitCommitment(one, { mayBeEmpty: false }, act),
    },
    return: {
      go: (one, act) => returnCommitment(one, "Which year?", act),
      why: "Which year?",
    },
    reject: {
      go: (one, act) => rejectCommitment(one, "No goal of yours", act),
      why: "No goal of yours",
    },
    approve: { go: approveCommitment },
    carry: {
      go: (one, act) => carryCommitment(one, inForce, today, act)[0],
      as: "enterIntoForce",
      moves: 2,
    },
    withdraw: { go: withdrawCommitment },
    signByMember: { go: signing("member"), as: "sign" },
    signByCity: { go: signing("city"), as: "sign" },
    signLast: {
      go: signing("city"),
      as: "enterIntoForce",
      with: { signatures: { member: signatureOf("2027-03-02") } },
    },
    supersede: {
      go: (one, act) => carryCommitment(second, one, today, act)[1],
    },
    end: { go: (one, act) => endCommitment(one, "left", act), why: "left" },
    undo: {
      go: (one, act) =>
        undoCommitmentDecision(one, { ...commitment, state: "submitted" }, act),
      with: undoableAt(commitment.revision),
      restores: true,
    },
  },
  matrix: {
    unconfirmed: { confirm: "submitted", expire: "expired" },
    draft: { save: "draft", submit: "submitted", end: "ended" },
    submitted: {
      return: "returned",
      reject: "rejected",
      approve: "approved",
      carry: "in-force",
      end: "ended",
    },
    returned: {
      save: "returned",
      submit: "submitted",
      withdraw: "withdrawn",
      undo: "submitted",
      end: "ended",
    },
    approved: {
      signByMember: "approved",
      signByCity: "approved",
      signLast: "in-force",
      undo: "submitted",
      end: "ended",
    },
    "in-force": { supersede: "superseded", undo: "submitted", end: "ended" },
    rejected: { undo: "submitted" },
    withdrawn: {},
    expired: {},
    superseded: {},
    ended: {},
  },
};

const setting = { round, kind: "business" } as const;

const reports: World<Report> = {
  record: report,
  subject: "report-2026",
  steps: {
    save: { go: (one, act) => saveReportDraft(one, complete, setting, act) },
    submit: { go: (one, act) => submitReport(one, setting, act) },
    takeBack: { go: (one, act) => takeBackReport(one, setting, act) },
    return: {
      go: (one, act) =>
        returnReport(one, { message: "Which unit?", due: "2027-04-10" }, act),
      why: "Which unit?",
    },
    accept: { go: acceptReport },
    reopen: {
      go: (one, act) =>
        reopenReport(one, { message: "Scope 2", due: "2027-09-10" }, act),
      why: "Scope 2",
    },
    extend: {
      go: (one, act) =>
        extendDeadline(
          one,
          { due: addDays(one.due, 7), reason: "Illness", today },
          act,
        ),
      why: "Illness",
    },
    markOverdue: { go: markOverdue },
    release: { go: (one, act) => releaseReport(one, "left", act), why: "left" },
    undo: {
      go: (one, act) =>
        undoReportDecision(one, { ...report, state: "submitted" }, act),
      with: undoableAt(report.revision),
      restores: true,
    },
    undoReopening: {
      go: (one, act) =>
        undoReportDecision(one, { ...report, state: "accepted" }, act),
      with: undoableAt(report.revision),
      restores: true,
    },
  },
  matrix: {
    open: {
      save: "draft",
      extend: "open",
      markOverdue: "open",
      release: "not-required",
    },
    draft: {
      save: "draft",
      submit: "submitted",
      extend: "draft",
      markOverdue: "draft",
      release: "not-required",
    },
    submitted: { takeBack: "draft", return: "returned", accept: "accepted" },
    returned: {
      save: "returned",
      submit: "submitted",
      extend: "returned",
      release: "not-required",
      undo: "submitted",
      undoReopening: "accepted",
    },
    accepted: { reopen: "returned", undo: "submitted" },
    "not-required": {},
  },
};

const members: World<Member> = {
  record: member,
  subject: "member",
  steps: {
    confirm: { go: confirmMember },
    editContacts: {
      go: (one, act) =>
        editContacts(
          one,
          [
            {
              name: "Uusi",
              email: "uusi@esimerkki.fi",
              language: "fi",
              primary: true,
            },
          ],
          () => uuidOf(950),
          act,
        ),
    },
    forgetContacts: {
      go: (one, act) => forgetContacts(one, one.contacts.slice(1), act),
    },
    change: { go: (one, act) => changeMember(one, { unit: "Vantaa" }, act) },
    expire: { go: expireMember },
    end: {
      go: (one, act) =>
        endMember(one, act, {
          ending: { reason: "ceased", on: "2027-03-01" },
          today: "2027-03-01",
        }),
      why: "ceased",
    },
    undo: { go: (one, act) => undoEnd(one, member, act), restores: true },
  },
  matrix: {
    unconfirmed: {
      confirm: "active",
      forgetContacts: "unconfirmed",
      expire: "ended",
    },
    active: {
      editContacts: "active",
      forgetContacts: "active",
      change: "active",
      end: "ended",
    },
    ended: { forgetContacts: "ended", undo: "active" },
  },
};

/** A report is opened before it is saved: the history tells the first save apart. */
const nameOf = (name: string, state: string, as = name) =>
  name === "save" && state === "open" ? "start" : as;

function matrixOf<R extends StateRecord>({
  record,
  subject,
  steps,
  matrix,
}: World<R>) {
  const pairs = Object.keys(matrix).flatMap((state) =>
    Object.keys(steps).map((name) => ({ state, name })),
  );
  const listed = ({ state, name }: { state: string; name: string }) =>
    matrix[state]![name] !== undefined;

  it.each(pairs.filter(listed))("$name from $state", ({ state, name }) => {
    const { go, as, why, restores, moves = 1, ...step } = steps[name]!;
    const one = frozen({ ...record, ...step.with, state });
    const to = matrix[state]![name]!;
    const change = go(one, byCoordinator)!;
    expect(change.before).toBe(one);
    expect(change.after).toMatchObject({
      memberId: record.memberId,
      state: to,
      since: to === state || restores ? record.since : now,
      revision: record.revision + moves,
    });
    expect(change.event).toStrictEqual({
      memberId: record.memberId,
      at: now,
      by: byCoordinator.by,
      subject,
      transition: nameOf(name, state, as),
      from: state,
      to,
      ...(why !== undefined && { why }),
    });
  });

  it.each(pairs.filter((pair) => !listed(pair)))(
    "refuses $name from $state",
    ({ state, name }) => {
      const { go, ...step } = steps[name]!;
      const one = frozen({ ...record, ...step.with, state });
      expect(refused(() => go(one, byCoordinator))).toEqual(["wrong-state"]);
    },
  );
}

describe("every state and transition of a commitment", () => {
  matrixOf(commitments);

  it("are all in the matrix", () => {
    expect(Object.keys(commitments.matrix).sort()).toEqual(
      [...commitmentStates].sort(),
    );
  });
});

/** A moment for each step, so that whatever takes one is seen. */
const momentOf = (step: number) =>
  new Date(Date.parse(now) + step * 60_000).toISOString();

describe("a decision", () => {
  const decided = (undo?: Commitment["undo"]) =>
    frozen({
      ...commitment,
      state: "approved",
      ...(undo && { undo }),
    } as const);
  const undone = (one: Commitment) => () =>
    undoCommitmentDecision(one, second, byCoordinator);
  const { revision } = commitment;

  it("is undone until its time is over", () => {
    expect(
      undone(decided({ until: momentOf(1), revision }))().after,
    ).toStrictEqual({
      ...second,
      revision: revision + 1,
      request: undefined,
    });
    for (const until of [now, before])
      expect(refused(undone(decided({ until, revision })))).toEqual([
        "undo-too-late",
      ]);
  });

  it("is not undone once anything else has happened, or where there was none", () => {
    expect(
      refused(() =>
        undoCommitmentDecision(
          decided({ until: momentOf(1), revision }),
          undefined,
          byCoordinator,
        ),
      ),
    ).toEqual(["nothing-to-undo"]);
    for (const one of [
      decided(),
      decided({ until: momentOf(1), revision: revision - 1 }),
    ])
      expect(refused(undone(one))).toEqual(["nothing-to-undo"]);
    expect(
      refused(() =>
        undoEnd(
          { ...member, state: "ended" },
          { since: before, revision: member.revision + 1 },
          byCoordinator,
        ),
      ),
    ).toEqual(["nothing-to-undo"]);
  });

  it("that carried the signatures gives the version before its place back", () => {
    const { after, event } = reinstateCommitment(inForce, byCoordinator);
    expect(after).toStrictEqual({
      ...inForce,
      revision: inForce.revision + 2,
      request: undefined,
    });
    expect(event).toMatchObject({ from: "superseded", to: "in-force" });
    expect(
      refused(() => reinstateCommitment(commitment, byCoordinator)),
    ).toEqual(["wrong-state"]);
  });
});

describe("every state and transition of a report", () => {
  matrixOf(reports);

  it("are all in the matrix", () => {
    expect(Object.keys(reports.matrix).sort()).toEqual(
      [...reportStates].sort(),
    );
  });
});

describe("every state and transition of a member", () => {
  matrixOf(members);

  it("notes mail that came back of an active member only, and refuses nothing to the mail service", () => {
    const bounce = { contactId: uuidOf(901), why: "bounce" } as const;
    for (const state of ["unconfirmed", "ended"] as const)
      expect(
        markUnreachable(frozen({ ...member, state }), bounce, byCoordinator),
      ).toBeUndefined();
    expect(markUnreachable(member, bounce, byCoordinator)?.event).toMatchObject(
      { from: "active", to: "active" },
    );
  });
});

/** Walks at random, and hands each allowed step to `check`. */
function walk<R extends StateRecord>(
  { record, steps, matrix }: World<R>,
  parse: (record: unknown) => R,
  check: (change: Change<R>, name: string) => void = () => undefined,
) {
  const walked = Object.keys(steps).filter(
    (name) =>
      !steps[name]!.with && !steps[name]!.restores && name !== "supersede",
  );
  const starts = Object.keys(matrix);
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(fc.constantFrom(...walked), { maxLength: 30 }),
      (start, names) => {
        let one = frozen({ ...record, state: start });
        names.forEach((name, index) => {
          const { go, moves = 1 } = steps[name]!;
          const act = frozen({ ...byCoordinator, now: momentOf(index) });
          let change: Change<R> | undefined;
          try {
            change = go(one, act);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            expect((error as Refusal).code).toBe("wrong-state");
            expect(matrix[one.state]![name]).toBeUndefined();
            return;
          }
          const { after } = change!;
          expect(matrix[one.state]![name]).toBeDefined();
          expect(parse(after)).toStrictEqual(after);
          expect(after.revision).toBe(one.revision + moves);
          expect(after.since).toBe(
            after.state === one.state ? one.since : act.now,
          );
          expect(change!.event).toMatchObject({
            from: one.state,
            to: after.state,
            at: act.now,
          });
          check(change!, name);
          one = frozen(after);
        });
      },
    ),
  );
}

describe("however a record is led about", () => {
  it("a commitment stays one, a revision and a moment per step", () => {
    walk(
      commitments,
      (one) => commitmentSchema().parse(one),
      ({ after }) => {
        const { member, city } = after.signatures;
        if (member && city) expect(after.inForceOn).toBeDefined();
      },
    );
  });

  it("a report stays one, first submitted once and accepted as often as it was", () => {
    walk(
      reports,
      (one) => reportSchema().parse(one),
      ({ before, after }, name) => {
        if (before!.submittedAt !== undefined) {
          expect(after.submittedAt).toBe(before!.submittedAt);
          expect(after.late).toBe(before!.late);
        }
        expect(after.accepted - before!.accepted).toBe(
          name === "accept" ? 1 : 0,
        );
      },
    );
  });

  it("a member stays one", () => {
    walk(members, (one) => memberSchema().parse(one));
  });
});

describe("a machine", () => {
  const door = {
    open: { from: ["shut"], to: "ajar" },
    change: { from: ["shut", "ajar"] },
  } as const;
  type State = "shut" | "ajar";
  const shut: StateRecord & { state: State; colour: string } = frozen({
    memberId: "m",
    state: "shut",
    since: "then",
    revision: 0,
    colour: "red",
  });

  it("allows what it lists", () => {
    expect(allows<State, keyof typeof door>(door, "open", "shut")).toBe(true);
    expect(allows<State, keyof typeof door>(door, "open", "ajar")).toBe(false);
  });

  it("sets what changes with the move, but never state, since or revision beside it", () => {
    const { after } = moved<State, keyof typeof door, typeof shut>(door, {
      subject: "door",
      before: shut,
      transition: "change",
      act: { by: { kind: "calendar" }, now: "now", why: "" },
      fields: { colour: "blue", state: "ajar", revision: 9, since: "never" },
    });
    expect(after).toEqual({ ...shut, colour: "blue", revision: 1 });
  });
});
