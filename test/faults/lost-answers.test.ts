/** What was saved, and whose answer was lost, is answered again as it was: the same request, sent a second time, writes nothing. */
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OperationName } from "../../shared/routes.ts";
import { type Call, type Client, ok } from "../http/client.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  member,
  newApplication,
  reported,
  signedIn,
} from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import { type TestedService, testedService } from "../http/service.ts";

let database = "";
/** The next answer to such a call of the database is lost, once what it asks for has been done. */
let losing: string | undefined;
let lost = 0;
const server = createServer((request, response) => {
  const pass = async () => {
    const target = String(request.headers["x-amz-target"]);
    const { authorization = "", "x-amz-date": date } = request.headers;
    const told = await fetch(database, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": target,
        "x-amz-date": String(date),
        authorization,
      },
      body: await text(request),
    });
    const answer = await told.text();
    if (losing && target.endsWith(losing)) {
      losing = undefined;
      lost += 1;
      response.destroy();
      return;
    }
    response
      .writeHead(told.status, { "content-type": "application/x-amz-json-1.0" })
      .end(answer);
  };
  // The database ends before the last of its callers has.
  pass().catch(() => response.destroy());
});

let service: TestedService;
let city: Client;
let browser: Client;
let year: number;
const today = new Date().toISOString().slice(0, 10);
const one = newApplication();
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  service = await testedService({
    undoMinutes: 10,
    env: (own) => {
      database = own.database;
      return { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` };
    },
  });
  city = await coordinator(service);
  year = await freshYear(service);
  await member(service, city, today, one);
  await service.play(`${year + 1}-02-01`);
  browser = await signedIn(service, one.contact.email);
});
afterAll(async () => {
  await service.stop();
  server.close().closeAllConnections();
});

/** Everything in the table, by its key. */
async function saved(): Promise<object> {
  await service.settle();
  const lines = ((await service.everything?.()) ?? "").split("\n");
  const items = lines
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { pk: string; sk: string });
  return Object.fromEntries(
    items.map((item) => [`${item.pk} ${item.sk}`, item]),
  );
}

/** Done once; asked for again it is answered alike, and nothing more is saved or mailed. */
async function twice(caller: Client, name: OperationName, given: Call = {}) {
  const call = await caller.afterReading(name, given);
  const first = await caller.call(name, call);
  expect(first.status, first.text).toBeLessThan(300);
  const before = await saved();
  const again = await caller.call(name, call);
  expect([again.status, again.body, again.etag]).toEqual([
    first.status,
    first.body,
    first.etag,
  ]);
  expect(await saved()).toEqual(before);
  return first;
}

const answers = (value: number) => ({
  goals: [{ goalId: one.goals[0]!.id, status: "on-track" as const, value }],
  figures: {
    boundary: "city" as const,
    energy: { electricity: value, heat: 1, fuels: 1 },
  },
  story: { title: "Pumps", text: "They hum.", publish: true },
});
const ifMatch = async (name: OperationName) => ({
  "if-match": (await browser.call(name, { params: { year } })).etag,
});

describe("a member's request whose answer was lost is answered as it was:", () => {
  const params = () => ({ year });

  it("a draft of a report", async () => {
    const headers = await ifMatch("getMyReport");
    const call = { params: params(), body: answers(1100), headers };
    await twice(browser, "saveMyReport", call);
    const other = { ...call, body: answers(1200) };
    expectProblem(await browser.call("saveMyReport", other), {
      status: 412,
      code: "draft-stale",
    });
    await ok(
      browser.call("saveMyReport", {
        ...other,
        headers: await ifMatch("getMyReport"),
      }),
    );
    // What was written over since is no repetition.
    expect((await browser.call("saveMyReport", call)).status).toBe(412);
  });

  it("a report that is submitted, and taken back", async () => {
    await twice(browser, "submitMyReport", { params: params() });
    await twice(browser, "takeBackMyReport", { params: params() });
    await twice(browser, "submitMyReport", { params: params() });
  });

  it("its contacts, each new one with one id and one mail", async () => {
    const { body } = await browser.call("getDesk");
    const added = {
      name: "Lo Example",
      email: `lo-${one.id}@company.example`,
      language: "sv",
      primary: false,
      roundMail: false,
    };
    await twice(browser, "saveMyContacts", {
      body: { contacts: [...(body.contacts as object[]), added] },
      headers: await ifMatch("getDesk"),
    });
  });

  it("a commitment, its draft and its submission", async () => {
    const headers = await ifMatch("getMyCommitment");
    const goals = [{ ...one.goals[0]!, title: "Less energy still" }];
    const saved = await twice(browser, "saveMyCommitment", {
      body: { goals },
      headers,
    });
    await twice(browser, "saveMyCommitment", {
      body: { goals: one.goals },
      headers: { "if-match": saved.etag },
    });
    await twice(browser, "submitMyCommitment");
  });
});

describe("a coordinator's request whose answer was lost is answered as it was:", () => {
  const report = () => ({ params: { id: one.id, year } });
  const decided = (decision: string) => ({
    ...report(),
    body: { decision, ...(decision !== "accept" && { message: "MWh?" }) },
  });

  it("decisions on a report, and their undoing", async () => {
    await twice(city, "decideReport", decided("accept"));
    await twice(city, "undoReportDecision", report());
    await twice(city, "decideReport", decided("return"));
    const due = `${year + 1}-05-01`;
    const body = { due, reason: "Fire" };
    await twice(city, "extendDeadline", { ...report(), body });
    await reported(browser, year, answers(1150));
    await accepted(city, one.id, year);
    await twice(city, "decideReport", decided("reopen"));
    await reported(browser, year, answers(1160));
    await accepted(city, one.id, year);
  });

  it("a best practice, an edition, and its withdrawal", async () => {
    await twice(city, "decideStory", {
      params: { storyId: `${one.id}.${year}` },
      body: { decision: "approve" },
    });
    const note = { fi: "Virhe", sv: "Fel", en: "A mistake" };
    const params = { year };
    await service.settle();
    await twice(city, "publishEdition", {
      params,
      body: { note, belowFloor: true },
    });
    await twice(city, "withdrawEdition", {
      params,
      body: { edition: 1, note },
    });
  });

  it("decisions on a commitment, their undoing, and signatures", async () => {
    const { id } = await applied(service);
    const params = { id };
    const approval = { params, body: { decision: "approve" } };
    await twice(city, "decideCommitment", approval);
    await twice(city, "undoCommitmentDecision", { params });
    await twice(city, "decideCommitment", approval);
    for (const party of ["member", "city"])
      await twice(city, "recordSignature", {
        params,
        body: { party, name: "Kim Example", title: "Director", date: today },
      });
    await twice(city, "decideCommitment", {
      params: { id: one.id },
      body: { decision: "approve", signing: "carried" },
    });
    const unit = { params, body: { unit: "North" } };
    await twice(city, "changeMember", unit);
    const left = { params, body: { reason: "left", on: today } };
    await twice(city, "endMember", left);
    const rejected = await applied(service);
    await twice(city, "decideCommitment", {
      params: { id: rejected.id },
      body: { decision: "reject", message: "No goal." },
    });
  });
});

describe("an answer of the database that was lost is no refusal:", () => {
  const losingOne = async (target: string, act: () => Promise<unknown>) => {
    const before = lost;
    losing = target;
    await act();
    expect(lost).toBe(before + 1);
  };
  const writer = newApplication();
  let other: Client;
  beforeAll(async () => {
    await applied(service, writer);
    other = await signedIn(service, writer.contact.email);
    const params = { id: writer.id };
    const body = { decision: "return", message: "Which year?" };
    await ok(city.call("decideCommitment", { params, body }));
  });
  const draft = async () => ({
    body: { goals: writer.goals },
    headers: { "if-match": (await other.call("getMyCommitment")).etag },
  });

  it("of a draft", async () => {
    const call = await draft();
    await losingOne("UpdateItem", () =>
      ok(other.call("saveMyCommitment", call)),
    );
    await ok(other.call("submitMyCommitment"));
  });

  it("of a wish", async () => {
    const message = `More seminars: ${writer.id}`;
    await losingOne("TransactWriteItems", () =>
      ok(other.call("sendWish", { body: { message } })),
    );
    const { items } = await ok(city.call("listInbox"));
    expect(
      (items as { message: string }[]).filter(
        (item) => item.message === message,
      ),
    ).toHaveLength(1);
  });

  it("of a decision", async () => {
    await losingOne("TransactWriteItems", () =>
      ok(
        city.call("decideCommitment", {
          params: { id: writer.id },
          body: { decision: "approve" },
        }),
      ),
    );
  });
});
