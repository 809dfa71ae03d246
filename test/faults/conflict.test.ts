/** A database that refuses every transaction that opens more than one report, as if somebody else were writing one of them. */
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client } from "../http/client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { type TestedService, testedService } from "../http/service.ts";

let database = "";
let refused = 0;
const server = createServer((request, response) => {
  const pass = async () => {
    const body = await text(request);
    const answer = (status: number, content: string) =>
      response
        .writeHead(status, { "content-type": "application/x-amz-json-1.0" })
        .end(content);
    const reports = body.match(/"sk":\{"S":"R#\d{4}"\}/g) ?? [];
    const target = String(request.headers["x-amz-target"]);
    if (target.endsWith("TransactWriteItems") && reports.length > 1) {
      refused += 1;
      const CancellationReasons = [{ Code: "TransactionConflict" }];
      const name = "TransactionCanceledException";
      answer(400, JSON.stringify({ __type: name, CancellationReasons }));
      return;
    }
    const { authorization = "", "x-amz-date": date } = request.headers;
    const told = await fetch(database, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": target,
        "x-amz-date": String(date),
        authorization,
      },
      body,
    });
    answer(told.status, await told.text());
  };
  // The database ends before the last of its callers has.
  pass().catch(() => response.destroy());
});

let service: TestedService;
let city: Client;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  service = await testedService({
    env: (own) => {
      database = own.database;
      return { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` };
    },
  });
  city = await coordinator(service);
});
afterAll(async () => {
  await service.stop();
  server.close().closeAllConnections();
});

test("whoever cannot be asked together with others is asked alone", async () => {
  const year = await freshYear(service);
  const today = new Date().toISOString().slice(0, 10);
  const some = [newApplication(), newApplication(), newApplication()];
  for (const one of some) await member(service, city, today, one);
  await service.play(`${year + 1}-02-01`);
  // Asked again after a moment, and after another.
  expect(refused).toBe(3);
  for (const { contact } of some) {
    const browser = await signedIn(service, contact.email);
    const report = await browser.call("getMyReport", { params: { year } });
    expect(report.status).toBe(200);
  }
});
