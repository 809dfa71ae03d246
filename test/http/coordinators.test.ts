import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type Route, routes } from "../../shared/routes.ts";
import { type Answer, Client, ok, everyPage, whatWaits } from "./client.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  inForce,
  mailsTo,
  member,
  newApplication,
  reported,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { eventually } from "./eventually.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;
let anyone: Client;
let year: number;

const named = (name: string, change: Partial<Application> = {}) => {
  const application = newApplication(change);
  return {
    ...application,
    organisation: {
      ...application.organisation,
      name: `${name} ${application.id.slice(0, 8)}`,
    },
  };
};
const restater = named("Restating");
const slow = named("Slow");
const leftOut = named("Left out");
const planned = named("Left out before it opened");
const latecomer = named("Added");
const merged = named("Merged");
const successor = named("Successor");
const twoPeople = named("Two people");
let restating: Client;
let late: Client;

const today = () => new Date().toISOString().slice(0, 10);
const day = (monthDay: string) => `${year + 1}-${monthDay}`;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  anyone = new Client(service.url);
  year = await freshYear(service);
  for (const application of [
    restater,
    slow,
    leftOut,
    planned,
    merged,
    successor,
    twoPeople,
  ])
    await member(service, city, today(), application);
  await ok(
    city.call("saveRound", {
      params: { year },
      body: { leftOut: [planned.id] },
    }),
  );
  await service.play(day("02-01"));
  restating = await signedIn(service, restater.contact.email);
  late = await signedIn(service, slow.contact.email);
});
afterAll(() => service.stop());

const decide = (id: string, body: object) =>
  city.call("decideReport", { params: { id, year }, body });
const extend = (id: string, due: string) =>
  city.call("extendDeadline", {
    params: { id, year },
    body: { due, reason: "The roof leaks." },
  });
const myReport = (browser: Client) =>
  browser.call("getMyReport", { params: { year } });
const file = (id: string) => ok(city.call("getMemberFile", { params: { id } }));
const answersTo = (
  { goals }: Application,
  value: number,
  more: object = {},
) => ({
  goals: [{ goalId: goals[0]!.id, status: "on-track" as const, value }],
  figures: {
    boundary: "city" as const,
    energy: { electricity: value, heat: 100, fuels: 10 },
  },
  ...more,
});
/** A published year, byte for byte. */
const published = async () => {
  const { status, text, etag } = await anyone.call("getResults", {
    params: { year },
  });
  const csv = await anyone.call("getResults", {
    params: { year },
    query: { format: "csv" },
  });
  return { status, text, etag, csv: csv.text };
};
const saved = async (browser: Client, body: object): Promise<Answer> =>
  browser.call("saveMyReport", {
    params: { year },
    body,
    headers: { "if-match": (await myReport(browser)).etag },
  });

describe("every coordinator's operation", () => {
  const operations = Object.entries<Route>(routes).filter(
    ([, { audience }]) => audience === "coordinator",
  );
  const place = (path: string) =>
    path
      .replace("{year}", String(year))
      .replace("{version}", "1")
      .replace("{id}", restater.id)
      .replace("{contactId}", randomUUID())
      .replace("{storyId}", `${restater.id}.${year}`);
  const request = (caller: Client, { method, path, body }: Route) =>
    caller.raw(
      method,
      place(path),
      body
        ? { body: "{}", headers: { "content-type": "application/json" } }
        : {},
    );

  it.each(operations)(
    "%s is refused without a coordinator's token",
    async (_, route) => {
      const token = await service.token();
      const [head, , signature] = token.split(".");
      const claims = Buffer.from(
        JSON.stringify({ sub: "me", "cognito:groups": ["coordinators"] }),
      ).toString("base64url");
      const unsigned = Buffer.from(JSON.stringify({ alg: "none" })).toString(
        "base64url",
      );
      for (const caller of [
        anyone,
        restating,
        ...[
          "x",
          "Bearer",
          "Bearer x.y.z",
          `Basic ${token}`,
          `Bearer ${head}.${claims}.${signature}`,
          `Bearer ${unsigned}.${claims}.`,
        ].map((authorization) => new Client(service.url, { authorization })),
      ])
        expect((await request(caller, route)).status).toBe(401);
    },
  );

  it.for(operations)(
    "%s is refused to a good token without the role",
    async ([, route], { skip }) => {
      const {
        strangersToken = () =>
          skip(
            "not run: this base URL has no door to a token without the role",
          ),
      } = service;
      const stranger = new Client(service.url, {
        authorization: `Bearer ${await strangersToken()}`,
      });
      expectProblem(await request(stranger, route), {
        status: 403,
        code: "forbidden",
      });
    },
  );
});

