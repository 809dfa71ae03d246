/** What wrong days do to the calendar: one that has not come is refused, one that was played is mended, and none mails twice. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addDays, dayIn } from "../../shared/days.ts";
import type { Application } from "../../shared/commitment.ts";
import { onlyTable } from "../faults/table.ts";
import { type Client, ok, whatWaits } from "../http/client.ts";
import { allMail } from "../http/mail-service.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import {
  serviceIn,
  type TestedService,
  testedService,
} from "../http/service.ts";

const today = dayIn("Europe/Helsinki", new Date().toISOString());
/** The round that runs these days is about the year before its opening. */
const opens = addDays(today, -40);
const year = Number(opens.slice(0, 4)) - 1;
const rounds = {
  firstYear: year,
  mailOn: "any-day" as const,
  // The other years' rounds lie elsewhere, whichever day it is.
  opens: "12-29",
  due: "12-30",
  publishes: "12-31",
};

/** How often the functions of this file's services have said something. */
function said(message: string): number {
  const { testPath = "" } = expect.getState();
  const file = join(inject("logs"), `${basename(testPath)}.log`);
  return readFileSync(file, "utf8").split(message).length - 1;
}
const dayPlayed = '"message":"day played"';

/** Invokes the function with an event, as an administrator may. */
const invoked = (service: TestedService, event: object) =>
  fetch(`${service.url}/local/functions/calendar`, {
    method: "POST",
    body: JSON.stringify(event),
  });

/** Has an older release have played a day, or forget that it has played any. */
async function lastPlayedIs(service: TestedService, day: string | undefined) {
  const table = await onlyTable(service.database!);
  const state = (await table.items()).find(({ type }) => type === "state")!;
  const { day: before, cursor, ...record } = state.record;
  await table.put([{ ...state, record: { ...record, ...(day && { day }) } }]);
}
const recordsIn = async (service: TestedService) =>
  (await onlyTable(service.database!)).items();
const stateIn = async (service: TestedService) =>
  (await recordsIn(service)).find(({ type }) => type === "state")!.record as {
    day: string;
  };

const templates = async (city: Client, { id }: Application) =>
  (await allMail(city, { member: id })).map(({ template }) => template);
const countOf = async (city: Client, one: Application, template: string) =>
  (await templates(city, one)).filter((each) => each === template).length;

/** Plans this year's round around today. */
const planned = (
  city: Client,
  { due, publishes, reminders }: Record<string, unknown>,
) =>
  ok(
    city.call("saveRound", {
      params: { year },
      body: { opens, due, publishes, reminders },
    }),
  );

const joinedBefore = `${year}-01-01`;

describe("where real people are", () => {
  let dataDir: string;
  let service: TestedService;
  let city: Client;
  const one = newApplication();
  const difference = { playsAhead: false, rounds };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "climate-partners-test-"));
    service = await serviceIn(dataDir, difference);
    city = await coordinator(service);
    await member(service, city, joinedBefore, one);
    await planned(city, {
      due: addDays(today, 3),
      publishes: addDays(today, 60),
      reminders: [-10, -3, 7],
    });
    await service.play(opens);
  });
  afterAll(async () => {
    await service.stop();
    rmSync(dataDir, { recursive: true });
  });

  it.each([
    ["2035", "2035-01-01T06:00:00Z"],
    ["the day after tomorrow", `${addDays(today, 3)}T06:00:00Z`],
    ["beyond all years", "9999-12-31T23:30:00Z"],
  ])(
    "a day that has not come is refused, and nothing is written: %s",
    async (_, time) => {
      const before = await recordsIn(service);
      const played = said(dayPlayed);
      expect((await invoked(service, { time })).status).toBe(502);
      expect(await recordsIn(service)).toEqual(before);
      expect(said(dayPlayed)).toBe(played);
    },
  );

  it("the refusal is an error, which rings an alarm, and says which day", async () => {
    await expect(service.play("2035-01-01")).rejects.toThrow(
      "2035-01-01 has not come",
    );
  });

  it("a day of the past that is made up for is not called today", async () => {
    const played = said(dayPlayed);
    await service.play(addDays(today, -2));
    expect(said(dayPlayed)).toBe(played);
    expect((await stateIn(service)).day).toBe(addDays(today, -2));
  });

  it("a calendar that had played 2035 goes on from today, says so once, and mails nothing twice", async () => {
    await lastPlayedIs(service, "2035-01-01");
    await service.stop();
    service = await serviceIn(dataDir, difference);
    city = await coordinator(service);

    // A decision meanwhile is of today, and what is coming comes from today on.
    const coming = await ok(
      city.call("listComingMail", { query: { days: "10" } }),
    );
    expect(coming).toMatchObject({ from: today });
    expect(JSON.stringify(coming)).toContain('"template":"reminder"');

    const played = said(dayPlayed);
    await expect(service.play(today)).rejects.toThrow(
      "2035-01-01 was played before it had come",
    );
    await service.settle();
    expect(said(dayPlayed)).toBe(played);
    expect((await stateIn(service)).day).toBe(today);
    expect(await countOf(city, one, "reminder")).toBe(2);

    await service.play(today);
    await service.settle();
    expect(said(dayPlayed)).toBe(played + 1);
    expect(await countOf(city, one, "round-opened")).toBe(1);
    expect(await countOf(city, one, "reminder")).toBe(2);
  });

  it("a decision is of today, whatever day was played", async () => {
    await lastPlayedIs(service, "2035-01-01");
    await ok(
      city.call("extendDeadline", {
        params: { id: one.id, year },
        body: { due: addDays(today, 30), reason: "The roof leaks." },
      }),
    );
    await lastPlayedIs(service, today);
  });

  it("a deadline is not extended to the end of days", async () => {
    expectProblem(
      await city.call("extendDeadline", {
        params: { id: one.id, year },
        body: { due: "2999-01-01", reason: "A slip of the keyboard." },
      }),
      { status: 422, pointers: ["/due"] },
    );
  });

  it("tomorrow may be played, and counts for today too", async () => {
    const played = said(dayPlayed);
    await service.play(addDays(today, 1));
    await service.play(today);
    expect(said(dayPlayed)).toBe(played + 2);
    expect((await stateIn(service)).day).toBe(addDays(today, 1));
  });
});

