import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { tinyService } from "./tiny-service.ts";

const service = tinyService();
const post = (path: string, body: string, headers = {}) =>
  fetch(service().url + path, { method: "POST", body, headers });
const form = { "content-type": "application/x-www-form-urlencoded" };

/** What an exception says, and where it came from. */
const exception = /\b\w*Error\b(?!")|\n\s+at |node_modules|malformed|\[object/;

const malformed = ["%", "%E0%A4%A", "%zz", "a%2", "%C3%28", "%ED%A0%80"];
const places = ["/", "/api/things/", "/assets/", "/mailbox/", "/oidc/"];

test.each(places.flatMap((place) => malformed.map((end) => place + end)))(
  "%s cannot be read: 400",
  async (path) => {
    const answer = await fetch(service().url + path);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { message: "Bad Request" },
    ]);
  },
);

test.each(malformed)("?x=%s reaches the function as it came", async (text) => {
  const answer = await fetch(`${service().url}/api/things/1?x=${text}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ rawQueryString: `x=${text}` });
});

test.each([
  ["POST", "/local/days/tomorrow", "", 400],
  ["POST", "/local/days/2027-02-30", "", 400],
  ["POST", "/local/days/", "", 400],
  ["POST", "/local/days/%", "", 400],
  ["POST", "/local/functions/nobody", "{}", 404],
  ["POST", "/local/functions/calendar", "{", 400],
  ["POST", "/local/functions/web", '{"version":"2.0"}', 200],
  ["GET", "/local", "", 404],
  ["GET", "/local/days/2027-02-01", "", 404],
  ["DELETE", "/local/idle", "", 404],
  ["GET", "/mailbox/get-emlContent?messageId=none", "", 400],
  ["GET", "/mailbox/get-emlContent", "", 400],
  ["GET", "/mailbox/store?since=yesterday", "", 400],
  ["GET", "/mailbox/store?since=1&since=2", "", 400],
  ["POST", "/mailbox/", "", 404],
  ["POST", "/mailbox/v2/email/outbound-emails", "", 404],
  ["DELETE", "/mailbox/store", "", 404],
  ["GET", "/oidc", "", 404],
  ["GET", "/oidc//", "", 400],
  ["GET", "/oidc/authorize", "", 400],
  ["GET", "/oidc/authorize?redirect_uri=nowhere", "", 400],
  ["GET", "/oidc/endsession?post_logout_redirect_uri=nowhere", "", 400],
  ["POST", "/oidc/token", "grant_type=none", 400],
  ["GET", "/absent.js", "", 404],
  ["GET", "/%00.js", "", 404],
])("%s %s with %j is answered %d", async (method, path, body, status) => {
  const answer = await fetch(service().url + path, {
    method,
    ...(body && { body }),
  });
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toMatch(exception);
});

test("a function that fails by the control door answers with nothing of its exception", async () => {
  const answer = await post(
    "/local/functions/web",
    '{"version":"2.0","pathParameters":{"what":"throw"}}',
  );
  expect([answer.status, await answer.json()]).toEqual([
    502,
    { message: "A function has failed: what is logged says why." },
  ]);
});

test.each(["bytes=9-3", "bytes=-", "bytes=a-b", "bytes=1-2,0-0", "lines=1"])(
  "the range %s gets the whole page",
  async (range) => {
    const answer = await fetch(`${service().url}/`, { headers: { range } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
  },
);

test.each([
  "GET // HTTP/1.1",
  "GET * HTTP/1.1",
  "GET http://[ HTTP/1.1",
  "OPTIONS * HTTP/1.1",
  "BREW /api/things/1 HTTP/1.1",
  "CONNECT localhost:1 HTTP/1.1",
  "GET /api/things/1 HTTP/9.9",
  "\u0000\u0001\u0002",
  "GET /api/things/\u0000 HTTP/1.1",
])("the request line %j does it no harm", async (line) => {
  const socket = connect(Number(new URL(service().url).port), "127.0.0.1");
  socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = "";
  socket.on("data", (data) => (answer += data.toString("latin1")));
  await once(socket, "close");
  expect(answer).not.toMatch(exception);
  expect((await fetch(`${service().url}/api/things/1`)).status).toBe(200);
});

test("what breaks off in the middle, or never ends, does it no harm", async () => {
  const port = Number(new URL(service().url).port);
  for (const path of ["/api/echo", "/local/idle", "/oidc/token", "/"]) {
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf`,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
  }
  const much = randomBytes(2 ** 20).toString("hex");
  const answer = await post("/api/echo", much.repeat(8));
  expect(answer.status).toBe(413);
  expect(
    (await post("/oidc/token", "grant_type=client_credentials", form)).status,
  ).toBe(200);
});
