/** `npm run move`: a network moves to another table, or back to an earlier day, and whoever asks notices nothing. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEngine } from "../../infra/local/engine.ts";
import type { Application } from "../../shared/commitment.ts";
import { Client, ok } from "../http/client.ts";
import {
  accepted,
  applied,
  coordinator,
  member,
  newApplication,
  published,
  reported,
  signedIn,
} from "../http/people.ts";
import { serviceIn, type TestedService } from "../http/service.ts";

const made = mkdtempSync(join(tmpdir(), "climate-partners-test-move-"));
const folder = () => mkdtempSync(join(made, "service-"));
const file = join(made, "network.jsonl");
const year = new Date().getUTCFullYear();

const account = {
  region: "eu-north-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};

/** What an administrator types, with the table of a folder whose service stands still. */
async function move(direction: string, dataDir: string, ...flags: string[]) {
  const { endpoint, stop } = await startEngine(dataDir);
  try {
    const tables = await new DynamoDBClient({ endpoint, ...account }).send(
      new ListTablesCommand(),
    );
    const [table = ""] = tables.TableNames ?? [];
    const { stdout } = await promisify(execFile)(
      "npm",
      ["run", "-s", "move", "--", direction, table, file, ...flags],
      {
        cwd: resolve(import.meta.dirname, "..", ".."),
        env: {
          ...process.env,
          AWS_ENDPOINT_URL_DYNAMODB: endpoint,
          AWS_REGION: account.region,
          AWS_ACCESS_KEY_ID: "local",
          AWS_SECRET_ACCESS_KEY: "local",
        },
      },
    );
    return stdout.trim().split("\n");
  } finally {
    await stop();
  }
}

async function reportAccepted(
  service: TestedService,
  city: Client,
  { id, contact, goals }: Application,
) {
  const browser = await signedIn(service, contact.email);
  await reported(browser, year, {
    goals: [{ goalId: goals[0]!.id, status: "on-track", value: 1150 }],
    figures: { energy: { electricity: 700, heat: 400, fuels: 50 } },
  });
  await accepted(city, id, year);
}

/** All that anybody, a member and the coordinators can read, and the draft's version. */
async function answers(service: TestedService, cookies: [string, string][]) {
  const anybody = new Client(service.url);
  const robin = new Client(service.url);
  for (const [name, value] of cookies) robin.cookies.set(name, value);
  const city = await coordinator(service);
  const params = { year };
  const all = await Promise.all([
    anybody.call("listMembers"),
    anybody.call("listResults"),
    anybody.call("getResults", { params }),
    anybody.call("listStories"),
    robin.call("getDesk"),
    robin.call("getMyCommitment"),
    robin.call("getMyReport", { params }),
    city.call("getWorklist"),
    city.call("listAllMembers"),
    city.call("getRound", { params }),
    city.call("exportMembers"),
  ]);
  const { rounds } = await ok(anybody.call("getNetwork")); // The rest of it is not the table's.
  const { members } = await ok(city.call("listAllMembers"));
  const files = await Promise.all(
    members.map(({ id }: { id: string }) =>
      city.call("getMemberFile", { params: { id } }),
    ),
  );
  const told = [...all, ...files].map(({ status, etag, text }) => ({
    status,
    etag,
    text: text.replaceAll(service.url, ""),
  }));
  return { rounds: rounds as object[], told };
}

describe("a network with a year of service behind it", () => {
  const [first, second] = [folder(), folder()];
  let cookies: [string, string][];
  let before: Awaited<ReturnType<typeof answers>>;

  beforeAll(async () => {
    const service = await serviceIn(first);
    try {
      const city = await coordinator(service);
      const bakery = await member(service, city, `${year}-01-01`);
      const brewery = await member(service, city, `${year}-01-01`);
      const dairy = await member(service, city, `${year}-01-01`);
      await applied(service, newApplication({}, "sv"));
      await service.play(`${year + 1}-02-01`);
      await reportAccepted(service, city, bakery);
      const other = await signedIn(service, brewery.contact.email);
      const params = { year };
      const { etag } = await other.call("getMyReport", { params });
      await ok(
        other.call("saveMyReport", {
          params,
          body: {
            goals: [{ goalId: brewery.goals[0]!.id, did: "Not yet all …" }],
          },
          headers: { "if-match": etag },
        }),
      );
      await published(service, city, year);
      await reportAccepted(service, city, dairy);
      await service.settle();
      cookies = [...other.cookies];
      before = await answers(service, cookies);
    } finally {
      await service.stop();
    }
  });
  afterAll(() => {
    rmSync(made, { recursive: true });
  });

  test("moves whole: another table answers the same, drafts and sessions included, and no mail leaves a second time", async () => {
    expect(before.told.map(({ status }) => status)).toEqual(
      before.told.map(() => 200),
    );
    await (await serviceIn(second)).stop();
    const [read = ""] = await move("export", first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [written] = await move("import", second);
    expect(written).toBe(read.replace("read", "written"));
    const moved = await serviceIn(second);
    try {
      await moved.settle();
      expect(await answers(moved, cookies)).toEqual(before);
      expect(await moved.mails()).toEqual([]);
    } finally {
      await moved.stop();
    }
  });

  test("goes back to an earlier day: what came after is gone, also what was not there before", async () => {
    const later = await serviceIn(second);
    try {
      await applied(later);
      expect(await answers(later, cookies)).not.toEqual(before);
    } finally {
      await later.stop();
    }
    const [, deleted = ""] = await move("import", second, "--replace");
    expect(deleted).toMatch(/^[1-9]\d* items deleted$/);
    const restored = await serviceIn(second);
    try {
      await restored.settle();
      expect(await answers(restored, cookies)).toEqual(before);
    } finally {
      await restored.stop();
    }
  });

  test("asks for the names it needs, and touches nothing, when they are missing", async () => {
    await expect(move("import", second, "and-more")).rejects.toThrow(
      "npm run move -- import TABLE FILE",
    );
  });
});