describe("days in any order", () => {
  let service: TestedService;
  let city: Client;
  const members = [newApplication(), newApplication()];

  beforeAll(async () => {
    service = await testedService({ playsAhead: false, rounds });
    city = await coordinator(service);
    for (const one of members) await member(service, city, joinedBefore, one);
    await planned(city, {
      due: addDays(today, -9),
      publishes: addDays(today, -1),
      reminders: [-7, -2, 7],
    });
  });
  afterAll(() => service.stop());

  it("leave every mail once, whichever was believed to be the last", async () => {
    const someDay = fc
      .integer({ min: -40, max: 1 })
      .map((count) => addDays(today, count));
    const believed = fc.oneof(
      someDay,
      fc.constantFrom("2035-01-01", undefined),
    );
    const [steps = []] = fc.sample(
      fc.array(fc.record({ someDay, believed }), {
        minLength: 25,
        maxLength: 25,
      }),
      { numRuns: 1, seed: Number(process.env["SEED"] ?? 20261130) },
    );
    await service.play(opens);
    for (const { someDay, believed } of steps) {
      await lastPlayedIs(service, believed);
      // Of a wrong day it speaks once that is mended.
      await service.play(someDay).catch(() => undefined);
    }
    await lastPlayedIs(service, undefined);
    await service.play(today);
    await service.settle();

    for (const one of members) {
      expect(await countOf(city, one, "round-opened")).toBe(1);
      const reminders = (await service.mails()).filter(
        ({ destination, body }) =>
          destination.to.includes(one.contact.email) &&
          body.text?.includes("/report"),
      );
      const texts = reminders.map(({ body }) => body.text);
      expect(new Set(texts).size).toBe(texts.length);
      expect(await countOf(city, one, "reminder")).toBeLessThanOrEqual(3);
      expect(await countOf(city, one, "reminder")).toBeGreaterThanOrEqual(1);
      expect(
        (await whatWaits(city)).filter(({ memberId }) => memberId === one.id),
      ).toEqual([expect.objectContaining({ waits: "report-overdue" })]);
    }
    const toCity = (await allMail(city, {}))
      .map(({ template }) => template)
      .filter((template) =>
        /^(publication-coming|results-prepared)$/.test(String(template)),
      );
    expect(toCity.filter((one) => one === "results-prepared")).toHaveLength(1);
    expect(new Set(toCity).size).toBe(toCity.length);
  });
});

