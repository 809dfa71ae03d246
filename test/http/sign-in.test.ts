import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { type Answer, Client, ok } from "./client.ts";
import {
  applied,
  askedForLink,
  coordinator,
  freshYear,
  mailsTo,
  member,
  newApplication,
  newestWays,
  signedIn,
  tokenFor,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { eventually } from "./eventually.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

const session = "__Host-session";
const today = () => new Date().toISOString().slice(0, 10);
const start = (browser: Client, body: object) =>
  browser.call("startSession", { body });
const applicant = () => applied(service, newApplication());

/** Writes one more person, not the primary one, into a member's contacts; the coordinators do it. */
async function withContact({ id, contact }: Application, email: string) {
  const contacts = [
    { ...contact, primary: true },
    { name: "Kim Example", email, language: "en", primary: false },
  ];
  return ok(city.call("changeMember", { params: { id }, body: { contacts } }));
}

// What differs in every answer of the gateway and of CloudFront, for everybody.
const ofTheWay = /^(date|via|apigw-requestid|x-amz-cf-.*)$/;

describe("asking for a link", () => {
  const alike = ({ status, text, headers }: Answer) => ({
    status,
    text,
    headers: [...headers]
      .filter(([name]) => !ofTheWay.test(name))
      .map(([name, value]) => [
        name,
        value.replace(/(?<=^__Host-sign-in=)[\w-]{43}/, "…"),
      ]),
  });

  it("tells nothing about an address: known, unknown and invited get the same answer, byte for byte", async () => {
    const { id, contact } = await applicant();
    const { contacts } = await ok(
      city.call("getMemberFile", { params: { id } }),
    );
    const ask = async (body: object) =>
      alike(await new Client(service.url).call("requestSignInLink", { body }));
    const known = await ask({ email: contact.email });
    expect(known).toMatchObject({ status: 202, text: "" });
    expect(
      await ask({ email: `nobody-${randomUUID()}@company.example` }),
    ).toEqual(known);
    expect(await ask({ invitation: `${id}.${contacts[0].contactId}` })).toEqual(
      known,
    );
    expect(
      await ask({ invitation: `${randomUUID()}.${randomUUID()}` }),
    ).toEqual(known);
  });

  it("mails nothing to a stranger, nor to an applicant who has not confirmed", async () => {
    const { contact, ...application } = newApplication();
    const browser = new Client(service.url);
    await ok(
      browser.call("submitApplication", { body: { ...application, contact } }),
    );
    const nobody = `nobody-${randomUUID()}@company.example`;
    for (const email of [nobody, contact.email])
      await ok(browser.call("requestSignInLink", { body: { email } }));
    await applicant();
    await service.settle();
    expect(await mailsTo(service, nobody)).toEqual([]);
    expect(await newestWays(service, contact.email)).toEqual([]);
  });

  it("finds an address whatever its letters, and mails it as it was typed", async () => {
    const application = newApplication();
    const { id, contact } = application;
    const email = contact.email
      .replace("robin", "Robin")
      .replace("company", "Yhtiö");
    const sentTo = email.replace("Yhtiö", "xn--yhti-8qa");
    const anyone = new Client(service.url);
    await ok(
      anyone.call("submitApplication", {
        body: { ...application, contact: { ...contact, email } },
      }),
    );
    const token = await tokenFor(service, sentTo, "confirm");
    await ok(
      anyone.call("confirmApplication", { params: { id }, body: { token } }),
    );
    const body = { email: email.toUpperCase().normalize("NFD") };
    const { browser, ways } = await askedForLink(service, sentTo, { body });
    expect(
      new Set(
        (await mailsTo(service, sentTo)).flatMap(
          ({ destination }) => destination.to,
        ),
      ),
    ).toEqual(new Set([sentTo]));
    expect((await start(browser, { token: ways[0]?.token })).status).toBe(201);
  });

  it("sends three links in ten minutes to an address, and tells the fourth asker when to come again, known or not", async () => {
    const { contact } = await applicant();
    const nobody = `nobody-${randomUUID()}@company.example`;
    const links = new Map<string, number>();
    for (const email of [contact.email, nobody]) {
      const browser = new Client(service.url);
      const ask = () => browser.call("requestSignInLink", { body: { email } });
      const asked: Answer[] = [];
      // Counted by the clock: should ten minutes end meanwhile, the next have three more.
      while (asked.length < 7 && asked.at(-1)?.status !== 429)
        asked.push(await ask());
      const last = asked.pop()!;
      links.set(email, asked.length);
      expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 202));
      expect([3, 4, 5, 6]).toContain(asked.length);
      expectProblem(last, { status: 429, code: "too-many-links" });
      const { until } = last.body as { until: string };
      expect(until).toMatch(/:\d0:00\.000Z$/);
      const seconds = Number(last.headers.get("retry-after"));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(600);
    }
    const mailed = async (email: string) =>
      (await mailsTo(service, email)).filter(({ body }) =>
        body.text?.includes("/sign-in#"),
      ).length;
    await eventually(
      async () =>
        (await mailed(contact.email)) === links.get(contact.email) || undefined,
      "a mail for each link that was promised",
    );
    expect(await mailed(nobody)).toBe(0);
  });
});

