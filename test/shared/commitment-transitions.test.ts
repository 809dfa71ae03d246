import { describe, expect, it, test } from "vitest";
import type { Commitment } from "../../shared/commitment.ts";
import {
  appliedCommitment,
  approveCommitment,
  carryCommitment,
  draftVersion,
  recordSignature,
  rejectCommitment,
  returnCommitment,
  saveCommitmentDraft,
  submitCommitment,
} from "../../shared/commitment-transitions.ts";
import {
  anAction,
  application,
  before,
  byCoordinator,
  byMember,
  commitment,
  frozen,
  goal,
  inForce,
  memberId,
  now,
  refused,
  signatureOf,
  today,
  uuidOf,
} from "./records.ts";

const submit = (
  draft: NonNullable<Commitment["draft"]> | undefined,
  mayBeEmpty = false,
) =>
  submitCommitment(
    frozen({ ...commitment, ...(draft && { draft }) }),
    { mayBeEmpty },
    byMember,
  );

describe("an application", () => {
  test("is the first version, unconfirmed, with an event of its own", () => {
    const { before: none, after, event } = appliedCommitment(application, now);
    expect(none).toBeUndefined();
    expect(after).toEqual({
      memberId,
      version: 1,
      state: "unconfirmed",
      since: now,
      goals: [{ ...goal(1), language: application.contact.language }],
      signatures: {},
      revision: 0,
    });
    expect(event).toMatchObject({
      subject: "commitment-1",
      from: "none",
      to: "unconfirmed",
      at: now,
    });
  });
});

describe("a draft of a commitment", () => {
  test("replaces the whole draft before, and leaves the goals last submitted alone", () => {
    const first = saveCommitmentDraft(
      commitment,
      { goals: [{ id: uuidOf(3), title: "Half a ti" }, { id: uuidOf(4) }] },
      byMember,
    ).after;
    const { after } = saveCommitmentDraft(
      frozen(first),
      { goals: [{ id: uuidOf(4) }] },
      byMember,
    );
    expect(after.draft).toEqual({ goals: [{ id: uuidOf(4) }] });
    expect(after.goals).toEqual(commitment.goals);
  });

  test("after a version in force is a new version with its goals, unsigned", () => {
    expect(draftVersion({ inForce, latest: undefined, now })).toStrictEqual({
      draft: {
        memberId,
        version: 2,
        state: "draft",
        since: now,
        goals: inForce.goals,
        signatures: {},
        revision: 0,
        memberSince: "2025-06-10",
      },
    });
  });

  test.each(["draft", "submitted", "returned", "approved"] as const)(
    "is no second one beside a version that is %s",
    (state) => {
      const latest = frozen({ ...commitment, version: 2, state });
      expect(draftVersion({ inForce, latest, now })).toStrictEqual({
        before: latest,
        draft: latest,
      });
    },
  );

  test("after a rejected version has a number of its own, and takes its place", () => {
    const latest = frozen({
      ...commitment,
      version: 2,
      state: "rejected",
      message: "No",
      revision: 7,
    } satisfies Commitment);
    const found = draftVersion({ inForce, latest, now });
    expect(found.before).toBe(latest);
    expect(found.draft).toMatchObject({
      version: 3,
      state: "draft",
      goals: inForce.goals,
      revision: 7,
    });
    expect(found.draft.message).toBeUndefined();
  });

  test("is not begun where nothing is in force", () => {
    const rejected = frozen({ ...commitment, state: "rejected" as const });
    for (const nothing of [
      { inForce: undefined, latest: undefined },
      { inForce: undefined, latest: rejected },
      { inForce: { ...inForce, state: "ended" as const }, latest: undefined },
    ])
      expect(refused(() => draftVersion({ ...nothing, now }))).toEqual([
        "wrong-state",
      ]);
  });
});

