/** Whoever is not signed in is told so first, whatever else is wrong; whatever a cookie or a token says, no answer is a fault of ours. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OperationName, type Route, routes } from "../../shared/routes.ts";
import { Client, ok } from "../http/client.ts";
import {
  applied,
  coordinator,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { expectProblem } from "../http/problem.ts";
import {
  type Forgery,
  testedService,
  type TestedService,
} from "../http/service.ts";

let service: TestedService;
let browser: Client;
const one = newApplication();
beforeAll(async () => {
  service = await testedService();
  await applied(service, one);
  browser = await signedIn(service, one.contact.email);
});
afterAll(() => service.stop());

const secret = "A".repeat(43);
/** Cookies of the right shape and others; of nobody's session. */
const madeUp = () => [
  `${randomUUID()}.${secret}`,
  `${one.id}.${secret}`,
  `${one.id.toUpperCase()}.${secret}`,
  `${"-".repeat(36)}.${secret}`,
  `${one.id}.`,
  "",
  "%00",
  "a=b=c",
  "x".repeat(3000),
];

/** Nothing that an operation takes: no JSON, JSON of another shape, and too much of it. */
const wrong: [string, Record<string, string>][] = [
  ["{", { "content-type": "application/json" }],
  ['{"nothing":1}', { "content-type": "application/json", "if-match": "?" }],
  ["hello", { "content-type": "text/plain" }],
  ["hello", { "content-type": "application/json", "content-encoding": "br" }],
  [`"${"x".repeat(300_000)}"`, { "content-type": "application/json" }],
];

const operationsOf = (audience: Route["audience"]) =>
  Object.entries<Route>(routes).filter(
    ([, route]) => route.audience === audience,
  ) as [OperationName, Route][];

const send = (client: Client, { method, path }: Route) =>
  Promise.all(
    wrong.map(([body, headers]) =>
      client.raw(method, path.replaceAll(/\{\w+\}/g, "2026"), {
        ...(method !== "GET" && { body }),
        headers,
      }),
    ),
  );

describe("a made-up cookie is no session, before anything else is looked at:", () => {
  it.each(operationsOf("member"))("%s", async (_, route) => {
    for (const cookie of madeUp()) {
      const stranger = new Client(service.url, {
        cookie: `__Host-session=${cookie}`,
      });
      for (const answer of await send(stranger, route))
        expectProblem(answer, { status: 401, code: "sign-in-needed" });
    }
  });

  it("a session that has ended", async () => {
    const then = await signedIn(service, one.contact.email);
    const cookies = [...then.cookies].map(
      ([name, value]) => `${name}=${value}`,
    );
    await ok(then.call("endSession"));
    const stranger = new Client(service.url, { cookie: cookies.join("; ") });
    for (const answer of await send(stranger, routes.sendWish))
      expectProblem(answer, { status: 401, code: "sign-in-needed" });
  });
});

it("whoever is signed in is told what is wrong", async () => {
  const statuses = (await send(browser, routes.sendWish)).map(
    ({ status }) => status,
  );
  expect(statuses).toEqual([400, 422, 415, 415, 413]);
});

describe("a token", () => {
  const claims: [string, Forgery, 401 | 403][] = [
    ["without a subject", { subject: null }, 401],
    ["with an empty subject", { subject: "" }, 401],
    ["with a subject of blanks", { subject: "  " }, 401],
    [
      "with a subject too long for any history",
      { subject: "x".repeat(256) },
      401,
    ],
    ["of no role", { roles: [] }, 403],
    ["whose role is a number", { roles: 1 }, 403],
    ["whose role is an object", { roles: { coordinators: 1 } }, 403],
    ["that has expired", { expiresIn: "-1m" }, 401],
    ["of another key", { ownKey: true }, 401],
  ];
  it.each(claims)("%s opens nothing", async (_, forgery, status) => {
    const { forgedToken } = service;
    if (!forgedToken) throw new Error("Nobody hands out the issuer's key here");
    const authorization = `Bearer ${await forgedToken(forgery)}`;
    const stranger = new Client(service.url, { authorization });
    for (const [, route] of operationsOf("coordinator"))
      for (const answer of await send(stranger, route))
        expect(answer.status, `${route.method} ${route.path}`).toBe(status);
  });

  it.each(["Bearer", "Bearer ", "Bearer a.b.c", "Basic YTpi", "."])(
    "that is none opens nothing: %s",
    async (authorization) => {
      const stranger = new Client(service.url, { authorization });
      for (const answer of await send(stranger, routes.pauseMail))
        expect(answer.status).toBe(401);
    },
  );

  it("of a coordinator is told what is wrong", async () => {
    const city = await coordinator(service);
    const statuses = (await send(city, routes.pauseMail)).map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([400, 422, 415, 415, 413]);
  });
});