describe("a report before its results are out", () => {
  it("cannot be decided before it is sent", async () => {
    for (const decision of ["accept", "return", "reopen"])
      expectProblem(await decide(slow.id, { decision, message: "Why?" }), {
        status: 409,
        code: "wrong-state",
      });
    expectProblem(await decide(randomUUID(), { decision: "accept" }), {
      status: 404,
      code: "not-found",
    });
  });

  it("is returned and reopened only with a message", async () => {
    for (const decision of ["return", "reopen"])
      expectProblem(await decide(slow.id, { decision }), {
        status: 422,
        pointers: ["/message"],
      });
    expectProblem(await decide(slow.id, { decision: "return", message: " " }), {
      status: 422,
      pointers: ["/message"],
    });
  });

  it("gets a later due day, never an earlier one, and the member is told", async () => {
    for (const due of [day("03-31"), day("03-01"), "2020-01-01"])
      expectProblem(await extend(slow.id, due), {
        status: 422,
        pointers: ["/due"],
      });
    expectProblem(
      await city.call("extendDeadline", {
        params: { id: slow.id, year },
        body: { due: day("04-30") },
      }),
      { status: 422, pointers: ["/reason"] },
    );
    expect((await ok(extend(slow.id, day("04-05")))).due).toBe(day("04-05"));
    expect((await myReport(late)).body).toMatchObject({
      due: day("04-05"),
      extension: { reason: "The roof leaks.", from: day("03-31") },
    });
    await eventually(
      async () =>
        (await mailsTo(service, slow.contact.email)).some(({ body }) =>
          body.text?.includes("The roof leaks."),
        )
          ? true
          : undefined,
      "a mail about the extension",
    );
  });

  it("is extended from today on once it is overdue, and is late no more", async () => {
    await service.play(day("04-09"));
    expect((await myReport(late)).body).toMatchObject({
      overdue: true,
      state: "open",
    });
    expectProblem(await extend(slow.id, day("04-07")), {
      status: 422,
      pointers: ["/due"],
    });
    expectProblem(await extend(slow.id, day("04-09")), {
      status: 422,
      pointers: ["/due"],
    });
    expect(await ok(extend(slow.id, day("04-20")))).toMatchObject({
      due: day("04-20"),
      overdue: false,
    });
  });

  it("comes back with the message, the answers as they were and a day of its own, and goes in again", async () => {
    const first = await reported(restating, year, answersTo(restater, 1182));
    expectProblem(await saved(restating, {}), {
      status: 409,
      code: "wrong-state",
    });
    const returned = await ok(
      decide(restater.id, { decision: "return", message: "Is it MWh?" }),
    );
    expect(returned).toMatchObject({
      state: "returned",
      message: "Is it MWh?",
      due: day("04-23"),
      draft: first.answers,
    });
    await eventually(
      async () =>
        (await mailsTo(service, restater.contact.email)).some(({ body }) =>
          body.text?.includes("Is it MWh?"),
        )
          ? true
          : undefined,
      "a mail about the return",
    );
    expectProblem(await decide(restater.id, { decision: "accept" }), {
      status: 409,
      code: "wrong-state",
    });
    expect(
      await ok(restating.call("submitMyReport", { params: { year } })),
    ).toMatchObject({
      state: "submitted",
      answers: first.answers,
      submittedAt: first.submittedAt,
    });
    await ok(restating.call("takeBackMyReport", { params: { year } }));
    await reported(
      restating,
      year,
      answersTo(restater, 1176, {
        story: { title: "Pumps", text: "They hum.", publish: true },
      }),
    );
    expect(await accepted(city, restater.id, year)).toMatchObject({
      state: "accepted",
      late: true,
    });
    expectProblem(
      await restating.call("takeBackMyReport", { params: { year } }),
      { status: 409, code: "wrong-state" },
    );
    expectProblem(await extend(restater.id, day("12-31")), {
      status: 409,
      code: "wrong-state",
    });
    const { history } = await file(restater.id);
    const events = history
      .filter(
        ({ subject }: { subject: string }) => subject === `report-${year}`,
      )
      .reverse();
    expect(
      events.map(({ transition }: { transition: string }) => transition),
    ).toEqual(
      expect.arrayContaining([
        "open",
        "markOverdue",
        "submit",
        "return",
        "takeBack",
        "accept",
      ]),
    );
    expect(
      events.find(
        ({ transition }: { transition: string }) => transition === "return",
      ),
    ).toMatchObject({ why: "Is it MWh?", by: { kind: "coordinator" } });
  });
});

