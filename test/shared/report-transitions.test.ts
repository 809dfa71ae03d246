import { describe, expect, test } from "vitest";
import type { Answers, GoalStatus, Report } from "../../shared/report.ts";
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
} from "../../shared/report-transitions.ts";
import {
  anAction,
  byCoordinator,
  byMember,
  complete,
  frozen,
  goal,
  now,
  refused,
  report,
  round,
  uuidOf,
} from "./records.ts";

const business = { round, kind: "business" } as const;
const supporting = { round, kind: "supporting" } as const;
const calendar = { by: { kind: "calendar" as const }, now };

const save = (answers: Answers, one = report, setting = business) =>
  saveReportDraft(frozen(one), answers, setting, byMember);

const submit = (
  draft: Answers,
  more: Partial<Report> = {},
  setting: typeof business | typeof supporting = business,
) => submitReport(frozen({ ...report, draft, ...more }), setting, byMember);

const withGoals = (...goals: NonNullable<Answers["goals"]>): Answers => ({
  goals,
});

describe("a draft of a report", () => {
  test("may be empty, and replaces the draft before whole", () => {
    const { after } = save({});
    expect(after.draft).toEqual({});
    expect(after.goals).toEqual(report.goals);
  });

  test("begins the report", () => {
    const { after, event } = save(complete, { ...report, state: "open" });
    expect(after).toMatchObject({ state: "draft", since: now });
    expect(event).toMatchObject({ transition: "start", from: "open" });
  });

  test("may lack a status, what was done, the method of scope 2 and half of a story", () => {
    const half: Answers = {
      goals: [{ goalId: uuidOf(1) }, { goalId: uuidOf(2), status: "behind" }],
      figures: { emissions: { scope2: 80 } },
      story: { title: "Heat pumps", publish: true },
    };
    expect(save(half).after.draft).toEqual(half);
  });

  test("answers no goal that is not asked, not even a settled one", () => {
    const one = {
      ...report,
      settled: [{ goal: goal(3), status: "achieved" as const, year: 2025 }],
    };
    expect(
      refused(() =>
        save(withGoals({ goalId: uuidOf(1) }, { goalId: uuidOf(3) }), one),
      ),
    ).toEqual(["invalid", "/goals/1/goalId unknown-goal"]);
  });

  test("gives no value to an action; an empty one is none", () => {
    const one = { ...report, goals: [goal(1), goal(2, { measure: anAction })] };
    const valued = (value: number | null) =>
      withGoals({ goalId: uuidOf(1), value: 3 }, { goalId: uuidOf(2), value });
    expect(refused(() => save(valued(0), one))).toEqual([
      "invalid",
      "/goals/1/value action-has-no-value",
    ]);
    expect(save(valued(null), one).after.draft).toEqual(valued(null));
  });

  test("has no figures of a supporting member", () => {
    expect(
      refused(() =>
        saveReportDraft(report, { figures: {} }, supporting, byMember),
      ),
    ).toEqual(["invalid", "/figures figures-not-asked"]);
  });
});

