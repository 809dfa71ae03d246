/** What leads to an edition: the day it is prepared, who publishes it, and with how few reports. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { network } from "../../infra/network.ts";
import type { Application } from "../../shared/commitment.ts";
import type { AuditEntry } from "../../shared/views/audit-view.ts";
import { Client, everyPage, ok, whatWaits } from "./client.ts";
import {
  accepted,
  coordinator,
  freshYear,
  mailsTo,
  member,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let anyone: Client;
let year: number;
let members: Application[];

const day = (monthDay: string) => `${year + 1}-${monthDay}`;

async function openNetwork(
  difference?: Parameters<typeof testedService>[0],
): Promise<void> {
  service = await testedService(difference);
  city = await coordinator(service);
  anyone = new Client(service.url);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  members = [];
  for (let n = 0; n < 2; n++) members.push(await member(service, city, today));
  await service.play(day("02-01"));
}

/** Each member's report is the same but for its electricity. */
async function acceptedReport(
  { id, contact, goals }: Application,
  electricity: number,
) {
  await reported(await signedIn(service, contact.email), year, {
    goals: goals.map((goal) => ({
      goalId: goal.id,
      status: "on-track",
      value: 1150,
    })),
    figures: {
      boundary: "city",
      energy: { electricity, heat: 400, fuels: 50 },
    },
  });
  await accepted(city, id, year);
}

const results = () => anyone.call("getResults", { params: { year } });
const publish = (body: object = {}) =>
  city.call("publishEdition", { params: { year }, body });
const toCoordinators = async (subject: RegExp) =>
  (await mailsTo(service, network.mail.coordinators.email)).filter((mail) =>
    subject.test(mail.subject),
  );
const waits = async () =>
  (await whatWaits(city)).filter((one) => one.waits === "results-prepared");

describe("where a person publishes", () => {
  beforeAll(() => openNetwork());
  afterAll(() => service.stop());

  it("prepares the results on their day, asks the coordinators once, and publishes nothing", async () => {
    await acceptedReport(members[0]!, 700);
    await service.play(day("05-31"));
    expect(await waits()).toEqual([]);
    await service.play(day("06-01"));
    await service.play(day("06-02"));
    expectProblem(await results(), { status: 404, code: "not-published" });
    expect(await waits()).toEqual([
      { waits: "results-prepared", year, since: day("06-01") },
    ]);
    const mails = await toCoordinators(/odottavat julkaisuanne/);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.body.text).toContain("Hyväksyttyjä raportteja: 1/2");
    expect(mails[0]!.body.text).toContain("Lähettämättä: 1");
    expect(mails[0]!.body.text).toContain(`/fi/coordinator/results/${year}`);
  });

  it("goes on waiting while reports are accepted", async () => {
    await acceptedReport(members[1]!, 700);
    expect(await waits()).toHaveLength(1);
  });

  it("is out when a coordinator publishes it, and waits no more", async () => {
    await ok(publish());
    expect((await ok(results())).results.reporting.business).toMatchObject({
      asked: 2,
      accepted: 2,
    });
    expect(await waits()).toEqual([]);
    const entries = (await everyPage(city, "getAudit")).flatMap(
      ({ body }) => (body as { entries: AuditEntry[] }).entries,
    );
    const told = entries.flatMap(({ year: of, subject, transition, by }) =>
      of === year && (subject === "round" || subject === "results")
        ? [`${by.kind} ${transition}`]
        : [],
    );
    expect(told).toEqual(
      expect.arrayContaining(["calendar prepare", "coordinator publish"]),
    );
  });
});

describe("of few reports", () => {
  beforeAll(() => openNetwork());
  afterAll(() => service.stop());

  it("no closed round without a report comes out without a word", async () => {
    await ok(
      city.call("saveRound", { params: { year }, body: { closed: true } }),
    );
    await service.play(day("06-01"));
    for (const body of [{}, { belowFloor: false }]) {
      expectProblem(await publish(body), {
        status: 422,
        pointers: ["/belowFloor"],
      });
      expectProblem(await results(), { status: 404, code: "not-published" });
    }
    const { belowFloor } = await ok(
      city.call("getRound", { params: { year } }),
    );
    expect(belowFloor).toBe(true);
    await ok(publish({ belowFloor: true }));
    expect((await ok(results())).results.reporting.business.accepted).toBe(0);
  });
});

describe("where results come out by themselves", () => {
  beforeAll(() =>
    openNetwork({ rounds: { publishing: "automatic", floor: 1 } }),
  );
  afterAll(() => service.stop());

  it("waits below the floor and asks once, and comes out the day enough reports are accepted", async () => {
    await acceptedReport(members[0]!, 700);
    await service.play(day("06-01"));
    await service.play(day("06-02"));
    expectProblem(await results(), { status: 404, code: "not-published" });
    expect(await waits()).toHaveLength(1);
    expect(await toCoordinators(/odottavat julkaisuanne/)).toHaveLength(1);
    await acceptedReport(members[1]!, 700);
    expectProblem(await results(), { status: 404, code: "not-published" });
    await service.play(day("06-03"));
    expect(await ok(results())).toMatchObject({ number: 1, day: day("06-03") });
    expect(await waits()).toEqual([]);
  });
});
