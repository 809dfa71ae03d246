/** What is public of a member whose commitment changes: each year stands with what was promised when it was reported. */
import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Goal } from "../../shared/commitment.ts";
import type { Answers } from "../../shared/report.ts";
import type { MemberPage } from "../../shared/views/public-views.ts";
import { Client, ok } from "./client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { type TestedService, testedService } from "./service.ts";

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
const energyMore: Goal = {
  ...energy,
  measure: { ...energy.measure, kind: "change", change: -20 },
};

const application = newApplication({ goals: [energy, car, waste] });
const params = { id: application.id };
const today = new Date().toISOString().slice(0, 10);

let service: TestedService;
let city: Client;
let contact: Client;
let first: number;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  first = await freshYear(service);
  await member(service, city, today, application);
  contact = await signedIn(service, application.contact.email);
});
afterAll(() => service.stop());

const page = () =>
  ok(
    new Client(service.url).call("getMember", { params }),
  ) as Promise<MemberPage>;

async function reportedFor(year: number, answers: Answers) {
  await reported(contact, year, answers);
  await accepted(city, application.id, year);
}

const published = (year: number, note?: object) =>
  ok(city.call("publishEdition", { params: { year }, body: { note } }));

async function amended(goals: Goal[]) {
  const { etag } = await contact.call("getMyCommitment");
  await ok(
    contact.call("saveMyCommitment", {
      body: { goals },
      headers: { "if-match": etag },
    }),
  );
  await ok(contact.call("submitMyCommitment"));
  await ok(
    city.call("decideCommitment", {
      params,
      body: { decision: "approve", signing: "carried" },
    }),
  );
}

const yearOf = (change: number) => ({
  title: energy.title,
  promise: { kind: "change", change, baselineYear: 2010 },
});

const energyPage = async () => {
  const { commitment } = await page();
  const [goal] = commitment.goals;
  return goal;
};

describe("a promise that grows after it was reported on", () => {
  it("is measured as it was promised", async () => {
    await service.play(`${first + 1}-02-01`);
    await reportedFor(first, {
      goals: [
        { goalId: energy.id, status: "on-track", value: 1150 },
        { goalId: car.id, status: "achieved" },
        { goalId: waste.id, status: "on-track", value: 36 },
      ],
    });
    await published(first);
    expect(await energyPage()).toMatchObject({
      ...yearOf(-6),
      series: 1,
      years: [
        { year: first, progress: "not-reached", series: 1, ...yearOf(-6) },
      ],
    });
  });

  it("keeps its years beside the promise they were measured against", async () => {
    await amended([energyMore]);
    expect(await energyPage()).toMatchObject({
      ...yearOf(-20),
      series: 2,
      years: [
        { year: first, progress: "not-reached", series: 1, ...yearOf(-6) },
      ],
    });
  });

  it("leaves the goals it dropped, with how they went and when they ended", async () => {
    const { endedGoals } = await page();
    expect(endedGoals).toMatchObject([
      {
        id: car.id,
        title: car.title,
        promise: { kind: "action" },
        ended: { on: expect.stringMatching(/^\d{4}-/) as string },
        years: [{ year: first, status: "achieved", progress: null }],
      },
      {
        id: waste.id,
        promise: { kind: "level", unit: "%", target: 50 },
        years: [{ year: first, status: "on-track", progress: "under-half" }],
      },
    ]);
  });

  it("is restated by the report's own promise, not by the new one", async () => {
    const of = { params: { ...params, year: first } };
    await ok(
      city.call("decideReport", {
        ...of,
        body: { decision: "reopen", message: "A meter was read twice" },
      }),
    );
    await reportedFor(first, {
      goals: [
        { goalId: energy.id, status: "achieved", value: 1100 },
        { goalId: car.id, status: "achieved" },
        { goalId: waste.id, status: "behind", value: 30, did: "Bins" },
      ],
    });
    await published(first, {
      fi: "Yksi raportti korjattiin",
      sv: "En rapport rättades",
      en: "One report was corrected",
    });
    expect((await energyPage())?.years).toMatchObject([
      { year: first, progress: "reached", series: 1, ...yearOf(-6) },
    ]);
    expect((await page()).endedGoals[1]?.years).toMatchObject([
      { year: first, status: "behind", progress: "under-half" },
    ]);
  });

  it("is asked anew although the old one was achieved, with last year's promise told", async () => {
    await service.play(`${first + 2}-02-01`);
    const report = await ok(
      contact.call("getMyReport", { params: { year: first + 1 } }),
    );
    expect(report).toMatchObject({ goals: [energyMore], settled: [] });
    expect(report.lastYear.goals[0]).toEqual({
      goalId: energy.id,
      status: "achieved",
      value: 1100,
      measure: energy.measure,
      language: "en",
    });
  });

  it("is measured by the new one from then on", async () => {
    await reportedFor(first + 1, {
      goals: [{ goalId: energy.id, status: "on-track", value: 1150 }],
    });
    await published(first + 1);
    expect(await energyPage()).toMatchObject({
      series: 2,
      years: [
        { year: first, progress: "reached", series: 1, ...yearOf(-6) },
        { year: first + 1, progress: "not-reached", series: 2, ...yearOf(-20) },
      ],
    });
    const { text } = await city.call("exportMembers", {
      query: { format: "csv", table: "answers" },
    });
    const rows = parse(text, { bom: true, columns: true, delimiter: ";" });
    expect(
      (rows as Record<string, string>[])
        .filter(
          ({ id, title }) => id === application.id && title === energy.title,
        )
        .map(({ year, progressPercent }) => [year, progressPercent]),
    ).toEqual([
      [String(first), "139"],
      [String(first + 1), "21"],
    ]);
  });

  it("tells no baseline, value or unit", async () => {
    expect(JSON.stringify(await page())).not.toMatch(
      /"(baselineValue|value|measure)"|"unit":"MWh"/,
    );
  });
});

