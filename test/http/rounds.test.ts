import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoundMember } from "../../shared/views/round-members-view.ts";
import { type Client, ok, everyPage } from "./client.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let year: number;
const reporter = newApplication();
const slow = newApplication();
const left = newApplication();
const applicant = newApplication();

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  for (const one of [reporter, slow, left])
    await member(service, city, today, one);
  await applied(service, applicant);
});
afterAll(() => service.stop());

const rounds = async () =>
  (await ok(city.call("listRounds"))).rounds as {
    year: number;
    state: string;
  }[];
const standingOf = async ({ id }: { id: string }, of = year) =>
  (await everyPage(city, "listRoundMembers", {}, { year: of }))
    .flatMap(({ body }) => (body as { members: RoundMember[] }).members)
    .find((one) => one.id === id);

describe("the rounds", () => {
  it("show the next one as the network file plans it, before anybody has", async ({
    skip,
  }) => {
    const { rounds: saved } = await ok(city.call("getNetwork"));
    if (saved.some(({ state }: { state: string }) => state === "planned"))
      skip("not run: the next round of this service is planned already");
    const [next, ...others] = await rounds();
    expect(next).toMatchObject({
      state: "planned",
      opens: `${next!.year + 1}-02-01`,
      due: `${next!.year + 1}-03-31`,
      reminders: [-14, -3, 7],
    });
    expect(others.map(({ year }) => year)).not.toContain(next!.year);
    expectProblem(
      await city.call("getRound", { params: { year: next!.year } }),
      { status: 404 },
    );
  });

  it("tell of a planned one who will be asked, who is left out, and of no applicant", async () => {
    await ok(
      city.call("saveRound", {
        params: { year },
        body: { leftOut: [left.id] },
      }),
    );
    expect(await standingOf(reporter)).toEqual({
      id: reporter.id,
      name: reporter.organisation.name,
      kind: "business",
      place: "asked",
    });
    expect(await standingOf(left)).toMatchObject({ place: "left-out" });
    expect(await standingOf(applicant)).toBeUndefined();
    expectProblem(
      await city.call("listRoundMembers", { params: { year: 1999 } }),
      { status: 404 },
    );
  });

  it("tell of an open one how far each member has come, and whom the next does not ask", async () => {
    await service.play(`${year + 1}-02-01`);
    const browser = await signedIn(service, reporter.contact.email);
    await reported(browser, year, {
      goals: [{ goalId: reporter.goals[0]!.id, status: "on-track" }],
      figures: { boundary: "city", energy: { electricity: 700 } },
    });
    await ok(
      city.call("extendDeadline", {
        params: { id: slow.id, year },
        body: { due: `${year + 1}-04-15`, reason: "The roof leaks." },
      }),
    );
    expect((await standingOf(reporter))?.report).toMatchObject({
      state: "submitted",
      due: `${year + 1}-03-31`,
    });
    expect((await standingOf(slow))?.report).toMatchObject({
      state: "open",
      due: `${year + 1}-04-15`,
      extension: { reason: "The roof leaks." },
    });
    expect((await standingOf(left))?.report).toBeUndefined();
    const [next] = await rounds();
    expect(next).toMatchObject({ year: year + 1, state: "planned" });
    await ok(
      city.call("endMember", {
        params: { id: slow.id },
        body: { reason: "left", on: `${year + 1}-02-01` },
      }),
    );
    expect((await standingOf(slow))?.report?.state).toBe("not-required");
    expect(await standingOf(slow, year + 1)).toBeUndefined();
  });

  it("name the members because of whom the results withhold a figure", async () => {
    await accepted(city, reporter.id, year);
    await service.settle();
    const { preview, named } = await ok(
      city.call("getRound", { params: { year } }),
    );
    expect(preview.causes).toContainEqual(
      expect.objectContaining({
        figure: "electricity",
        reason: "too-few",
        members: [reporter.id],
      }),
    );
    expect(named).toContainEqual({
      id: reporter.id,
      name: reporter.organisation.name,
    });
  });

  it("preview the next edition as soon as one is out", async () => {
    await ok(
      city.call("publishEdition", {
        params: { year },
        body: { belowFloor: true },
      }),
    );
    const { preview, editions } = await ok(
      city.call("getRound", { params: { year } }),
    );
    expect(editions).toHaveLength(1);
    expect(preview.number).toBe(2);
  });
});
