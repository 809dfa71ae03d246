import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Goal } from "../../shared/commitment.ts";
import type { Answers } from "../../shared/report.ts";
import type { MemberPage } from "../../shared/views/public-views.ts";
import { Client, ok } from "./client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  inForce,
  member,
  newApplication,
  published,
  reported,
  signedIn,
} from "./people.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let contact: Client;
let first: number;

const energy: Goal = {
  id: randomUUID(),
  theme: "energy-saving",
  title: "Less energy in our buildings",
  measure: {
    kind: "change",
    unit: "MWh",
    change: -6,
    baselineYear: 2010,
    baselineValue: 1200,
  },
};
const car: Goal = {
  id: randomUUID(),
  theme: "logistics",
  title: "An electric car",
  measure: { kind: "action" },
};
const waste: Goal = {
  id: randomUUID(),
  theme: "waste",
  title: "Half of the waste used",
  measure: { kind: "level", unit: "%", target: 50, baselineValue: 30 },
};
/** New in the second version: in the name of the dropped goal, but another promise. */
const wasteAnew: Goal = {
  ...waste,
  id: randomUUID(),
  measure: { kind: "level", unit: "%", target: 80, baselineValue: 45 },
};
const energyMore: Goal = {
  ...energy,
  title: "Much less energy in our buildings",
  measure: { ...energy.measure, kind: "change", change: -12 },
};
const staff: Goal = {
  id: randomUUID(),
  theme: "staff",
  title: "A bicycle day",
  measure: { kind: "action" },
};

const application = newApplication({ goals: [energy, car, waste] });
const params = { id: application.id };

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  first = await freshYear(service);
  await member(
    service,
    city,
    new Date().toISOString().slice(0, 10),
    application,
  );
  contact = await signedIn(service, application.contact.email);
});
afterAll(() => service.stop());

const reportOf = (year: number) =>
  ok(contact.call("getMyReport", { params: { year } }));
const page = () => ok(new Client(service.url).call("getMember", { params }));

/** What is known of a finished year: the member's own view of its report, but for the state of the round. */
const kept = async (year: number) => {
  const { roundState, ...report } = await reportOf(year);
  return JSON.stringify(report);
};

async function reportedFor(year: number, answers: Answers) {
  await reported(contact, year, answers);
  await accepted(city, application.id, year);
}

async function amended(goals: Goal[], signing: "carried" | "new") {
  const { etag } = await contact.call("getMyCommitment");
  await ok(
    contact.call("saveMyCommitment", {
      body: { goals },
      headers: { "if-match": etag },
    }),
  );
  await ok(contact.call("submitMyCommitment"));
  if (signing === "carried")
    return ok(
      city.call("decideCommitment", {
        params,
        body: { decision: "approve", signing },
      }),
    );
  await inForce(city, application.id, new Date().toISOString().slice(0, 10));
}

/** The years a member's page shows, by goal: of those in force and those that ended. */
const shownYears = async () => {
  const { commitment, endedGoals } = (await page()) as MemberPage;
  return Object.fromEntries(
    [...commitment.goals, ...endedGoals].map(({ id, years }) => [
      id,
      years.map(({ year, status, progress, title, promise }) => ({
        ...{ year, status, progress, title },
        promised: promise?.kind === "change" ? promise.change : promise?.kind,
      })),
    ]),
  );
};
const ofEnergy = { title: energy.title, promised: -6 };
const ofCar = { title: car.title, promised: "action" };
const ofWaste = { title: waste.title, promised: "level" };