describe("a round", () => {
  it("asks nobody who was left out before it opened, and asks again who is let back in", async () => {
    const browser = await signedIn(service, planned.contact.email);
    expectProblem(await myReport(browser), { status: 404, code: "not-found" });
    await ok(
      city.call("saveRound", { params: { year }, body: { leftOut: [] } }),
    );
    await service.play(day("04-10"));
    expect((await myReport(browser)).body).toMatchObject({
      state: "open",
      due: day("04-24"),
    });
  });

  it("releases a member that is left out afterwards", async () => {
    const browser = await signedIn(service, leftOut.contact.email);
    await ok(saved(browser, { wishes: "More" }));
    await ok(
      city.call("saveRound", {
        params: { year },
        body: { leftOut: [leftOut.id] },
      }),
    );
    const { state } = (await myReport(browser)).body as { state: string };
    expect(state).toBe("not-required");
    expectProblem(await saved(browser, {}), {
      status: 409,
      code: "wrong-state",
    });
    expectProblem(await browser.call("submitMyReport", { params: { year } }), {
      status: 409,
      code: "wrong-state",
    });
    const waits = (await whatWaits(city)).filter(
      ({ memberId }) => memberId === leftOut.id,
    );
    expect(waits).toEqual([]);
  });

  it("asks a member that joined too late once it is added", async () => {
    await applied(service, latecomer);
    await inForce(city, latecomer.id, day("01-15"));
    const browser = await signedIn(service, latecomer.contact.email);
    await service.play(day("04-11"));
    expectProblem(await myReport(browser), { status: 404 });
    await ok(
      city.call("saveRound", {
        params: { year },
        body: { added: [latecomer.id] },
      }),
    );
    await service.play(day("04-12"));
    expect((await myReport(browser)).body).toMatchObject({ state: "open" });
  });

  it("knows no member that is none, and no year before the network began", async () => {
    for (const field of ["added", "leftOut"])
      expectProblem(
        await city.call("saveRound", {
          params: { year },
          body: { [field]: [restater.id, randomUUID()] },
        }),
        { status: 422, pointers: [`/${field}/1`] },
      );
    expectProblem(
      await city.call("saveRound", { params: { year: 2016 }, body: {} }),
      { status: 404, code: "not-found" },
    );
  });

  it("keeps the calendar it opened with", async () => {
    for (const body of [
      { opens: day("03-01") },
      { due: day("05-31") },
      { reminders: [-1] },
    ])
      expectProblem(await city.call("saveRound", { params: { year }, body }), {
        status: 409,
        code: "wrong-state",
      });
    expectProblem(
      await city.call("saveRound", {
        params: { year: year + 1 },
        body: { opens: `${year + 2}-03-01`, due: `${year + 2}-02-01` },
      }),
      { status: 422, pointers: ["/due"] },
    );
    expectProblem(
      await city.call("saveRound", {
        params: { year: year + 1 },
        body: { publishes: `${year + 2}-02-02` },
      }),
      { status: 422, pointers: ["/publishes"] },
    );
    expectProblem(await city.call("getRound", { params: { year: year + 1 } }), {
      status: 404,
    });
  });
});

