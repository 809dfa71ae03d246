/** Strangers who ask, try and apply as often as they like: they are slowed down, and nobody else is locked out. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, Client, ok } from "../http/client.ts";
import { allMail } from "../http/mail-service.ts";
import {
  askedForLink,
  coordinator,
  mailsTo,
  newApplication,
  newestWays,
} from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import { type TestedService, testedService } from "../http/service.ts";

let service: TestedService;
let city: Client;

beforeAll(async () => {
  service = await testedService({
    perAsker: { applications: 2, links: 8, messages: 2 },
    dailyQuota: 120,
  });
  city = await coordinator(service);
});
afterAll(() => service.stop());

let lastAddress = 0;
/** An address of the networks for documentation that nobody else in this file has. */
const newAddress = () => `198.51.100.${(lastAddress += 1)}`;

/** A browser somewhere, as CloudFront tells of it. */
const from = (address: string) =>
  new Client(service.url, {
    "x-forwarded-for": `203.0.113.1, ${address}`,
  });
const anew = () => from(newAddress());

/** A member, whose application nobody else's counts against. */
async function member() {
  const application = newApplication();
  const { id, contact } = application;
  await ok(anew().call("submitApplication", { body: application }));
  const token = await confirmationFor(contact.email);
  await ok(
    anew().call("confirmApplication", { params: { id }, body: { token } }),
  );
  return contact.email;
}
async function confirmationFor(email: string): Promise<string> {
  await service.settle();
  const [mail] = await mailsTo(service, email);
  return /token=([\w.%-]+)/.exec(mail?.body.text ?? "")?.[1] ?? "";
}
const nobody = () => `nobody-${randomUUID()}@company.example`;

const askFor = (browser: Client, email: string) =>
  browser.call("requestSignInLink", { body: { email } });
const start = (browser: Client, body: object) =>
  browser.call("startSession", { body });
const wrongCode = "ABCDEFGH";

/** Goes on until it is refused, over the end of one window of the clock if there is one meanwhile. */
async function untilRefused(
  act: () => Promise<Answer>,
  most: number,
): Promise<{ passed: number; refusal: Answer }> {
  for (let passed = 0; passed <= 2 * most; passed++) {
    const answer = await act();
    if (answer.status === 429) return { passed, refusal: answer };
  }
  throw new Error("It was never refused");
}

function expectTold(
  refusal: Answer,
  code: "too-many-links" | "too-many-requests",
) {
  expectProblem(refusal, { status: 429, code });
  const { until } = refusal.body as { until: string };
  expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Date.parse(until)).toBeGreaterThan(Date.now());
}

describe("links", () => {
  it("asked for by a stranger keep nobody else from asking, known or not", async () => {
    for (const email of [await member(), nobody()]) {
      const stranger = anew();
      const { passed, refusal } = await untilRefused(
        () => askFor(stranger, email),
        3,
      );
      expect(passed).toBeGreaterThanOrEqual(3);
      expectTold(refusal, "too-many-links");
      expect((await askFor(anew(), email)).status).toBe(202);
    }
  });

  it("come to the owner of an address that a stranger asks for", async () => {
    const email = await member();
    const stranger = anew();
    await untilRefused(() => askFor(stranger, email), 3);
    await service.settle();
    const { browser, ways } = await askedForLink(service, email, {
      browser: anew(),
    });
    expect((await start(browser, { token: ways[0]?.token })).status).toBe(201);
  });

  it("that many strangers asked for sign their owner in, when the address has had enough", async () => {
    const email = await member();
    await untilRefused(() => askFor(anew(), email), 12);
    expectTold(await askFor(anew(), email), "too-many-links");
    await service.settle();
    const [way] = await newestWays(service, email);
    expect((await start(anew(), { email, code: way?.code })).status).toBe(201);
  });

  it("are counted for an asker whatever the addresses asked for", async () => {
    const stranger = anew();
    const { passed, refusal } = await untilRefused(
      () => askFor(stranger, nobody()),
      8,
    );
    expect(passed).toBeGreaterThanOrEqual(8);
    expectTold(refusal, "too-many-requests");
  });
});

describe("an asker", () => {
  const refusedAt = async (browserOf: (n: number) => Client, most = 3) => {
    const email = nobody();
    let n = 0;
    return untilRefused(() => askFor(browserOf((n += 1)), email), most);
  };

  it("is a whole network of addresses of version 6", async () => {
    const { passed } = await refusedAt((n) => from(`2001:db8:1:2::${n}`));
    expect(passed).toBeLessThanOrEqual(6);
    const mapped = await refusedAt((n) => from(`::ffff:192.0.2.${n}`), 12);
    expect(mapped.passed).toBeGreaterThanOrEqual(12);
    const other = await refusedAt((n) => from(`2001:db8:1:${100 + n}::1`), 12);
    expect(other.passed).toBeGreaterThanOrEqual(12);
  });

  it("is nobody else by what it says itself", async () => {
    const address = newAddress();
    const { passed } = await refusedAt(
      (n) =>
        new Client(service.url, {
          "x-forwarded-for": `192.0.2.${n}, ${address}`,
        }),
    );
    expect(passed).toBeLessThanOrEqual(6);
  });
});

