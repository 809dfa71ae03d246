import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Application } from "../../shared/commitment.ts";
import { type Client, ok } from "./client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  signedIn,
} from "./people.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let city: Client;

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
});
afterAll(() => service.stop());

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** The longest list a schema takes: three bytes a character, until one more would be refused. */
function filled<T>(of: (text: string) => T): T {
  let length = 1;
  while (bytesOf(of("語".repeat(length + 1))) <= 20_000) length += 1;
  return of("語".repeat(length));
}

it("keeps the largest report the schema allows under 64 KB, draft and answers together", async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const goals = filled((description) =>
    ids.map((id): Application["goals"][number] => ({
      id,
      theme: "renewable-energy",
      title: "Wind",
      description,
      measure: { kind: "level", unit: "MW", target: 500 },
    })),
  );
  const application = await member(
    service,
    city,
    "2026-01-01",
    newApplication({ goals }),
  );
  const year = await freshYear(service);
  await service.play(`${year + 1}-02-01`);

  const browser = await signedIn(service, application.contact.email);
  const params = { year };
  const answers = filled((did) => ({
    goals: ids.map((goalId) => ({
      goalId,
      status: "on-track",
      value: 123456789012,
      did,
    })),
  }));
  const open = await browser.call("getMyReport", { params });
  await ok(
    browser.call("saveMyReport", {
      params,
      body: answers,
      headers: { "if-match": open.etag },
    }),
  );
  await ok(browser.call("submitMyReport", { params }));
  const returned = {
    params: { id: application.id, year },
    body: { decision: "return", message: "More, please." },
  };
  await ok(city.call("decideReport", returned));
  const report = await ok(browser.call("getMyReport", { params }));

  expect(report).toMatchObject({
    state: "returned",
    goals: goals.map((goal) => ({ ...goal, language: "en" })),
    draft: answers,
    answers,
  });
  expect(bytesOf(report)).toBeGreaterThan(55_000);
  expect(bytesOf(report)).toBeLessThan(64 * 1024);
});