describe("the first edition", () => {
  const publish = (body: object) =>
    city.call("publishEdition", {
      params: { year },
      body: { belowFloor: true, ...body },
    });
  const stories = async () =>
    (
      (await ok(anyone.call("listStories", { query: { member: restater.id } })))
        .stories as { id: string }[]
    ).map(({ id }) => id);

  it("shows a story that was offered and approved, and not before", async () => {
    const storyId = `${restater.id}.${year}`;
    expect(await whatWaits(city)).toContainEqual(
      expect.objectContaining({
        waits: "story-offered",
        memberId: restater.id,
        year,
      }),
    );
    expectProblem(
      await city.call("decideStory", {
        params: { storyId: `${slow.id}.${year}` },
        body: { decision: "approve" },
      }),
      { status: 404 },
    );
    await ok(
      city.call("decideStory", {
        params: { storyId },
        body: { decision: "decline" },
      }),
    );
    await ok(
      city.call("decideStory", {
        params: { storyId },
        body: { decision: "approve" },
      }),
    );
    expect(await stories()).toEqual([]);
    expectProblem(await anyone.call("getResults", { params: { year } }), {
      status: 404,
      code: "not-published",
    });
    expect(await ok(publish({}))).toMatchObject({ year, number: 1 });
    expect(await stories()).toEqual([storyId]);
  });

  it("stays as it is when the round is closed, which takes nothing more", async () => {
    const before = await published();
    await ok(saved(late, answersTo(slow, 5)));
    await ok(
      city.call("saveRound", { params: { year }, body: { closed: true } }),
    );
    expect((await myReport(late)).body).toMatchObject({
      state: "draft",
      roundState: "closed",
    });
    expectProblem(await saved(late, {}), { status: 409, code: "round-closed" });
    expectProblem(await late.call("submitMyReport", { params: { year } }), {
      status: 409,
      code: "round-closed",
    });
    expectProblem(
      await city.call("saveRound", {
        params: { year },
        body: { closed: true },
      }),
      { status: 409, code: "wrong-state" },
    );
    expectProblem(
      await city.call("sendReminders", {
        params: { year },
        body: { send: true },
      }),
      { status: 409, code: "round-closed" },
    );
    expect(await published()).toEqual(before);
  });

  it("stays as it is while a reopened report is restated, until a new edition says so in a note", async () => {
    const before = await published();
    const page = async () =>
      (await ok(anyone.call("getMember", { params: { id: restater.id } })))
        .commitment.goals[0].years as object[];
    const shown = await page();
    expect(shown).toMatchObject([
      { year, status: "on-track", progress: "not-reached" },
    ]);

    expect(
      await ok(
        decide(restater.id, {
          decision: "reopen",
          message: "The meter was wrong.",
        }),
      ),
    ).toMatchObject({ state: "returned", message: "The meter was wrong." });
    expect([await published(), await page()]).toEqual([before, shown]);
    await reported(
      restating,
      year,
      answersTo(restater, 1128, {
        story: { title: "Pumps", text: "They hum.", publish: true },
      }),
    );
    await accepted(city, restater.id, year);
    expect([await published(), await page()]).toEqual([before, shown]);

    expectProblem(await publish({}), { status: 422, pointers: ["/note"] });
    const note = {
      fi: "Yksi jäsen korjasi energiansa.",
      sv: "En medlem rättade sin energi.",
      en: "One member mended its energy.",
    };
    for (const [incomplete, pointers] of [
      [" ", ["/note"]],
      [note.en, ["/note"]],
      [{}, ["/note/fi", "/note/sv", "/note/en"]],
      [{ ...note, sv: " " }, ["/note/sv"]],
      [{ ...note, de: "Ein Fehler" }, ["/note/de"]],
    ] as const)
      expectProblem(await publish({ note: incomplete }), {
        status: 422,
        pointers: [...pointers],
      });
    expect(await published()).toEqual(before);
    const second = await ok(publish({ note }));
    expect(second).toMatchObject({ number: 2, note });
    expect(await ok(anyone.call("getResults", { params: { year } }))).toEqual(
      second,
    );
    expect(await page()).toMatchObject([
      { year, status: "on-track", progress: "reached" },
    ]);
    const { editions } = await ok(city.call("getRound", { params: { year } }));
    expect(editions[0]).toEqual(JSON.parse(before.text));
  });
});