describe("a commitment handed in", () => {
  test("has the goals of the draft, and no draft and no message any more", () => {
    const returned = returnCommitment(
      { ...commitment, state: "submitted" },
      "Which year?",
      byCoordinator,
    ).after;
    expect(returned.message).toBe("Which year?");
    const saved = saveCommitmentDraft(
      returned,
      { goals: [goal(2), goal(5)] },
      byMember,
    ).after;
    const { after } = submitCommitment(
      frozen(saved),
      { mayBeEmpty: false },
      byMember,
    );
    expect(after.goals).toEqual([goal(2), goal(5)]);
    expect(after).not.toHaveProperty("draft");
    expect(after).not.toHaveProperty("message");
  });

  test("that was returned may go in as it was", () => {
    const { after } = submitCommitment(
      frozen({ ...commitment, state: "returned" }),
      { mayBeEmpty: false },
      byMember,
    );
    expect(after.goals).toEqual(commitment.goals);
  });

  test("needs each goal's theme, title and measure", () => {
    expect(
      refused(() => submit({ goals: [goal(1), { id: uuidOf(2) }] })),
    ).toEqual([
      "invalid",
      "/goals/1/theme required",
      "/goals/1/title required",
      "/goals/1/measure required",
    ]);
  });

  test("needs the change or the target of each measure", () => {
    const { theme, title } = goal(1);
    const of = (n: number, kind: "change" | "level" | undefined) => ({
      id: uuidOf(n),
      theme,
      title,
      measure: kind ? { kind } : {},
    });
    expect(
      refused(() =>
        submit({ goals: [of(1, "change"), of(2, "level"), of(3, undefined)] }),
      ),
    ).toEqual([
      "invalid",
      "/goals/0/measure/change required",
      "/goals/1/measure/target required",
      "/goals/2/measure/kind required",
    ]);
  });

  test("needs no description, no word about the law, no baseline and no year", () => {
    const bare = [
      goal(1, { measure: { kind: "change", change: -6 } }),
      goal(2, { measure: { kind: "level", target: 500 } }),
      goal(3, { measure: anAction, description: "", beyondLaw: "" }),
    ];
    const { description, beyondLaw, ...third } = bare[2]!;
    expect(submit({ goals: bare }).after.goals).toEqual([
      bare[0],
      bare[1],
      third,
    ]);
  });

  test("without goals is a supporting member's only", () => {
    expect(refused(() => submit({ goals: [] }))).toEqual([
      "invalid",
      "/goals goal-needed",
    ]);
    expect(submit({ goals: [] }, true).after.goals).toEqual([]);
  });
});

describe("a coordinator's decision", () => {
  const submitted = frozen({ ...commitment, state: "submitted" as const });

  test("to return or to reject tells its reason, to the member and to the history", () => {
    for (const decide of [returnCommitment, rejectCommitment]) {
      const { after, event } = decide(submitted, "Which year?", byCoordinator);
      expect(after.message).toBe("Which year?");
      expect(event.why).toBe("Which year?");
    }
  });

  test("to reject a later version leaves the one in force in force", () => {
    const { after } = rejectCommitment(
      { ...submitted, version: 2 },
      "No",
      byCoordinator,
    );
    expect(after).toMatchObject({ version: 2, state: "rejected" });
    expect(draftVersion({ inForce, latest: after, now }).draft.version).toBe(3);
  });

  test("to approve puts nothing in force by itself", () => {
    const { after } = approveCommitment(submitted, byCoordinator);
    expect(after.state).toBe("approved");
    expect(after.inForceOn).toBeUndefined();
  });
});

describe("earlier signatures carried over", () => {
  const amended = frozen({
    ...commitment,
    version: 2,
    state: "submitted",
    goals: [goal(1), goal(7)],
  } satisfies Commitment);

  test("put the amended version in force at approval, with the day it was amended", () => {
    const [entered, superseded] = carryCommitment(
      amended,
      inForce,
      today,
      byCoordinator,
    );
    expect(entered.after).toMatchObject({
      version: 2,
      state: "in-force",
      goals: [goal(1), goal(7)],
      signatures: inForce.signatures,
      inForceOn: today,
      amendedOn: today,
      memberSince: "2025-06-10",
    });
    expect(superseded!.before).toBe(inForce);
    expect(superseded!.after).toMatchObject({
      version: 1,
      state: "superseded",
      inForceOn: "2025-06-10",
    });
    expect(superseded!.event).toMatchObject({
      subject: "commitment-1",
      transition: "supersede",
      from: "in-force",
      to: "superseded",
    });
  });

  test("do not exist for a first version", () => {
    expect(
      refused(() =>
        carryCommitment(
          { ...amended, version: 1 },
          undefined,
          today,
          byCoordinator,
        ),
      ),
    ).toEqual(["invalid", "/signing nothing-to-carry"]);
  });

  test("are no question for a version that is not submitted", () => {
    expect(
      refused(() =>
        carryCommitment(
          { ...amended, state: "approved" },
          undefined,
          today,
          byCoordinator,
        ),
      ),
    ).toEqual(["wrong-state"]);
  });
});

