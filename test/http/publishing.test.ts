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

// Its members are all there are, and mail is paused.
const alone = describe.skipIf(process.env["TESTED_URL"]);

let service: TestedService;
let city: Client;
let anyone: Client;
let year: number;
let members: Application[];

const day = (monthDay: string) => `${year + 1}-${monthDay}`;

async function openNetwork(
  difference?: Parameters<typeof testedService>[0],
  size = 2,
): Promise<void> {
  service = await testedService(difference);
  city = await coordinator(service);
  anyone = new Client(service.url);
  year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  members = [];
  for (let n = 0; n < size; n++)
    members.push(await member(service, city, today));
  await service.play(day("02-01"));
}

/** Each member's report is the same but for its electricity. */
async function acceptedReport(
  { id, contact, goals }: Application,
  electricity: number,
  of = year,
) {
  await reported(await signedIn(service, contact.email), of, {
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
  await accepted(city, id, of);
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

alone("where a person publishes", () => {
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

alone("what coordinators look at first", () => {
  beforeAll(async () => {
    await openNetwork({}, 3);
    for (const [n, one] of members.entries())
      await acceptedReport(one, 700 + 100 * n);
    await ok(publish());
    await service.play(`${year + 2}-02-01`);
    for (const [n, one] of members.entries())
      await acceptedReport(one, [710, 790, 900_000][n]!, year + 1);
    await service.play(`${year + 2}-06-01`);
  });
  afterAll(() => service.stop());

  it("is last year beside this one, and the member whose own figure is a thousand times what it was", async () => {
    const [mail] = await toCoordinators(
      new RegExp(`${year + 1} odottavat julkaisuanne`),
    );
    const { id, organisation } = members[2]!;
    const text = mail!.body.text!.replaceAll("\u00a0", " ");
    expect(text).toContain(`Hyväksyttyjä raportteja: 3/3 (${year}: 3/3)`);
    expect(text).toContain(
      `Sähkö, 900 MWh → 900 000 MWh: ${organisation.name}`,
    );
    await service.settle();
    const { preview, before, named } = await ok(
      city.call("getRound", { params: { year: year + 1 } }),
    );
    expect(preview.weights.changed[0]).toMatchObject({
      memberId: id,
      before: 900,
      now: 900_000,
    });
    expect(preview.weights.largest[0]).toMatchObject({ memberId: id });
    expect(before).toMatchObject({ year, accepted: 3 });
    expect(named).toContainEqual({ id, name: organisation.name });
  });
});

alone("of few reports", () => {
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

alone("where results come out by themselves", () => {
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

alone("an edition that is out", () => {
  const note = {
    fi: "Yhden jäsenen luku oli väärin.",
    sv: "En medlems siffra var fel.",
    en: "One member’s figure was wrong.",
  };
  const withdraw = (body: object) =>
    city.call("withdrawEdition", { params: { year }, body });
  const told = async ({ contact }: Application) =>
    (await mailsTo(service, contact.email)).filter(({ subject }) =>
      /results for \d{4} are out/.test(subject),
    );
  const memberYears = async ({ id }: Application) =>
    (await ok(anyone.call("getMember", { params: { id } }))).commitment.goals[0]
      .years as object[];

  beforeAll(async () => {
    await openNetwork();
    await acceptedReport(members[0]!, 700);
    await service.play(day("06-01"));
    await ok(publish({ belowFloor: true }));
  });
  afterAll(() => service.stop());

  it("is told to the members in it, once, by the calendar's next run of the same day", async () => {
    expect(await told(members[0]!)).toEqual([]);
    await service.play(day("06-01"));
    await service.play(day("06-01"));
    const [mail, ...others] = await told(members[0]!);
    expect(others).toEqual([]);
    expect(mail!.body.text).toContain(`/en/results/${year}`);
    expect(await told(members[1]!)).toEqual([]);
  });

  it("is not withdrawn without a note in each language, nor another than the newest", async () => {
    for (const [body, status, pointers] of [
      [{ edition: 1 }, 422, ["/note"]],
      [{ edition: 1, note: { fi: note.fi } }, 422, ["/note/sv", "/note/en"]],
      [{ edition: 1, note: "A mistake" }, 422, ["/note"]],
      [{ edition: 2, note }, 404, undefined],
    ] as const)
      expectProblem(await withdraw(body), {
        status,
        ...(pointers && { pointers: [...pointers] }),
      });
    expect((await ok(results())).results).toBeDefined();
  });

  it("leaves nothing readable but why, when it is withdrawn", async () => {
    expect(await memberYears(members[0]!)).toHaveLength(1);
    const before = await ok(results());
    const taken = await ok(withdraw({ edition: 1, note }));
    expect(await ok(withdraw({ edition: 1, note })), "twice").toEqual(taken);
    const otherwise = { ...note, en: "Another reason." };
    expectProblem(await withdraw({ edition: 1, note: otherwise }), {
      status: 409,
      code: "wrong-state",
    });
    const withdrawn = {
      year,
      number: 1,
      day: day("06-01"),
      withdrawn: { day: day("06-01"), note },
    };
    expect(await ok(results())).toEqual(withdrawn);
    const { text } = await anyone.call("getResults", {
      params: { year },
      query: { format: "csv" },
    });
    for (const words of Object.values(note)) expect(text).toContain(words);
    expect(text).not.toMatch(/electricity|MWh/);
    expect(await ok(anyone.call("listResults"))).toEqual({
      editions: [],
      withdrawn: [withdrawn],
    });
    expect(await ok(anyone.call("getNetwork"))).toMatchObject({
      published: [],
      withdrawn: [year],
    });
    expect(await memberYears(members[0]!)).toEqual([]);
    const { editions } = await ok(city.call("getRound", { params: { year } }));
    expect(editions).toEqual([
      { ...before, withdrawn: { day: day("06-01"), note } },
    ]);
  });

  it("is not prepared anew, and is followed by an edition with a note, of which members are told only if that is asked", async () => {
    await service.play(day("06-03"));
    expect(await waits()).toEqual([]);
    expectProblem(await publish({ belowFloor: true }), {
      status: 422,
      pointers: ["/note"],
    });
    await ok(publish({ belowFloor: true, note }));
    await service.play(day("06-04"));
    expect(await ok(results())).toMatchObject({ number: 2, note });
    expect(await memberYears(members[0]!)).toHaveLength(1);
    expect(await told(members[0]!)).toHaveLength(1);
    await ok(publish({ belowFloor: true, note, tellMembers: true }));
    await service.play(day("06-04"));
    expect(await mailsTo(service, members[0]!.contact.email)).toContainEqual(
      expect.objectContaining({
        subject: `The network’s results for ${year} are out in a new edition`,
      }),
    );
  });

  it("is not told of any more, once it is withdrawn while mail was paused", async () => {
    const before = (await mailsTo(service, members[0]!.contact.email)).length;
    await ok(city.call("pauseMail", { body: { paused: true } }));
    await ok(publish({ belowFloor: true, note, tellMembers: true }));
    await service.play(day("06-04"));
    await ok(withdraw({ edition: 4, note }));
    await ok(city.call("pauseMail", { body: { paused: false } }));
    await service.play(day("06-05"));
    expect(await mailsTo(service, members[0]!.contact.email)).toHaveLength(
      before,
    );
    const { mails } = await ok(
      city.call("listMail", { query: { member: members[0]!.id } }),
    );
    expect(mails).toContainEqual(
      expect.objectContaining({
        template: "results-published",
        state: "dropped",
      }),
    );
  });
});

alone("the day of the results", () => {
  beforeAll(() => openNetwork());
  afterAll(() => service.stop());

  const save = (body: object) =>
    city.call("saveRound", { params: { year }, body });

  it("moves while the round is open: earlier, later, and the results are prepared then", async () => {
    await ok(save({ publishes: day("05-15") }));
    const { round } = await ok(city.call("getRound", { params: { year } }));
    expect(round).toMatchObject({ state: "open", publishes: day("05-15") });
    await service.play(day("05-14"));
    expect(await waits()).toEqual([]);
    await service.play(day("05-15"));
    expect(await waits()).toMatchObject([{ since: day("05-15") }]);
    expectProblem(await save({ publishes: day("05-15") }), {
      status: 422,
      pointers: ["/publishes"],
    });
    await ok(save({ publishes: day("06-01") }));
    expect(await waits()).toEqual([]);
    await service.play(day("05-31"));
    expect(await waits()).toEqual([]);
  });

  it("moves to a later one than today, of a closed round too, and the results are prepared then", async () => {
    await ok(save({ closed: true }));
    await service.play(day("06-01"));
    expect(await waits()).toHaveLength(1);
    for (const publishes of [day("06-01"), day("05-31")])
      expectProblem(await save({ publishes }), {
        status: 422,
        pointers: ["/publishes"],
      });
    await ok(save({ publishes: day("07-01") }));
    expect(await waits()).toEqual([]);
    await service.play(day("06-30"));
    expect(await waits()).toEqual([]);
    await service.play(day("07-01"));
    expect(await waits()).toHaveLength(1);
    const { entries } = await ok(city.call("getAudit"));
    expect(entries).toContainEqual(
      expect.objectContaining({
        transition: "postpone",
        from: day("06-01"),
        to: day("07-01"),
        by: expect.objectContaining({ kind: "coordinator" }) as object,
      }),
    );
  });

  it("is held back until further notice, and goes on", async () => {
    await ok(save({ held: true }));
    expect(await waits()).toEqual([]);
    await service.play(day("07-02"));
    expect(await waits()).toEqual([]);
    await ok(save({ held: false }));
    await service.play(day("07-03"));
    expect(await waits()).toHaveLength(1);
  });

  it("stays, once they are out", async () => {
    await ok(publish({ belowFloor: true }));
    for (const body of [{ publishes: day("08-01") }, { held: true }])
      expectProblem(await save(body), { status: 409, code: "wrong-state" });
  });
});