describe("the mailed link", () => {
  it("works once, and only in the browser that asked", async () => {
    const { id, contact } = await applicant();
    const { browser, ways } = await askedForLink(service, contact.email);
    const body = { token: ways[0]?.token };
    const another = new Client(service.url);
    expectProblem(await start(another, body), {
      status: 401,
      code: "link-unknown",
    });
    await another.call("requestSignInLink", {
      body: { email: `nobody-${randomUUID()}@company.example` },
    });
    expectProblem(await start(another, body), {
      status: 401,
      code: "link-unknown",
    });

    const asked = new Map(browser.cookies);
    const signed = await start(browser, body);
    expect(signed.body).toMatchObject({ memberId: id });
    expect(signed.headers.getSetCookie()[0]).toMatch(
      /^__Host-session=.*; Path=\/; Max-Age=28800; HttpOnly; Secure; SameSite=Strict$/,
    );
    for (const [name, value] of asked) another.cookies.set(name, value);
    expectProblem(await start(another, body), {
      status: 401,
      code: "link-unknown",
    });
    expect((await browser.call("getDesk")).status).toBe(200);
  });

  it("is the newest one where several were asked for; the codes of both are good", async () => {
    const { id, contact } = await applicant();
    const first = await askedForLink(service, contact.email);
    const { browser } = first;
    const second = await askedForLink(service, contact.email, { browser });
    const dead = await start(browser, { token: first.ways[0]?.token });
    expectProblem(dead, { status: 401, code: "link-unknown" });
    const { code } = first.ways[0]!;
    const phone = new Client(service.url);
    const { email } = contact;
    expect((await start(phone, { email, code })).body).toMatchObject({
      memberId: id,
    });
    expect(
      (await start(browser, { token: second.ways[0]?.token })).status,
    ).toBe(201);
  });

  it("needs the code of the same mail in another browser, as people type it, once", async () => {
    const { id, contact } = await applicant();
    const { ways } = await askedForLink(service, contact.email);
    const { code = "" } = ways[0] ?? {};
    const body = {
      email: ` ${contact.email.toUpperCase()}`.trim(),
      code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4).replaceAll("0", "o").replaceAll("1", "l")}`,
    };
    const phone = new Client(service.url);
    expect((await start(phone, body)).body).toMatchObject({ memberId: id });
    expect((await phone.call("getDesk")).body.member.id).toBe(id);
    expectProblem(await start(new Client(service.url), body), {
      status: 401,
      code: "code-wrong",
    });
  });

  it("and its code are still good in the browser that asked when wrong codes have locked it elsewhere", async () => {
    const { contact } = await applicant();
    const { email } = contact;
    const { browser, ways } = await askedForLink(service, email);
    const { token, code = "" } = ways[0] ?? {};
    const wrong = code === "ABCDEFGH" ? "ABCDEFGJ" : "ABCDEFGH";
    const elsewhere = (typed: string) =>
      start(new Client(service.url), { email, code: typed });
    // Counted by the clock: should ten minutes end meanwhile, the next have ten more.
    const tried: Answer[] = [];
    while (tried.length < 21 && tried.at(-1)?.status !== 429)
      tried.push(await elsewhere(wrong));
    const refused = tried.pop()!;
    expect(tried.length).toBeGreaterThanOrEqual(10);
    for (const one of tried)
      expectProblem(one, { status: 401, code: "code-wrong" });
    expectProblem(refused, { status: 429, code: "too-many-requests" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expectProblem(await start(browser, { email, code: wrong }), {
      status: 401,
      code: "code-wrong",
    });
    expect((await start(browser, { email, code })).status).toBe(201);
    expect((await start(browser, { token })).status, "used").toBe(401);
  });

  it("and the code die with the contact, as does the session", async () => {
    const application = await applicant();
    const email = `kim-${randomUUID()}@company.example`;
    await withContact(application, email);
    const kim = await signedIn(service, email);
    const { browser, ways } = await askedForLink(service, email);
    const { token, code } = ways[0]!;
    const file = await ok(
      city.call("getMemberFile", { params: { id: application.id } }),
    );
    const { contactId } = file.contacts.find(
      (one: { email: string }) => one.email === email,
    );
    await ok(
      city.call("eraseContact", { params: { id: application.id, contactId } }),
    );

    expectProblem(await start(browser, { token }), {
      status: 401,
      code: "link-unknown",
    });
    expect((await start(new Client(service.url), { email, code })).status).toBe(
      401,
    );
    expectProblem(await kim.call("getDesk"), {
      status: 401,
      code: "sign-in-needed",
    });
    const mails = (await mailsTo(service, email)).length;
    await ok(browser.call("requestSignInLink", { body: { email } }));
    await signedIn(service, application.contact.email);
    await service.settle();
    expect(await mailsTo(service, email)).toHaveLength(mails);
  });

  it("opens what it opens, with what a mail program took for part of its address", async () => {
    const anyone = new Client(service.url);
    for (const ending of [">", ">.", '"', "),\u200b"]) {
      const application = newApplication();
      const { id, contact } = application;
      await ok(anyone.call("submitApplication", { body: application }));
      const token = await tokenFor(service, contact.email, "confirm");
      const confirm = { params: { id }, body: { token: token + ending } };
      expect(
        (await anyone.call("confirmApplication", confirm)).status,
        ending,
      ).toBe(200);
      const { browser, ways } = await askedForLink(service, contact.email);
      const signIn = { token: `${ways[0]?.token}${ending}` };
      expect((await start(browser, signIn)).status, ending).toBe(201);
    }
  });

  it("is of no use when it is made up", async () => {
    const browser = new Client(service.url);
    await ok(
      browser.call("requestSignInLink", {
        body: { email: "nobody@company.example" },
      }),
    );
    for (const body of [
      { token: "x" },
      { token: "x.y" },
      { token: "." },
      { token: ">" },
      { email: "nobody@company.example", code: "ABCDEFGH" },
    ])
      expect((await start(browser, body)).status).toBe(401);
  });
});

describe("a session", () => {
  it("ends with signing out, for whoever has its cookie", async () => {
    const browser = await signedIn(service, (await applicant()).contact.email);
    const thief = new Client(service.url);
    thief.cookies.set(session, browser.cookies.get(session) ?? "");
    expect((await thief.call("getDesk")).status).toBe(200);
    expect((await browser.call("endSession")).status).toBe(204);
    expect(browser.cookies.has(session)).toBe(false);
    expectProblem(await thief.call("getDesk"), {
      status: 401,
      code: "sign-in-needed",
    });
    expect((await browser.call("endSession")).status, "twice").toBe(204);
  });

  it("opens its own member and no other, whatever its cookie says", async () => {
    const [one, other] = [await applicant(), await applicant()];
    const browser = await signedIn(service, one.contact.email);
    expect(JSON.stringify((await browser.call("getDesk")).body)).not.toContain(
      other.id,
    );
    const [, secret = ""] = (browser.cookies.get(session) ?? "").split(".");
    const operations = Object.entries<Route>(routes).filter(
      ([, { audience }]) => audience === "member",
    ) as [OperationName, Route][];
    const forged = [
      undefined,
      `${other.id}.${secret}`,
      `${one.id}.${"A".repeat(43)}`,
      `${one.id}.`,
      secret,
      `${one.id}#PROFILE.${secret}`,
    ];
    for (const cookie of forged) {
      const thief = new Client(service.url);
      if (cookie !== undefined) thief.cookies.set(session, cookie);
      for (const [name, { body }] of operations)
        expect(
          (
            await thief.call(name, {
              params: { year: 2026, version: 1 },
              headers: { "if-match": '"0"' },
              ...(body && {
                body:
                  name === "sendWish"
                    ? { message: "Hello" }
                    : name === "saveMyContacts"
                      ? { contacts: [] }
                      : name === "saveMyCommitment"
                        ? { goals: [] }
                        : {},
              }),
            })
          ).status,
          `${name} ${cookie}`,
        ).toBe(401);
    }
  });
});

