/** A database that says nothing at all, in the time that people have. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client } from "../http/client.ts";
import { expectProblem } from "../http/problem.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { openFaultProxy } from "./fault-proxy.ts";

let service: TestedService;
const proxy = await openFaultProxy();
beforeAll(async () => {
  service = await testedService({
    env: ({ database }) => ({
      ...proxy.before(database),
      NODE_OPTIONS: nameCaller,
    }),
  });
});
afterAll(async () => {
  await service.stop();
  proxy.close();
});
const nameCaller = `--require=${new URL("../cost/name-caller.ts", import.meta.url).pathname}`;

it("has everyone told to come again before the function's time is up", async () => {
  const anyone = new Client(service.url);
  expect((await anyone.call("getNetwork")).status).toBe(200);
  proxy.begin({ caller: "public", at: 0, fault: "hang", lasting: true });
  const answer = await anyone.call("getNetwork");
  expectProblem(answer, { status: 503, code: "unavailable" });
  expect(answer.headers.get("retry-after")).toBe("5");
  proxy.heal();
  expect((await anyone.call("getNetwork")).status).toBe(200);
});