describe("a report handed in", () => {
  test("holds the draft's answers, and no draft any more", () => {
    const { after } = submit(complete);
    expect(after).toMatchObject({
      state: "submitted",
      answers: complete,
      submittedAt: now,
    });
    expect(after).not.toHaveProperty("draft");
  });

  test("has a status for each goal asked: also for those not answered at all", () => {
    expect(
      refused(() => submit(withGoals({ goalId: uuidOf(2), value: 3 }))),
    ).toEqual([
      "invalid",
      "/goals/1/status status-needed",
      "/goals/0/status status-needed",
    ]);
    expect(refused(() => submit({}))).toEqual([
      "invalid",
      "/goals/0/status status-needed",
      "/goals/1/status status-needed",
    ]);
  });

  test.each([
    ["not-started", false],
    ["on-track", false],
    ["behind", true],
    ["achieved", false],
    ["abandoned", true],
  ] satisfies [GoalStatus, boolean][])(
    "of a goal that is %s needs to tell what was done: %s",
    (status, needed) => {
      const answers = (did?: string) =>
        withGoals(
          { goalId: uuidOf(1), status: "on-track" },
          { goalId: uuidOf(2), status, ...(did !== undefined && { did }) },
        );
      expect(submit(answers("No money")).after.state).toBe("submitted");
      for (const nothing of [undefined, "", " \n"])
        if (needed)
          expect(refused(() => submit(answers(nothing)))).toEqual([
            "invalid",
            "/goals/1/did did-needed",
          ]);
        else expect(submit(answers(nothing)).after.state).toBe("submitted");
    },
  );

  test("needs no value, no figures, no story and no wishes", () => {
    expect(
      submit(
        withGoals(
          { goalId: uuidOf(1), status: "achieved" },
          { goalId: uuidOf(2), status: "on-track", value: null },
        ),
      ).after.state,
    ).toBe("submitted");
  });

  test("tells the method of scope 2 where scope 2 is given, also as none", () => {
    const emissions = (
      more: NonNullable<NonNullable<Answers["figures"]>["emissions"]>,
    ) => submit({ ...complete, figures: { emissions: more } });
    for (const scope2 of [80, 0])
      for (const scope2Method of [undefined, null])
        expect(refused(() => emissions({ scope2, scope2Method }))).toEqual([
          "invalid",
          "/figures/emissions/scope2Method scope2-method-needed",
        ]);
    expect(emissions({ scope2: 80, scope2Method: "market" }).after.state).toBe(
      "submitted",
    );
    for (const unknown of [{ scope1: 5 }, { scope2: null }])
      expect(emissions(unknown).after.state).toBe("submitted");
  });

  test.each<[NonNullable<Answers["story"]>, string[]]>([
    [{ publish: true, title: "Heat pumps" }, ["text"]],
    [{ publish: true, title: "Heat pumps", text: " \n" }, ["text"]],
    [{ publish: true, text: "We dug." }, ["title"]],
    [{ publish: true, title: " ", text: " " }, ["title", "text"]],
    [{ publish: true, title: "Heat pumps", text: "We dug." }, []],
    [{ publish: true, title: "", text: "" }, []],
    [{ publish: true }, []],
    [{ publish: false, title: "Heat pumps" }, []],
    [{ text: "We dug." }, []],
  ])("with the story %j lacks %j", (story, lacks) => {
    const handIn = () => submit({ ...complete, story });
    if (lacks.length === 0)
      expect(handIn().after.answers?.story).toEqual(story);
    else
      expect(refused(handIn)).toEqual([
        "invalid",
        ...lacks.map((field) => `/story/${field} story-incomplete`),
      ]);
  });

  test("is checked for what does not belong as well: the member may have become a supporting one", () => {
    expect(
      refused(() =>
        submit(
          { ...complete, figures: { energy: { heat: 4 } } },
          {},
          supporting,
        ),
      ),
    ).toEqual(["invalid", "/figures figures-not-asked"]);
  });

  test("with every goal settled needs nothing", () => {
    expect(submit({}, { goals: [] }).after.state).toBe("submitted");
  });
});

describe("late", () => {
  const overdue = frozen(markOverdue(report, calendar).after);

  test("is who submits first after the calendar marked the report overdue", () => {
    expect(submitReport(overdue, business, byMember).after.late).toBe(true);
  });

  test("is nobody by the clock alone", () => {
    const may = { ...byMember, now: "2027-05-20T09:00:00.000Z" };
    expect(submitReport(report, business, may).after.late).toBe(false);
  });

  test("is not who submitted in time, took it back and sent it again afterwards", () => {
    const first = submitReport(report, business, byMember).after;
    const back = takeBackReport(first, business, byMember).after;
    const marked = markOverdue(back, calendar).after;
    const again = submitReport(marked, business, {
      ...byMember,
      now: "2027-04-20T09:00:00.000Z",
    }).after;
    expect(again).toMatchObject({ late: false, submittedAt: now });
  });

  test("stays who was, whatever follows", () => {
    const first = submitReport(overdue, business, byMember).after;
    const returned = returnReport(
      first,
      { message: "Unit?", due: "2027-04-25" },
      byCoordinator,
    ).after;
    const extended = extendDeadline(
      returned,
      { due: "2027-05-25", reason: "Illness", today: "2027-04-11" },
      byCoordinator,
    ).after;
    expect(submitReport(extended, business, byMember).after.late).toBe(true);
  });
});

describe("the round", () => {
  const closed = { ...business, round: { ...round, state: "closed" as const } };
  const planned = {
    ...business,
    round: { ...round, state: "planned" as const },
  };
  const submitted = frozen(submitReport(report, business, byMember).after);

  test("takes nothing before it opens", () => {
    for (const act of [
      () => saveReportDraft(report, complete, planned, byMember),
      () => submitReport(report, planned, byMember),
      () => takeBackReport(submitted, planned, byMember),
    ])
      expect(refused(act)).toEqual(["round-not-open"]);
  });

  test("takes nothing unsent once it is closed, and gives nothing back", () => {
    const open = { ...report, state: "open" as const };
    for (const act of [
      () => saveReportDraft(open, complete, closed, byMember),
      () => saveReportDraft(report, complete, closed, byMember),
      () => submitReport(report, closed, byMember),
      () => takeBackReport(submitted, closed, byMember),
    ])
      expect(refused(act)).toEqual(["round-closed"]);
  });

  test("takes a report that a coordinator sent back also when it is closed: so a year is restated", () => {
    const accepted = acceptReport(submitted, byCoordinator).after;
    const reopened = frozen(
      reopenReport(
        accepted,
        { message: "Scope 2", due: "2027-09-10" },
        byCoordinator,
      ).after,
    );
    const saved = saveReportDraft(
      reopened,
      { ...complete, wishes: "none" },
      closed,
      byMember,
    ).after;
    const again = submitReport(saved, closed, byMember).after;
    expect(again).toMatchObject({
      state: "submitted",
      accepted: 1,
      submittedAt: now,
      answers: { wishes: "none" },
    });
    expect(acceptReport(again, byCoordinator).after.accepted).toBe(2);
  });
});