describe("signatures", () => {
  const approved = frozen({ ...commitment, state: "approved" as const });
  const sign = (
    one: Commitment,
    party: "member" | "city",
    date: string,
    current?: Commitment,
  ) =>
    recordSignature(frozen(one), {
      party,
      signature: signatureOf(date),
      inForce: current,
      today,
      act: byCoordinator,
    });

  test("one of them puts nothing in force", () => {
    for (const party of ["member", "city"] as const) {
      const changes = sign(approved, party, "2027-03-01");
      expect(changes).toHaveLength(1);
      expect(changes[0].after).toMatchObject({
        state: "approved",
        since: before,
        signatures: { [party]: signatureOf("2027-03-01") },
      });
      expect(changes[0].after.inForceOn).toBeUndefined();
    }
  });

  test.each([
    ["2027-02-10", "2027-03-01", "2027-03-01"],
    ["2027-03-01", "2027-02-10", "2027-03-01"],
    ["2027-03-05", "2027-03-05", "2027-03-05"],
  ])(
    "of %s and %s put it in force on %s, in whichever order they come",
    (one, other, day) => {
      for (const [first, last] of [
        ["member", "city"],
        ["city", "member"],
      ] as const) {
        const signed = sign(approved, first, one)[0].after;
        const changes = sign(signed, last, other);
        expect(changes).toHaveLength(1);
        expect(changes[0].after).toMatchObject({
          state: "in-force",
          since: now,
          inForceOn: day,
          memberSince: day,
          signatures: {
            [first]: signatureOf(one),
            [last]: signatureOf(other),
          },
        });
        expect(changes[0].after.amendedOn).toBeUndefined();
      }
    },
  );

  test("are made today at the latest", () => {
    for (const one of [
      approved,
      { ...approved, signatures: { city: signatureOf("2027-03-01") } },
    ])
      expect(refused(() => sign(one, "member", "2027-03-06"))).toEqual([
        "invalid",
        "/date in-the-future",
      ]);
  });

  test("entered wrong are entered anew while the other is missing", () => {
    const wrong = sign(approved, "member", "2027-01-01")[0].after;
    const mended = sign(wrong, "member", "2027-02-01")[0].after;
    expect(mended.signatures).toEqual({ member: signatureOf("2027-02-01") });
    const [{ after }] = sign(mended, "city", "2027-01-15");
    expect(after.inForceOn).toBe("2027-02-01");
    expect(refused(() => sign(after, "member", "2027-02-02"))).toEqual([
      "wrong-state",
    ]);
  });

  test("of a later version supersede the one before; the member is one since its first version", () => {
    const signed = sign({ ...approved, version: 2 }, "city", "2027-03-01")[0]
      .after;
    const [entered, superseded, ...more] = sign(
      signed,
      "member",
      "2027-03-02",
      inForce,
    );
    expect(more).toEqual([]);
    expect(entered.after).toMatchObject({
      version: 2,
      state: "in-force",
      inForceOn: "2027-03-02",
      memberSince: "2025-06-10",
    });
    expect(superseded!.after).toMatchObject({
      version: 1,
      state: "superseded",
      signatures: inForce.signatures,
    });
  });

  it("never leaves two versions in force, however many follow each other", () => {
    let versions: Commitment[] = [inForce];
    for (const signing of ["carried", "new", "new", "carried"]) {
      const current = versions.find(({ state }) => state === "in-force")!;
      const { draft } = draftVersion({
        inForce: current,
        latest: undefined,
        now,
      });
      const submitted = submitCommitment(
        draft,
        { mayBeEmpty: false },
        byMember,
      ).after;
      const [entered, superseded] =
        signing === "carried"
          ? carryCommitment(submitted, current, today, byCoordinator)
          : sign(
              sign(
                approveCommitment(submitted, byCoordinator).after,
                "member",
                "2027-03-02",
                current,
              )[0].after,
              "city",
              "2027-03-03",
              current,
            );
      versions = [
        ...versions.filter((one) => one !== superseded!.before),
        superseded!.after,
        entered.after,
      ];
    }
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [1, "superseded"],
      [2, "superseded"],
      [3, "superseded"],
      [4, "superseded"],
      [5, "in-force"],
    ]);
    for (const { memberSince } of versions)
      expect(memberSince).toBe("2025-06-10");
  });
});
