import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  round as roundSchema,
  type RoundEdit,
  roundStates,
} from "../../shared/round.ts";
import {
  closeRound,
  editRound,
  openRound,
  skipRound,
} from "../../shared/round-transitions.ts";
import {
  frozen,
  now,
  otherId,
  refused,
  round as open,
  today,
} from "./records.ts";

const roundIn = (state: (typeof roundStates)[number]) =>
  frozen({ ...open, state });

/** What each state allows, and the state it leads to; all else is refused. */
const matrix = {
  planned: {
    open: "open",
    skip: "skipped",
    setCalendar: "planned",
    setMembers: "planned",
  },
  open: { close: "closed", editClosed: "closed", setMembers: "open" },
  closed: { setMembers: "closed" },
  skipped: { setMembers: "skipped" },
} as const satisfies Record<(typeof roundStates)[number], object>;

const steps = {
  open: openRound,
  skip: skipRound,
  close: closeRound,
  editClosed: (one, at) => editRound(one, { closed: true }, { now: at, today }),
  setCalendar: (one, at) =>
    editRound(one, { due: "2027-04-15" }, { now: at, today }),
  setMembers: (one, at) =>
    editRound(one, { added: [otherId] }, { now: at, today }),
} as const satisfies Record<string, typeof openRound>;

describe.each(roundStates)("a round that is %s", (state) => {
  const allowed: Partial<Record<string, string>> = matrix[state];

  test.each(Object.entries(steps))("%s", (name, go) => {
    const one = roundIn(state);
    const to = allowed[name];
    if (to === undefined)
      expect(refused(() => go(one, now))).toEqual(["wrong-state"]);
    else
      expect(go(one, now)).toMatchObject({
        state: to,
        since: to === state ? one.since : now,
        revision: one.revision + 1,
      });
  });
});

test("however it is led about, a round stays one", () => {
  const names = Object.keys(steps) as (keyof typeof steps)[];
  fc.assert(
    fc.property(
      fc.constantFrom(...roundStates),
      fc.array(fc.constantFrom(...names), { maxLength: 20 }),
      (start, walked) => {
        let one = roundIn(start);
        walked.forEach((name, index) => {
          const allowed: Partial<Record<string, string>> = matrix[one.state];
          const at = `2027-04-01T06:00:${String(index).padStart(2, "0")}.000Z`;
          if (allowed[name] === undefined) {
            expect(refused(() => steps[name](one, at))).toEqual([
              "wrong-state",
            ]);
            return;
          }
          const after = steps[name](one, at);
          expect(roundSchema().parse(after)).toStrictEqual(after);
          expect(after.revision).toBe(one.revision + 1);
          expect(after.since).toBe(after.state === one.state ? one.since : at);
          one = frozen(after);
        });
      },
    ),
  );
});

describe("a coordinator's edit of a round", () => {
  const planned = roundIn("planned");

  test("sets the calendar before it opens, and only what was given", () => {
    const { reminders, ...rest } = editRound(
      planned,
      { opens: undefined, due: "2027-04-15", reminders: [-7] },
      { now, today },
    );
    expect(reminders).toEqual([-7]);
    expect(rest).toMatchObject({
      opens: "2027-02-01",
      due: "2027-04-15",
      publishes: "2027-06-01",
    });
  });

  test.each<RoundEdit>([
    { opens: "2027-02-02" },
    { due: "2027-04-15" },
    { reminders: [] },
  ])("leaves an open round the calendar it opened with: %j", (edit) => {
    for (const state of ["open", "closed"] as const)
      expect(
        refused(() => editRound(roundIn(state), edit, { now, today })),
      ).toEqual(["wrong-state"]);
  });

  test.each<[RoundEdit, string]>([
    [{ due: "2027-02-01" }, "/due"],
    [{ opens: "2027-03-31" }, "/due"],
    [{ publishes: "2027-03-31" }, "/publishes"],
    [{ due: "2027-06-01" }, "/publishes"],
  ])("keeps opening, due day and publication in order: %j", (edit, pointer) => {
    expect(refused(() => editRound(planned, edit, { now, today }))).toEqual([
      "invalid",
      `${pointer} not-in-order`,
    ]);
  });

  test("moves the day of its results to a later one than today, also once closed, and announces and prepares them anew", () => {
    const asked = frozen({
      ...roundIn("closed"),
      announcedOn: "2027-02-20",
      preparedOn: today,
    });
    const moved = editRound(asked, { publishes: "2027-06-02" }, { now, today });
    expect(moved.publishes).toBe("2027-06-02");
    expect(moved.announcedOn ?? moved.preparedOn).toBeUndefined();
    for (const publishes of [today, "2027-03-04"])
      expect(
        refused(() => editRound(asked, { publishes }, { now, today })),
      ).toEqual(["invalid", "/publishes not-to-come"]);
    const out = frozen({ ...open, editions: 1 });
    for (const edit of [{ publishes: "2027-06-02" }, { held: true }])
      expect(refused(() => editRound(out, edit, { now, today }))).toEqual([
        "wrong-state",
      ]);
  });

  test("says who is in and who is not, also while it is open", () => {
    expect(
      editRound(open, { added: [otherId], leftOut: [] }, { now, today }),
    ).toMatchObject({ state: "open", added: [otherId], leftOut: [] });
  });

  test("closes it and changes who is in at once", () => {
    expect(
      editRound(open, { closed: true, leftOut: [otherId] }, { now, today }),
    ).toMatchObject({ state: "closed", since: now, leftOut: [otherId] });
  });
});