describe("a person who looks after two members", () => {
  it("gets one mail with a link and a code for each, and a session is for one of them", async () => {
    const [one, other] = [await applicant(), await applicant()];
    await withContact(other, one.contact.email);
    const { browser, ways } = await askedForLink(service, one.contact.email);
    expect(ways).toHaveLength(2);
    expect(new Set(ways.flatMap(({ token, code }) => [token, code])).size).toBe(
      4,
    );
    const [mail] = (await mailsTo(service, one.contact.email)).slice(-1);
    for (const { organisation } of [one, other])
      expect(mail?.body.text).toContain(organisation.name);

    const { memberId } = await ok(start(browser, { token: ways[0]?.token }));
    expect((await browser.call("getDesk")).body.member.id).toBe(memberId);

    const { ways: later } = await askedForLink(service, one.contact.email);
    const phone = new Client(service.url);
    const second = await ok(
      start(phone, { email: one.contact.email, code: later[1]?.code }),
    );
    expect([memberId, second.memberId].sort()).toEqual(
      [one.id, other.id].sort(),
    );
    expect((await phone.call("getDesk")).body.member.id).toBe(second.memberId);
  });
});

describe("the link of a round's mail", () => {
  it("opens nothing by itself, and sends its reader a fresh sign-in link", async () => {
    const year = await freshYear(service);
    const { id, contact } = await member(service, city, today());
    await service.play(`${year + 1}-02-01`);
    const invitation = await eventually(async () => {
      const texts = (await mailsTo(service, contact.email)).map(
        ({ body }) => body.text ?? "",
      );
      return texts
        .map(
          (text) =>
            new RegExp(`/reports/${year}#invitation=([\\w.-]+)`).exec(
              text,
            )?.[1],
        )
        .find(Boolean);
    }, "an opening mail");
    expect(
      (await start(new Client(service.url), { token: invitation })).status,
    ).toBe(401);
    const { browser, ways } = await askedForLink(service, contact.email, {
      body: { invitation: `${invitation}>.` },
    });
    expect(
      (await start(browser, { token: ways[0]?.token })).body,
    ).toMatchObject({ memberId: id });
    expect(
      (await browser.call("getMyReport", { params: { year } })).status,
    ).toBe(200);
  });
});