describe("a member that reports three years in a row", () => {
  const finished: string[] = [];
  const answered: Answers[] = [
    {
      goals: [
        {
          goalId: energy.id,
          status: "on-track",
          value: 1182,
          did: "New pumps",
        },
        { goalId: car.id, status: "achieved", did: "It hums" },
        {
          goalId: waste.id,
          status: "behind",
          value: 36,
          did: "Bins came late",
        },
      ],
      figures: {
        boundary: "city",
        energy: { electricity: 700, heat: 400, fuels: 82 },
      },
      story: { title: "Pumps", text: "They hum.", publish: false },
      wishes: "A seminar on pumps",
    },
    {
      goals: [
        { goalId: energy.id, status: "on-track", value: 1164 },
        { goalId: wasteAnew.id, status: "on-track", value: 52 },
      ],
      figures: {
        boundary: "city",
        energy: { electricity: 690, heat: null, fuels: 80 },
      },
    },
    {
      goals: [
        { goalId: energy.id, status: "achieved", value: 1056 },
        { goalId: staff.id, status: "on-track" },
      ],
    },
  ];

  it("is asked its three goals in the first year, with nothing filled in", async () => {
    await service.play(`${first + 1}-02-01`);
    const report = await reportOf(first);
    expect(report).toMatchObject({
      state: "open",
      commitmentVersion: 1,
      goals: application.goals,
      settled: [],
    });
    for (const field of ["draft", "answers", "lastYear", "message"])
      expect(report).not.toHaveProperty(field);
    await reportedFor(first, answered[0]!);
    await published(service, city, first);
    finished[0] = await kept(first);
    expect(await shownYears()).toEqual({
      [energy.id]: [
        {
          year: first,
          status: "on-track",
          progress: "not-reached",
          ...ofEnergy,
        },
      ],
      [car.id]: [{ year: first, status: "achieved", progress: null, ...ofCar }],
      [waste.id]: [
        { year: first, status: "behind", progress: "under-half", ...ofWaste },
      ],
    });
  });

  it("drops a goal, adds one, and goes on under its old signatures", async () => {
    const before = await ok(contact.call("getMyCommitment"));
    await amended([energy, car, wasteAnew], "carried");
    expect(await ok(contact.call("getMyCommitment"))).toMatchObject({
      version: 2,
      state: "in-force",
      signatures: before.signatures,
      goals: [energy, car, wasteAnew],
    });
    expect((await page()).commitment).toMatchObject({
      version: 2,
      amendedOn: expect.any(String) as string,
    });
    expect(await kept(first)).toBe(finished[0]);
  });

  it("finds last year beside the same goals only, and the achieved one settled", async () => {
    await service.play(`${first + 2}-02-01`);
    const report = await reportOf(first + 1);
    expect(report).toMatchObject({
      state: "open",
      commitmentVersion: 2,
      goals: [energy, wasteAnew],
      settled: [{ goal: car, status: "achieved", year: first }],
    });
    for (const field of ["draft", "answers", "message"])
      expect(report).not.toHaveProperty(field);
    expect(report.lastYear).toMatchObject({
      year: first,
      figures: answered[0]!.figures,
    });
    expect(
      report.lastYear.goals.find(
        ({ goalId }: { goalId: string }) => goalId === energy.id,
      ),
    ).toEqual({ goalId: energy.id, status: "on-track", value: 1182 });
    expect(JSON.stringify(report.lastYear)).not.toContain(wasteAnew.id);
    expect(JSON.stringify(report)).not.toMatch(
      /New pumps|Bins came late|hum|seminar/,
    );
    const { lastYear, ...asked } = report;
    expect(JSON.stringify(asked)).not.toMatch(/:1182\b|"value"/);
    const answer = { goals: [{ goalId: waste.id, status: "on-track" }] };
    const { etag } = await contact.call("getMyReport", {
      params: { year: first + 1 },
    });
    const dropped = await contact.call("saveMyReport", {
      params: { year: first + 1 },
      body: answer,
      headers: { "if-match": etag },
    });
    expect([dropped.status, dropped.body.errors[0].pointer]).toEqual([
      422,
      "/goals/0/goalId",
    ]);
  });

  it("reports for the second year, and the first stays as it was", async () => {
    await reportedFor(first + 1, answered[1]!);
    await published(service, city, first + 1);
    finished[1] = await kept(first + 1);
    expect(await kept(first)).toBe(finished[0]);
    expect(await shownYears()).toEqual({
      [energy.id]: [
        {
          year: first,
          status: "on-track",
          progress: "not-reached",
          ...ofEnergy,
        },
        {
          year: first + 1,
          status: "on-track",
          progress: "not-reached",
          ...ofEnergy,
        },
      ],
      [car.id]: [{ year: first, status: "achieved", progress: null, ...ofCar }],
      [wasteAnew.id]: [
        {
          year: first + 1,
          status: "on-track",
          progress: "under-half",
          ...ofWaste,
        },
      ],
      // Left out of the second version.
      [waste.id]: [
        { year: first, status: "behind", progress: "under-half", ...ofWaste },
      ],
    });
  });

  it("promises more, drops the new goal, and signs anew", async () => {
    await amended([energyMore, staff], "new");
    const now = await ok(contact.call("getMyCommitment"));
    expect(now).toMatchObject({
      version: 3,
      state: "in-force",
      goals: [energyMore, staff],
    });
    expect(now).not.toHaveProperty("amendedOn");
    expect([await kept(first), await kept(first + 1)]).toEqual(finished);
    const years = await shownYears();
    expect(
      years[energy.id],
      "measured against what was promised then",
    ).toMatchObject([
      { progress: "not-reached", ...ofEnergy },
      { progress: "not-reached", ...ofEnergy },
    ]);
  });

  it("reports for the third year on the new promise, and nothing old has changed", async () => {
    await service.play(`${first + 3}-02-01`);
    const year = first + 2;
    const report = await reportOf(year);
    expect(report).toMatchObject({
      commitmentVersion: 3,
      goals: [energyMore, staff],
      settled: [],
    });
    expect(report.lastYear).toMatchObject({
      year: first + 1,
      figures: answered[1]!.figures,
    });
    expect(report.lastYear.goals).toEqual([
      {
        ...answered[1]!.goals![0],
        measure: energy.measure,
        language: "en",
      },
      answered[1]!.goals![1],
    ]);
    expect(JSON.stringify(report)).not.toMatch(
      /:1182\b|New pumps|Bins came late/,
    );
    await reportedFor(year, answered[2]!);
    await published(service, city, year);
    expect([await kept(first), await kept(first + 1)]).toEqual(finished);
    for (const [index, answers] of answered.entries())
      expect((await reportOf(first + index)).answers).toEqual({
        ...answers,
        language: "fi",
      });
    expect((await shownYears())[energy.id]).toEqual([
      { year: first, status: "on-track", progress: "not-reached", ...ofEnergy },
      {
        year: first + 1,
        status: "on-track",
        progress: "not-reached",
        ...ofEnergy,
      },
      {
        ...{ year, status: "achieved", progress: "reached" },
        ...{ title: energyMore.title, promised: -12 },
      },
    ]);
    expect((await shownYears())[staff.id]).toEqual([
      {
        ...{ year, status: "on-track", progress: null },
        ...{ title: staff.title, promised: "action" },
      },
    ]);
  });

  it("shows its whole past to the coordinators, and no figure of it to the public", async () => {
    const file = await ok(city.call("getMemberFile", { params }));
    expect(
      file.reports.map(
        ({ year, commitmentVersion, state }: Record<string, unknown>) => [
          year,
          commitmentVersion,
          state,
        ],
      ),
    ).toEqual([
      [first, 1, "accepted"],
      [first + 1, 2, "accepted"],
      [first + 2, 3, "accepted"],
    ]);
    expect(JSON.stringify(await page())).not.toMatch(
      /[:[,](1200|1182|1164|1056|700)\b|New pumps|seminar/,
    );
  });
});
