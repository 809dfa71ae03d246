import { createHash, generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { tinyService } from "./tiny-service.ts";

// What the tests look into is checked by their expectations.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
const service = tinyService();
const json = async (path: string, init?: RequestInit): Promise<Json> =>
  (await fetch(service().url + path, init)).json();
const act = (what: string) =>
  fetch(`${service().url}/api/do/${what}`, { method: "POST" });
const token = async (body: Record<string, string> = {}) =>
  (
    await json("/oidc/token", {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", ...body }),
    })
  ).access_token as string;
const closed = async (authorization?: string) =>
  fetch(
    `${service().url}/api/closed`,
    authorization === undefined ? {} : { headers: { authorization } },
  );

test("a function gets payload format 2.0", async () => {
  const event = await json("/api/things/a%2Fb%20c?x=1&x=2&y=%C3%A4&empty=", {
    headers: { Cookie: "session=a.b; other=2", "X-Odd": "One" },
  });
  const { host } = new URL(service().url);
  expect(event).toEqual({
    version: "2.0",
    routeKey: "GET /api/things/{id}",
    rawPath: "/api/things/a/b c",
    rawQueryString: "x=1&x=2&y=%C3%A4&empty=",
    cookies: ["session=a.b", "other=2"],
    headers: expect.objectContaining({ host, "x-odd": "One" }),
    queryStringParameters: { x: "1,2", y: "ä", empty: "" },
    pathParameters: { id: "a/b c" },
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: "localhost",
      domainPrefix: "localhost",
      http: {
        method: "GET",
        path: "/api/things/a/b c",
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: "node",
      },
      requestId: expect.any(String),
      routeKey: "GET /api/things/{id}",
      stage: "$default",
      time: expect.stringMatching(
        /^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/,
      ),
      timeEpoch: expect.any(Number),
    },
    isBase64Encoded: false,
  });
  expect(event.headers).not.toHaveProperty("cookie");
});

test("a JSON body comes as text, a picture in base64", async () => {
  const text = await json("/api/echo", {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: '{"a":"ä"}',
  });
  expect(text).toMatchObject({ body: '{"a":"ä"}', isBase64Encoded: false });
  const picture = await json("/api/echo", {
    method: "POST",
    headers: { "content-type": "image/png" },
    body: Buffer.from([1, 255]),
  });
  expect(picture).toMatchObject({ body: "Af8=", isBase64Encoded: true });
});

test("a reply's status, headers, cookies and base64 reach the client", async () => {
  const text = await act("text");
  expect(text.headers.get("content-type")).toBe("text/html");
  expect(text.headers.get("x-number")).toBe("7");
  expect(text.headers.getSetCookie()).toEqual(["a=1; HttpOnly", "b=2"]);
  const binary = await act("binary");
  expect(binary.status).toBe(201);
  expect(Buffer.from(await binary.arrayBuffer())).toEqual(
    Buffer.from([1, 2, 255]),
  );
});

test("a reply without a status code is a 200 of JSON", async () => {
  const reply = await act("sleep");
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toBe("application/json");
  expect(await reply.text()).toBe("slept");
});

test.each([
  ["GET", "/api/things/fixed", "GET /api/things/fixed"],
  ["GET", "/api/things/other", "GET /api/things/{id}"],
  ["POST", "/api/things/fixed", "$default"],
  ["GET", "/api/things/a/b", "$default"],
  ["GET", "/api/things", "$default"],
])("%s %s goes to the most specific route, %s", async (method, path, key) => {
  expect(await json(path, { method })).toMatchObject({ routeKey: key });
});

test("a function that throws, and a body over 10 MB, get the gateway's own answers", async () => {
  const thrown = await act("throw");
  expect([thrown.status, await thrown.json()]).toEqual([
    500,
    { message: "Internal Server Error" },
  ]);
  const large = await fetch(`${service().url}/api/echo`, {
    method: "POST",
    body: "x".repeat(10 * 2 ** 20 + 1),
  });
  expect([large.status, await large.json()]).toEqual([
    413,
    { message: "Request Entity Too Large" },
  ]);
});

