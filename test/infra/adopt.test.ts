/** `npm run adopt`: a table that DynamoDB restored is made fit to be the service's. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
} from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEngine } from "../../infra/local/engine.ts";
import { network } from "../../infra/network.ts";
import { readNetwork } from "../../infra/network-schema.ts";
import { type Json, templateOf, the } from "./stack.ts";

const folder = mkdtempSync(join(tmpdir(), "climate-partners-test-adopt-"));
/** What no engine here has: continuous backups and tags. All else goes on to the engine. */
const recovered = new Set<string>();
const tagged = new Map<string, Json>();
const answers: Record<string, (asked: Json) => object> = {
  DescribeContinuousBackups: ({ TableName }) => ({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: "ENABLED",
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: recovered.has(TableName)
          ? "ENABLED"
          : "DISABLED",
      },
    },
  }),
  UpdateContinuousBackups: ({ TableName, ...asked }) => {
    expect(asked).toEqual({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    recovered.add(TableName);
    return {};
  },
  TagResource: ({ ResourceArn, Tags }) => {
    tagged.set(ResourceArn, Tags);
    return {};
  },
};
const front = createServer((request, response) => {
  void (async () => {
    const body = await text(request);
    const operation = String(request.headers["x-amz-target"]).split(".")[1]!;
    const answer = answers[operation];
    response.setHeader("content-type", "application/x-amz-json-1.0");
    if (answer) {
      response.end(JSON.stringify(answer(JSON.parse(body))));
      return;
    }
    const headers = Object.entries(request.headers).filter(([name]) =>
      /^(x-amz-.*|authorization|content-type)$/.test(name),
    ) as [string, string][];
    const reply = await fetch(engine.endpoint, {
      method: "POST",
      headers,
      body,
    });
    response.statusCode = reply.status;
    response.end(await reply.text());
  })();
});

let engine: Awaited<ReturnType<typeof startEngine>>;
let db: DynamoDBClient;
let documents: DynamoDBDocumentClient;
beforeAll(async () => {
  engine = await startEngine(folder);
  db = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  documents = DynamoDBDocumentClient.from(db);
  await new Promise<void>((listening) =>
    front.listen(0, "127.0.0.1", listening),
  );
});
afterAll(async () => {
  front.closeAllConnections();
  front.close();
  await engine.stop();
  rmSync(folder, { recursive: true });
});

/** What an administrator types. */
async function adopt(...args: string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["run", "-s", "adopt", "--", ...args],
    {
      cwd: resolve(import.meta.dirname, "..", ".."),
      env: {
        ...process.env,
        AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
        AWS_ACCESS_KEY_ID: "local",
        AWS_SECRET_ACCESS_KEY: "local",
      },
    },
  );
  return stdout.trim().split("\n");
}

const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = the(
  templateOf(),
  "AWS::DynamoDB::GlobalTable",
).Properties;

/** As DynamoDB restores one: the keys, the indexes, the items, and no more. */
const make = async (
  TableName: string,
  change: object = {},
  ...items: Json[]
) => {
  await db.send(
    new CreateTableCommand({
      TableName,
      KeySchema,
      AttributeDefinitions,
      GlobalSecondaryIndexes,
      BillingMode: "PAY_PER_REQUEST",
      ...change,
    }),
  );
  for (const Item of items)
    await documents.send(new PutCommand({ TableName, Item }));
};
let count = 0;
let name: string;
beforeEach(() => {
  count += 1;
  name = `restored-${count}`;
});

const mail = (mailId: string, state: string) => ({
  pk: "H#brewery",
  sk: mailId,
  type: "mail",
  record: { mailId, state },
  ...(state === "queued" && { queue: "mail#0", place: `2027-02-01#${mailId}` }),
});
const stateOf = async (TableName: string, { pk, sk }: Json) => {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: { pk, sk } }),
  );
  return [Item?.["record"].state, Item?.["queue"]];
};
const table = async (TableName: string) =>
  (await db.send(new DescribeTableCommand({ TableName }))).Table!;