describe("the gateway's own name", () => {
  const ask = (path: string, { method = "GET", key = "" } = {}) =>
    service.gateway!({
      method,
      path,
      headers: {
        "x-forwarded-for": newAddress(),
        ...(key && { "x-edge": key }),
      },
    });

  it.each([
    ["anybody's reading", "/api/network", "GET"],
    ["a link", "/api/sign-in-links", "POST"],
    ["a session", "/api/sessions", "POST"],
    ["an application", "/api/commitments", "POST"],
    ["a member's desk", "/api/my", "GET"],
    ["what is not there", "/api/nowhere", "GET"],
    ["what may be done", "/api/network", "OPTIONS"],
  ])(
    "is no way around CloudFront and its firewall: %s",
    async (_, path, method) => {
      for (const key of ["", "edge", " ", "undefined"]) {
        const { status, headers, body } = await ask(path, { method, key });
        expect(status).toBe(403);
        expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
        expect(headers["cache-control"]).toBe("no-store");
        expect(JSON.parse(body.toString())).toMatchObject({
          status: 403,
          code: "origin-not-allowed",
        });
      }
    },
  );

  it("is no way around for coordinators either, whatever token they have", async () => {
    const answer = await service.gateway!({
      method: "GET",
      path: "/api/coordinator/worklist",
      headers: { authorization: `Bearer ${await service.token()}` },
    });
    expect(answer.status).toBe(403);
    expect((await ok(city.call("getWorklist"))).items).toBeDefined();
  });
});

describe("codes", () => {
  it("tried by a stranger leave the right one good, where it was asked for and elsewhere", async () => {
    const email = await member();
    const { browser, ways } = await askedForLink(service, email, {
      browser: anew(),
    });
    const stranger = anew();
    const { passed, refusal } = await untilRefused(
      () => start(stranger, { email, code: wrongCode }),
      10,
    );
    expect(passed).toBeGreaterThanOrEqual(10);
    expectTold(refusal, "too-many-requests");
    const { code } = ways[0]!;
    expectProblem(await start(browser, { email, code: wrongCode }), {
      status: 401,
      code: "code-wrong",
    });
    expect((await start(anew(), { email, code })).status, "a phone").toBe(201);
  });

  it("tried by many strangers are refused to strangers, and the browser that asked is let in", async () => {
    const email = await member();
    const { browser, ways } = await askedForLink(service, email, {
      browser: anew(),
    });
    const { passed, refusal } = await untilRefused(
      () => start(anew(), { email, code: wrongCode }),
      100,
    );
    expect(passed).toBeGreaterThanOrEqual(100);
    expectTold(refusal, "too-many-requests");
    const { code } = ways[0]!;
    expect((await start(browser, { email, code })).status).toBe(201);
  });

  it("are counted alike for an address that nobody has", async () => {
    const counts = async (email: string) => {
      const asking = anew();
      expect((await askFor(asking, email)).status).toBe(202);
      await service.settle();
      const body = { email, code: wrongCode };
      return (await untilRefused(() => start(asking, body), 20)).passed;
    };
    const known = await counts(await member());
    const unknown = await counts(nobody());
    // A window of the clock may end during one of them.
    expect([known, unknown].every((one) => one === 20 || one === 30)).toBe(
      true,
    );
  });
});

describe("what one asker does", () => {
  it("to apply keeps nobody else from applying", async () => {
    const stranger = anew();
    const apply = (browser: Client) =>
      browser.call("submitApplication", { body: newApplication() });
    const { passed, refusal } = await untilRefused(() => apply(stranger), 2);
    expect(passed).toBeGreaterThanOrEqual(2);
    expectTold(refusal, "too-many-requests");
    expect((await apply(anew())).status).toBe(201);
  });

  it("to write to the coordinators fills no inbox", async () => {
    const stranger = anew();
    const write = (browser: Client) =>
      browser.call("sendFeedback", { body: { message: "Hello" } });
    const { refusal } = await untilRefused(() => write(stranger), 2);
    expectTold(refusal, "too-many-requests");
    expect((await write(anew())).status).toBe(202);
  });

  it("in a flood leaves the gateway open to everybody else", async () => {
    const { email } = newApplication().contact;
    const post = (address: string) =>
      fetch(`${service.url}/api/sign-in-links`, {
        method: "POST",
        headers: {
          ...from(address).headers,
          "content-type": "application/json",
          origin: service.url,
        },
        body: JSON.stringify({ email }),
      });
    const flood = newAddress();
    const flooded = await Promise.all(
      Array.from({ length: 40 }, () => post(flood)),
    );
    const told = flooded.filter(({ status }) => status === 429);
    expect(told.length).toBeGreaterThanOrEqual(34);
    for (const { headers } of told)
      expect([headers.get("content-type"), headers.get("retry-after")]).toEqual(
        [
          expect.stringMatching(/^application\/problem\+json/),
          expect.stringMatching(/^\d+$/),
        ],
      );
    expect((await askFor(anew(), nobody())).status).toBe(202);
  });
});

describe("the day's mail", () => {
  it("is not used up by invented addresses: members still get their links, and confirmations wait", async () => {
    const email = await member();
    let waiting: string | undefined;
    // A quarter of the day's 120 is theirs.
    for (let times = 0; times < 31 && !waiting; times++) {
      const one = newApplication();
      await ok(anew().call("submitApplication", { body: one }));
      await service.settle();
      const [mail] = await allMail(city, { member: one.id });
      if (mail?.["why"] === "limit") waiting = one.id;
    }
    const [mail] = await allMail(city, { member: waiting ?? "" });
    expect(mail).toMatchObject({ state: "queued", why: "limit" });
    const { browser, ways } = await askedForLink(service, email, {
      browser: anew(),
    });
    expect((await start(browser, { token: ways[0]?.token })).status).toBe(201);
  });
});

it("keeps no address of an asker", async () => {
  const address = newAddress();
  await askFor(from(address), nobody());
  await service.settle();
  expect(await service.everything?.()).not.toContain(address);
});