test("a route's own limit answers 429, but not to a request of a chosen moment", async () => {
  const statuses = [];
  for (let i = 0; i < 3; i++)
    statuses.push(
      (await fetch(`${service().url}/api/slow`, { method: "POST" })).status,
    );
  expect(statuses).toEqual([200, 200, 429]);
  const at = Date.UTC(2020, 1, 3, 4, 5, 6);
  const played = await service().request({
    method: "POST",
    path: "/api/slow",
    at,
  });
  expect(JSON.parse(played.body.toString()).requestContext).toMatchObject({
    timeEpoch: at,
    time: "03/Feb/2020:04:05:06 +0000",
  });
});

test("a coordinator's token opens the closed route, its claims as Lambda gets them", async () => {
  const reply = await closed(`Bearer ${await token()}`);
  const { requestContext } = (await reply.json()) as Json;
  expect(requestContext.authorizer.jwt).toMatchObject({
    claims: {
      "cognito:groups": "[coordinators]",
      aud: "climate-partners",
      exp: expect.stringMatching(/^\d+$/),
    },
    scopes: null,
  });
});

test("a bad token is a 401", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const good = await token();
  const forged = await new SignJWT({
    aud: "climate-partners",
    iss: `${service().url}/oidc`,
  })
    .setProtectedHeader({ alg: "RS256" })
    .setExpirationTime("1h")
    .sign(privateKey);
  const bad = [
    undefined,
    "",
    "Bearer x",
    `Bearer ${good.slice(0, -9)}`,
    `Bearer ${forged}`,
    `Bearer ${await token({ aud: "others" })}`,
  ];
  for (const authorization of bad) {
    const reply = await closed(authorization);
    expect([reply.status, await reply.json()]).toEqual([
      401,
      { message: "Unauthorized" },
    ]);
  }
});

test("a browser signs in with a code and PKCE", async () => {
  const { url } = service();
  const verifier = "v".repeat(50);
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "climate-partners",
    redirect_uri: `${url}/signed-in`,
    state: "s",
    code_challenge: challenge,
    code_challenge_method: "S256",
  });
  const { authorization_endpoint, token_endpoint } = await json(
    "/oidc/.well-known/openid-configuration",
  );
  const sent = await fetch(`${authorization_endpoint}?${query.toString()}`, {
    redirect: "manual",
  });
  const back = new URL(sent.headers.get("location")!);
  expect(back.searchParams.get("state")).toBe("s");
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code: back.searchParams.get("code")!,
    client_id: "climate-partners",
    code_verifier: verifier,
  });
  const { access_token } = (await (
    await fetch(token_endpoint, { method: "POST", body })
  ).json()) as Json;
  expect((await closed(`Bearer ${access_token}`)).status).toBe(200);
});

test("the mailbox's page and data lie under /mailbox", async () => {
  const page = await (await fetch(`${service().url}/mailbox`)).text();
  expect(page).toContain("fetch(`/mailbox/store?since=");
  expect(page).not.toMatch(/["'`]\/(store|clear-store|get-eml)/);
  expect(await json("/mailbox/store")).toMatchObject({ emails: [] });
});

test("the control door invokes a function, but not for another site's page", async () => {
  const path = "/local/functions/calendar";
  expect(
    await json(path, { method: "POST", body: '{"time":"now"}' }),
  ).toMatchObject({ event: { time: "now" } });
  const foreign = await fetch(service().url + path, {
    method: "POST",
    body: "{}",
    headers: { origin: "https://evil.example" },
  });
  expect(foreign.status).toBe(403);
});

test("the edge's function says what is no page, and writes what machines ask for", async () => {
  for (const path of ["/de", "/fi/nowhere", "/not-found.html", "/absent.js"])
    expect([path, (await fetch(service().url + path)).status]).toEqual([
      path,
      404,
    ]);
  const written = await fetch(`${service().url}/.well-known/security.txt`);
  expect([written.status, written.headers.get("content-type")]).toEqual([
    200,
    "text/plain; charset=utf-8",
  ]);
  expect(await written.text()).toContain("Contact: mailto:city@city.example\n");
  const outside = await fetch(`${service().url}/..%2f..%2fpackage.json`);
  expect(await outside.text()).not.toContain("devDependencies");
});
