import { expect, test } from "vitest";
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
  const begin = performance.now();
  await Promise.all(Array.from({ length: 10 }, () => act("sleep")));
  expect(performance.now() - begin).toBeLessThan(600);
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
