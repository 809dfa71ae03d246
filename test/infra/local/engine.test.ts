import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort, startEngine } from "../../../infra/local/engine.ts";
import { openTable } from "../../faults/table.ts";

let folders: string[];
beforeEach(() => {
  folders = ["one", "other"].map((name) =>
    mkdtempSync(join(tmpdir(), `engine-${name}-`)),
  );
});
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const put = async (endpoint: string, pk: string) => {
  const client = new DynamoDBClient({
    endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  await client.send(
    new CreateTableCommand({
      TableName: "things",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
    }),
  );
  await openTable(endpoint, "things").put([{ pk }]);
};

test("an engine whose port another has taken starts at the next, and neither has the other's data", async () => {
  const [folder = "", otherFolder = ""] = folders;
  const one = await startEngine(folder);
  const ports = [Promise.resolve(new URL(one.endpoint).port)];
  const other = await startEngine(
    otherFolder,
    () => ports.shift() ?? freePort(),
  );
  try {
    await put(one.endpoint, "one");
    await put(other.endpoint, "other");
    expect(await openTable(one.endpoint, "things").items()).toEqual([
      { pk: "one" },
    ]);
    expect(await openTable(other.endpoint, "things").items()).toEqual([
      { pk: "other" },
    ]);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
});

test("an engine that finds no port says that it does not start", async () => {
  const [folder = "", otherFolder = ""] = folders;
  const one = await startEngine(folder);
  const taken = () => Promise.resolve(new URL(one.endpoint).port);
  await expect(startEngine(otherFolder, taken)).rejects.toThrow(
    "does not start",
  );
  await one.stop();
});