describe("a restored table", () => {
  it("is given what the deployment's own has, and the setting that names it", async () => {
    await make(name);
    const said = await adopt(name);
    const [, setting] = /^ {2}table: "(.+)",$/.exec(said.at(-1)!)!;
    // An engine here has a name of its own for its region.
    const inRegion = setting!.replace(/dynoxide|ddblocal/, network.region);
    expect(readNetwork({ ...network, table: inRegion }).table).toContain(
      `:table/${name}/stream/`,
    );
    const { LatestStreamArn, StreamSpecification, TableArn } =
      await table(name);
    expect(setting).toBe(LatestStreamArn);
    expect(StreamSpecification).toEqual({
      StreamEnabled: true,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    });
    const { TimeToLiveDescription } = await db.send(
      new DescribeTimeToLiveCommand({ TableName: name }),
    );
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: "ttl" });
    expect(recovered).toContain(name);
    expect(tagged.get(TableArn!)).toContainEqual({
      Key: "stage",
      Value: "production",
    });
    expect(await adopt(name)).toEqual(
      said.filter((line) => !line.startsWith("Turned on")),
    );
  });

  it("sends no mail a second time that has left since, and keeps what has not", async () => {
    const former = `former-${count}`;
    const left = mail("2027-02-01T10:00:00.000Z#mail#1", "queued");
    const waits = mail("2027-02-01T10:00:00.000Z#mail#2", "queued");
    await make(name, {}, left, waits);
    await make(former, {}, { ...mail(left.sk, "delivered") }, waits);
    expect(await adopt(name, former)).toContain(
      "Mail that waited at that moment: 1 left since or need not any more, 1 will leave",
    );
    expect(await stateOf(name, left)).toEqual(["delivered", undefined]);
    expect(await stateOf(name, waits)).toEqual(["queued", "mail#0"]);
  });

  it("is told how much of its mail will leave where nobody knows what has left", async () => {
    await make(name, {}, mail("2027-02-01T10:00:00.000Z#mail#1", "queued"));
    expect((await adopt(name)).join()).toMatch(/\b1 will leave/);
  });
});

describe("a table that is none of this version's", () => {
  it.each([
    [
      "an index is missing",
      {
        GlobalSecondaryIndexes: [GlobalSecondaryIndexes[0]],
        AttributeDefinitions: AttributeDefinitions.filter(
          ({ AttributeName }: Json) =>
            !["mailbox", "written"].includes(AttributeName),
        ),
      },
      "the index mail has nothing",
    ],
    [
      "an index holds less",
      {
        GlobalSecondaryIndexes: [
          {
            ...GlobalSecondaryIndexes[0],
            Projection: { ProjectionType: "KEYS_ONLY" },
          },
          GlobalSecondaryIndexes[1],
        ],
      },
      "the index work has key queue and place; this version needs",
    ],
    [
      "its keys are others",
      {
        KeySchema: [
          { AttributeName: "queue", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
        AttributeDefinitions: AttributeDefinitions.filter(
          ({ AttributeName }: Json) => AttributeName !== "pk",
        ),
      },
      "the table has key queue and sk",
    ],
    [
      "its stream holds less",
      {
        StreamSpecification: {
          StreamEnabled: true,
          StreamViewType: "KEYS_ONLY",
        },
      },
      "its stream has KEYS_ONLY only",
    ],
  ])("is refused and left alone: %s", async (_, change, words) => {
    await make(name, change);
    const before = await table(name);
    await expect(adopt(name)).rejects.toMatchObject({
      stderr: expect.stringContaining(`${name} cannot be adopted: ${words}`),
    });
    expect(await table(name)).toEqual(before);
    expect(recovered).not.toContain(name);
  });

  it("is told in DynamoDB's own words if it is not there", async () => {
    await expect(adopt("nowhere")).rejects.toMatchObject({
      stderr: expect.stringMatching(/^[^\n]*not found[^\n]*\n$/i),
    });
  });
});

it("asks for the table's name, and for two that differ", async () => {
  for (const args of [[], ["one", "one"], ["one", "two", "three"]])
    await expect(adopt(...args)).rejects.toMatchObject({
      stderr: expect.stringContaining("npm run adopt -- RESTORED [FORMER]"),
    });
});