describe("a member that ends", () => {
  it("merges into another: nothing is asked of it any more, nobody signs in, published results stay", async () => {
    const before = await published();
    const browser = await signedIn(service, merged.contact.email);
    const end = (body: object) =>
      city.call("endMember", {
        params: { id: merged.id },
        body: { reason: "merged", on: today(), ...body },
      });
    expectProblem(await end({ on: "2999-01-01" }), {
      status: 422,
      pointers: ["/on"],
    });
    expectProblem(await end({ reason: "bored" }), {
      status: 422,
      pointers: ["/reason"],
    });
    for (const successorId of [randomUUID(), merged.id])
      expectProblem(await end({ successorId }), {
        status: 422,
        pointers: ["/successorId"],
      });
    expect((await browser.call("getDesk")).status, "still a member").toBe(200);

    const ended = await ok(
      end({ successorId: successor.id, message: "Thank you." }),
    );
    expect(ended).toMatchObject({
      state: "ended",
      ended: { reason: "merged", successorId: successor.id },
    });
    expect(ended.reports.map(({ state }: { state: string }) => state)).toEqual([
      "not-required",
    ]);
    expect(
      ended.commitments.map(({ state }: { state: string }) => state),
    ).toEqual(["ended"]);
    expectProblem(await browser.call("getDesk"), {
      status: 401,
      code: "sign-in-needed",
    });
    expectProblem(
      await anyone.call("getMember", { params: { id: merged.id } }),
      { status: 404 },
    );
    expectProblem(await end({ successorId: successor.id }), {
      status: 409,
      code: "wrong-state",
    });
    expect(await published()).toEqual(before);
  });

  it("after its results are out keeps its published figures in them", async () => {
    const before = await published();
    await ok(
      city.call("endMember", {
        params: { id: restater.id },
        body: { reason: "ceased", on: today() },
      }),
    );
    expect(await published()).toEqual(before);
    expect(
      (await file(restater.id)).reports.map(
        ({ state }: { state: string }) => state,
      ),
    ).toEqual(["accepted"]);
  });
});

