/** How the keys are made by which the service knows CloudFront: by the code that lies in the template. */
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionOf, resources, templateOf, type Json } from "./stack.ts";

const template = templateOf();
const exported: { handler?: (event: object) => Promise<void> } = {};
runInNewContext(
  functionOf(template, "edge-keys")[1].Properties.Code.ZipFile as string,
  {
    require: createRequire(import.meta.url),
    exports: exported,
    fetch,
    TextEncoder,
  },
);

describe("the function that makes a key", () => {
  const answers: Json[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void json(request).then((answer) => {
      answers.push({
        ...(answer as object),
        type: request.headers["content-type"],
      });
      response.writeHead(status).end();
    });
  });
  beforeAll(
    () =>
      new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)),
  );
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const called = async (RequestType: string) => {
    const { port } = server.address() as AddressInfo;
    await exported.handler!({
      RequestType,
      ResponseURL: `http://127.0.0.1:${port}/`,
      StackId: "stack",
      RequestId: "request",
      LogicalResourceId: "Key1",
    });
    return answers.at(-1);
  };

  it("tells CloudFormation a new one each time, to be shown to nobody", async () => {
    const first = await called("Create");
    expect(first).toEqual({
      Status: "SUCCESS",
      NoEcho: true,
      StackId: "stack",
      RequestId: "request",
      LogicalResourceId: "Key1",
      PhysicalResourceId: "Key1",
      Data: { Key: expect.stringMatching(/^[\w-]{43}$/) },
    });
    expect((await called("Create")).Data).not.toEqual(first.Data);
  });

  it("lets go of one that is not needed any more", async () => {
    expect(await called("Delete")).toMatchObject({ Status: "SUCCESS" });
  });

  it("fails aloud where CloudFormation takes no answer", async () => {
    status = 403;
    await expect(called("Create")).rejects.toThrow("took no answer: 403");
  });
});

describe("the keys", () => {
  const keysOf = (edgeKey: number) =>
    resources(templateOf({ edgeKey }), "Custom::EdgeKey").map(([id]) => id);

  it("are the one before, the one that is said, and the next: of which a deployment replaces one", () => {
    const [now, then] = [keysOf(1), keysOf(2)];
    expect(now).toHaveLength(3);
    expect(then.filter((id) => now.includes(id))).toHaveLength(2);
  });
});