describe("a calendar that slept", () => {
  let service: TestedService;
  let city: Client;
  let first: number;
  const one = newApplication();

  beforeAll(async () => {
    service = await testedService();
    city = await coordinator(service);
    first = await freshYear(service);
    await member(service, city, today, one);
    await service.play(`${first + 1}-02-01`);
  });
  afterAll(() => service.stop());

  const states = async () =>
    Object.fromEntries(
      (
        (await ok(city.call("listRounds"))).rounds as {
          year: number;
          state: string;
        }[]
      ).map(({ year, state }) => [year, state]),
    );
  const skippedOnWorklist = async () =>
    (await whatWaits(city)).filter(({ waits }) => waits === "round-skipped");

  it("sends no reminder that is long past, and marks what is overdue", async () => {
    await service.play(`${first + 1}-06-01`);
    await service.settle();
    expect(await countOf(city, one, "reminder")).toBe(0);
    expect(await whatWaits(city)).toContainEqual(
      expect.objectContaining({ waits: "report-overdue", memberId: one.id }),
    );
  });

  it("opens the newest round, and tells the coordinators which it has skipped", async () => {
    await service.play(`${first + 3}-03-01`);
    await service.settle();
    expect(await states()).toMatchObject({
      [first]: "closed",
      [first + 1]: "skipped",
      [first + 2]: "open",
    });
    expect(await skippedOnWorklist()).toEqual([
      {
        waits: "round-skipped",
        since: `${first + 3}-03-01`,
        year: first + 1,
        tick: expect.any(String) as string,
      },
    ]);
    const { entries } = await ok(city.call("getAudit"));
    expect(entries).toContainEqual(
      expect.objectContaining({
        by: { kind: "calendar" },
        subject: "round",
        year: first + 1,
        transition: "skip",
        from: "none",
        to: "skipped",
      }),
    );
    expect(said('"message":"round skipped"')).toBeGreaterThan(0);
  });

  it("asks nobody for a skipped round, and tells nobody of its results", async () => {
    const contact = await signedIn(service, one.contact.email);
    const reportOf = (about: number) =>
      contact.call("getMyReport", { params: { year: about } });
    expectProblem(await reportOf(first + 1), { status: 404 });
    expect(await ok(reportOf(first + 2))).toMatchObject({ state: "open" });
    const prepared = (await whatWaits(city)).filter(
      ({ waits }) => waits === "results-prepared",
    );
    expect(prepared).toEqual([expect.objectContaining({ year: first })]);
    const params = { year: first + 1 };
    expectProblem(
      await city.call("publishEdition", { params, body: { belowFloor: true } }),
      { status: 409, code: "round-not-open" },
    );
    for (const body of [{ held: true }, { publishes: `${first + 3}-06-01` }])
      expectProblem(await city.call("saveRound", { params, body }), {
        status: 409,
        code: "wrong-state",
      });
  });

  it("is told of it until a coordinator ticks it off", async () => {
    const [{ tick = "" } = {}] = await skippedOnWorklist();
    await ok(city.call("tickOff", { params: { itemId: tick } }));
    await service.play(`${first + 3}-03-02`);
    expect(await skippedOnWorklist()).toEqual([]);
  });

  it("never goes back, and says so to whoever plays an earlier day", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["infra/local/day.ts", `${first + 2}-02-01`],
      { env: { ...process.env, PORT: new URL(service.url).port } },
    );
    expect(stdout).toContain(
      `${first + 2}-02-01 is over: the calendar has played ${first + 3}-03-02`,
    );
    expect((await stateIn(service)).day).toBe(`${first + 3}-03-02`);
  });

  it("skips a round that a coordinator had planned, too", async () => {
    const late = first + 3;
    await ok(
      city.call("saveRound", {
        params: { year: late },
        body: { opens: `${late + 1}-03-10` },
      }),
    );
    await service.play(`${late + 1}-03-01`);
    expect((await states())[late]).toBe("planned");
    await service.play(`${late + 2}-02-01`);
    expect(await states()).toMatchObject({
      [late]: "skipped",
      [late + 1]: "open",
    });
    expect(await skippedOnWorklist()).toEqual([
      expect.objectContaining({ year: late }),
    ]);
  });

  it("finds its way after a hundred years too", async () => {
    const last = first + 104;
    await service.play(`${last + 1}-03-01`);
    const all = await states();
    expect(all[last]).toBe("open");
    expect(
      Object.entries(all).filter(([, state]) => state === "open"),
    ).toHaveLength(1);
    expect(await skippedOnWorklist()).toHaveLength(100);
  });
});

describe("a round", () => {
  let service: TestedService;
  let city: Client;
  let next: number;
  beforeAll(async () => {
    service = await testedService();
    city = await coordinator(service);
    next = await freshYear(service);
  });
  afterAll(() => service.stop());

  it("is planned for the years to come, not for the far future", async () => {
    const planFor = (about: number) =>
      city.call("saveRound", { params: { year: about }, body: {} });
    for (const far of [next + 3, 2199])
      expectProblem(await planFor(far), { status: 404 });
    await ok(planFor(next + 2));
    // The one that comes first is shown all the same, as the network file has it.
    const { rounds } = await ok(city.call("listRounds"));
    expect(rounds).toMatchObject([
      { year: next + 2, state: "planned" },
      { year: next, state: "planned" },
    ]);
    await ok(planFor(next));
  });

  it("keeps its days within its own years", async () => {
    const params = { year: next };
    const plan = (body: object) => city.call("saveRound", { params, body });
    for (const opens of [`${next}-12-31`, `${next + 2}-01-01`])
      expectProblem(await plan({ opens }), {
        status: 422,
        pointers: ["/opens"],
      });
    for (const far of [`${next + 3}-01-01`, "2999-06-01"])
      expectProblem(await plan({ publishes: far }), {
        status: 422,
        pointers: ["/publishes"],
      });
    await ok(plan({ opens: `${next + 1}-01-01` }));
  });
});