describe("an earlier version", () => {
  const anyone = () => new Client(service.url);
  const asPublic = (version: number) =>
    anyone().call("getMemberCommitment", { params: { ...params, version } });

  it("can be read by everyone, as it was signed, without a baseline value", async () => {
    const { commitment } = await page();
    expect(commitment).toMatchObject({
      version: 2,
      earlier: [{ version: 1, inForceOn: today }],
    });
    const one = await ok(asPublic(1));
    expect(one).toMatchObject({
      member: { id: application.id, name: application.organisation.name },
      version: 1,
      state: "superseded",
      inForceOn: today,
      replacedBy: 2,
      until: commitment.inForceOn,
      signatures: commitment.signatures,
      goals: [
        { id: energy.id, promise: { change: -6 } },
        { id: car.id },
        { id: waste.id },
      ],
    });
    expect(one).not.toHaveProperty("replaces");
    expect(JSON.stringify(one)).not.toMatch(/"baselineValue"|:1200\b/);
    expect(await ok(asPublic(2))).toMatchObject({
      state: "in-force",
      replaces: 1,
      goals: [{ id: energy.id, promise: { change: -20 } }],
    });
  });

  it("can be read by its member and by the coordinators, with all that was handed in", async () => {
    const mine = await ok(
      contact.call("getMyCommitmentVersion", { params: { version: 1 } }),
    );
    const theirs = await ok(
      city.call("getCommitment", { params: { ...params, version: 1 } }),
    );
    expect(theirs).toEqual(mine);
    expect(mine).toMatchObject({
      version: 1,
      state: "superseded",
      submissions: [{ goals: application.goals }],
    });
    const file = await ok(city.call("getMemberFile", { params }));
    expect(
      (file.commitments as { version: number; state: string }[])
        .map(({ version, state }) => `${version} ${state}`)
        .sort(),
    ).toEqual(["1 superseded", "2 in-force"]);
  });

  it("that was never in force is its member's and the coordinators' only", async () => {
    const { etag } = await contact.call("getMyCommitment");
    const saved = (goals: Goal[], version: string) =>
      ok(
        contact.call("saveMyCommitment", {
          body: { goals },
          headers: { "if-match": version },
        }),
      );
    await saved([energyMore, car], etag);
    await ok(contact.call("submitMyCommitment"));
    const decide = (decision: string) =>
      ok(
        city.call("decideCommitment", {
          params,
          body: { decision, message: "Why a car?" },
        }),
      );
    await decide("return");
    const again = await contact.call("getMyCommitment");
    await saved([energyMore, waste], again.etag);
    await ok(contact.call("submitMyCommitment"));
    await decide("reject");
    // The next one takes its place.
    await saved([energyMore], (await contact.call("getMyCommitment")).etag);
    const third = { params: { version: 3 } };
    expect(
      await ok(contact.call("getMyCommitmentVersion", third)),
    ).toMatchObject({
      state: "rejected",
      submissions: [
        { goals: [energyMore, car] },
        { goals: [energyMore, waste] },
      ],
    });
    expect(
      await ok(
        city.call("getCommitment", { params: { ...params, version: 3 } }),
      ),
    ).toMatchObject({ state: "rejected" });
    for (const version of [3, 4, 5])
      expect((await asPublic(version)).status, `${version}`).toBe(404);
  });

  it("and the last one stay public when the membership ends", async () => {
    await ok(
      city.call("endMember", { params, body: { reason: "left", on: today } }),
    );
    expect(await ok(asPublic(1))).toMatchObject({ state: "superseded" });
    expect(await ok(asPublic(2))).toMatchObject({ state: "ended" });
  });

  it.each(["0", "1.5", "-1", "first", "99999"])(
    "%s is none",
    async (version) => {
      const path = `/api/members/${application.id}/commitments/${version}`;
      expect((await anyone().raw("GET", path)).status).toBe(404);
    },
  );
});
