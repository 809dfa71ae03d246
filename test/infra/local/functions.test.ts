import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  createFunction,
  functionProperties,
} from "../../../infra/local/functions.ts";
import { tinyService } from "./tiny-service.ts";

const service = tinyService();
const act = (what: string) =>
  fetch(`${service().url}/api/do/${what}`, { method: "POST" });

test("a function sees its own environment only", async () => {
  process.env["SECRET_OF_THE_RUNNER"] = "secret";
  const env = await (await act("env")).json();
  expect(env).toMatchObject({
    COLOUR: "the colour of web",
    TABLE_NAME: "Table",
    AWS_LAMBDA_FUNCTION_NAME: "web",
    AWS_REGION: "eu-north-1",
  });
  expect(env).not.toHaveProperty("SECRET_OF_THE_RUNNER");
  expect(env).not.toHaveProperty("PATH");
  expect(await service().invoke("calendar", {})).toMatchObject({
    env: "the colour of calendar",
  });
});

test("a function keeps what it has in memory from call to call", async () => {
  const counted = async () => (await act("count")).json();
  expect(await counted()).toEqual({ count: 1 });
  expect(await counted()).toEqual({ count: 2 });
});

test("several invocations are in flight at once", async () => {
  const reached = await Promise.all([act("meet"), act("meet")]);
  expect(reached.map(({ status }) => status)).toEqual([200, 200]);
});

test.each(["crash", "exit", "hang"])(
  "after a %s the function starts anew",
  async (how) => {
    const during = await act(how);
    expect(during.status).toBe(500);
    expect((await act("sleep")).status).toBe(200);
  },
);

test("an invocation tells what went wrong", async () => {
  const event = (what: string) => ({
    version: "2.0",
    pathParameters: { what },
  });
  await expect(service().invoke("web", event("throw"))).rejects.toThrow(
    "TypeError: no such luck",
  );
  await expect(service().invoke("web", event("hang"))).rejects.toThrow(
    "Task timed out after 2.00 seconds",
  );
  await expect(service().invoke("nobody", {})).rejects.toThrow(
    "No function nobody",
  );
});

/** A function whose code is what is given. */
function functionOf(code: string, properties: object) {
  const folder = mkdtempSync(join(tmpdir(), "function-"));
  writeFileSync(join(folder, "index.cjs"), code);
  return createFunction({
    name: "slow",
    folder,
    properties: functionProperties.parse({
      Handler: "index.handler",
      ...properties,
    }),
    env: {},
    log: () => undefined,
  });
}

test("however long a function takes to load, its limit is the call's alone", async () => {
  const slow = functionOf(
    `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
     exports.handler = () => "loaded";`,
    { Timeout: 1 },
  );
  expect(await slow.invoke({})).toBe("loaded");
  await slow.stop();
});

test("what ends while it loads says so to each call, and is tried anew", async () => {
  const broken = functionOf("process.exit(1);", {});
  for (let time = 0; time < 2; time++)
    await expect(broken.invoke({})).rejects.toThrow(
      "The function stopped before it was loaded.",
    );
  const wrong = functionOf("throw new Error('no such module');", {});
  await expect(wrong.invoke({})).rejects.toThrow("no such module");
});