describe("a person who is erased", () => {
  it("appears in no answer any more, and published results stay", async () => {
    const before = await published();
    const { id, contact } = twoPeople;
    const person = {
      name: `Erased Person ${randomUUID()}`,
      email: `erased-${randomUUID()}@company.example`,
      phone: "+358 40 1234567",
      language: "en",
    };
    const contacts = [
      { ...contact, primary: false },
      { ...person, primary: true },
    ];
    const { contacts: both } = await ok(
      city.call("changeMember", { params: { id }, body: { contacts } }),
    );
    const contactId = both.find(
      ({ email }: { email: string }) => email === person.email,
    ).contactId as string;
    const browser = await signedIn(service, person.email);
    await ok(browser.call("sendWish", { body: { message: "More seminars" } }));
    const desk = await browser.call("getDesk");
    await ok(
      browser.call("saveMyContacts", {
        body: { contacts: desk.body.contacts },
        headers: { "if-match": desk.etag },
      }),
    );
    const traces = [person.name, person.email, person.phone];
    for (const trace of traces)
      expect(
        (await city.call("getMemberFile", { params: { id } })).text,
      ).toContain(trace);
    const after = await ok(
      city.call("eraseContact", { params: { id, contactId } }),
    );
    expect(after.contacts).toEqual([
      expect.objectContaining({
        email: contact.email,
        primary: true,
        roundMail: true,
      }),
    ]);
    expect(after.history, "an id without a person").toContainEqual(
      expect.objectContaining({ by: { kind: "member", contactId } }),
    );

    const remaining = await signedIn(service, contact.email);
    const answers = [
      await city.call("getMemberFile", { params: { id } }),
      ...(await everyPage(city, "exportMembers")),
      ...(await everyPage(city, "exportMembers", { format: "csv" })),
      ...(await everyPage(city, "listAllMembers")),
      ...(await everyPage(city, "getWorklist")),
      await remaining.call("getDesk"),
      await anyone.call("getMember", { params: { id } }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      for (const trace of traces) expect(text).not.toContain(trace);
    }
    expectProblem(await browser.call("getDesk"), { status: 401 });
    expect(await published()).toEqual(before);
    expectProblem(
      await city.call("eraseContact", { params: { id, contactId } }),
      { status: 404 },
    );
    expectProblem(
      await city.call("eraseContact", {
        params: { id, contactId: after.contacts[0].contactId },
      }),
      { status: 409, code: "last-contact" },
    );
  });
});

describe("the export", () => {
  const formulas = [
    '=HYPERLINK("https://evil.example";"Click")',
    "+358;1",
    "-2+3",
    "@SUM(1)",
  ];

  it("opens in a spreadsheet as text: byte order mark, semicolons, no formula", async () => {
    const applications = formulas.map((name) =>
      newApplication({
        organisation: { ...newApplication().organisation, name },
      }),
    );
    for (const { contact, ...rest } of applications)
      await ok(
        anyone.call("submitApplication", {
          body: {
            ...rest,
            contact: { ...contact, name: "=1+1", email: `+${contact.email}` },
          },
        }),
      );
    const pages = await everyPage(city, "exportMembers", { format: "csv" });
    const bytes = await fetch(
      `${service.url}/api/coordinator/export?format=csv`,
      { headers: { authorization: `Bearer ${await service.token()}` } },
    );
    expect([...new Uint8Array(await bytes.arrayBuffer()).slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    expect(pages[0]?.headers.get("content-type")).toBe(
      "text/csv; charset=utf-8",
    );
    const lines = pages.flatMap(({ text }) => text.split("\n"));
    expect(lines[0]?.replace("\ufeff", "").split(";").slice(0, 4)).toEqual([
      "id",
      "name",
      "businessId",
      "kind",
    ]);
    for (const [index, { id }] of applications.entries()) {
      const line = lines.find((one) => one.startsWith(id)) ?? "";
      expect(line.replaceAll('""', "'")).toContain(
        `'${formulas[index]!.replaceAll('"', "'")}`,
      );
      const cells = [...line.matchAll(/(?:^|;)("(?:[^"]|"")*"|[^;]*)/g)].map(
        ([, cell = ""]) => cell.replace(/^"/, ""),
      );
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  const rowsOf = async (table: string) => {
    const text = (
      await everyPage(city, "exportMembers", { format: "csv", table })
    )[0]!.text.replace("\ufeff", "");
    const [codes = "", ...lines] = text.trimEnd().split("\n");
    return lines.map((line) => {
      const cells = line.split(";");
      return Object.fromEntries(
        codes.split(";").map((code, place) => [code, cells[place]]),
      ) as Record<string, string>;
    });
  };

  it("has a table of members, of goals, of reports with their figures and of the answers to each goal", async () => {
    const { id, organisation, goals } = slow;
    const of = async (table: string) =>
      (await rowsOf(table)).filter((row) => row["name"] === organisation.name);
    expect(await of("members")).toEqual([
      expect.objectContaining({ id, state: "active", goals: "1" }),
    ]);
    expect(await of("goals")).toEqual([
      expect.objectContaining({
        title: goals[0]!.title,
        measure: "change",
        change: "-6",
        baselineValue: "1200",
      }),
    ]);
    const ofRestater = async (table: string) =>
      (await rowsOf(table)).filter((row) => row["id"] === restater.id);
    expect(await ofRestater("reports")).toEqual([
      expect.objectContaining({
        year: String(year),
        state: "accepted",
        electricity: "1128",
        scope1: "",
        storyTitle: "Pumps",
      }),
    ]);
    expect(await ofRestater("answers")).toEqual([
      expect.objectContaining({
        status: "on-track",
        value: "1128",
        progressPercent: "100",
      }),
    ]);
  });

  it("knows no other table", async () => {
    expectProblem(
      await city.call("exportMembers", { query: { table: "secrets" } }),
      { status: 422, pointers: ["?table"] },
    );
  });
});