describe("a submitted report", () => {
  const submitted = frozen(submitReport(report, business, byMember).after);

  test("can be taken back until it is decided: the draft is what was sent", () => {
    const { after } = takeBackReport(submitted, business, byMember);
    expect(after).toMatchObject({ state: "draft", draft: complete });
    const decided = [
      acceptReport(submitted, byCoordinator).after,
      returnReport(
        submitted,
        { message: "Unit?", due: "2027-04-10" },
        byCoordinator,
      ).after,
    ];
    for (const one of decided)
      expect(refused(() => takeBackReport(one, business, byMember))).toEqual([
        "wrong-state",
      ]);
  });

  test("is returned with a message and a day of its own; sent again, the message is gone", () => {
    const { after, event } = returnReport(
      submitted,
      { message: "Which unit?", due: "2027-04-10" },
      byCoordinator,
    );
    expect(after).toMatchObject({
      state: "returned",
      message: "Which unit?",
      due: "2027-04-10",
      draft: complete,
    });
    expect(event.why).toBe("Which unit?");
    const again = submitReport(frozen(after), business, byMember).after;
    expect(again).not.toHaveProperty("message");
  });

  test("is not released: what was sent stays", () => {
    expect(
      refused(() => releaseReport(submitted, "left", byCoordinator)),
    ).toEqual(["wrong-state"]);
  });
});

describe("an accepted report that is opened again", () => {
  const accepted = frozen(
    acceptReport(submitReport(report, business, byMember).after, byCoordinator)
      .after,
  );
  const { after, event } = reopenReport(
    accepted,
    { message: "Scope 2 is missing", due: "2027-09-10" },
    byCoordinator,
  );

  test("says why, and begins from what was accepted", () => {
    expect(event).toMatchObject({
      transition: "reopen",
      why: "Scope 2 is missing",
    });
    expect(after).toMatchObject({
      state: "returned",
      message: "Scope 2 is missing",
      due: "2027-09-10",
      draft: complete,
      answers: complete,
      accepted: 1,
    });
  });
});

describe("an extension", () => {
  const extend = (due: string, today: string, one: Partial<Report> = {}) =>
    extendDeadline(
      frozen({ ...report, ...one }),
      { due, reason: "Illness", today },
      byCoordinator,
    );

  test("sets the new due day, and keeps the reason and the old one", () => {
    const { after, event } = extend("2027-04-15", "2027-03-20");
    expect(after).toMatchObject({
      due: "2027-04-15",
      extension: { reason: "Illness", from: "2027-03-31", on: "2027-03-20" },
    });
    expect(event.why).toBe("Illness");
  });

  test.each([
    ["2027-03-31", "2027-03-20", "not-after-due"],
    ["2027-03-30", "2027-03-20", "not-after-due"],
    ["2027-04-10", "2027-04-10", "not-after-today"],
    ["2027-04-09", "2027-04-10", "not-after-today"],
  ])("to %s on %s is refused: %s", (due, today, code) => {
    expect(refused(() => extend(due, today))).toEqual([
      "invalid",
      `/due ${code}`,
    ]);
  });

  test("to the day after both is enough", () => {
    expect(extend("2027-04-01", "2027-03-31").after.due).toBe("2027-04-01");
    expect(extend("2027-04-11", "2027-04-10").after.due).toBe("2027-04-11");
  });

  test("takes back the mark of being overdue, and with it the lateness to come", () => {
    const { after } = extend("2027-04-20", "2027-04-05", { overdue: true });
    expect(after.overdue).toBe(false);
    expect(submitReport(after, business, byMember).after.late).toBe(false);
    expect(markOverdue(after, calendar).after.overdue).toBe(true);
  });
});

test("a release tells the history why nothing is expected any more", () => {
  const { after, event } = releaseReport(report, "covered", byCoordinator);
  expect(after.state).toBe("not-required");
  expect(event).toMatchObject({ transition: "release", why: "covered" });
});
