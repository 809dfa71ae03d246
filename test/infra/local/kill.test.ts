import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { runService } from "../../../infra/local/service.ts";
import { eventually } from "../../http/eventually.ts";
import { tinyStack } from "./tiny-stack.ts";
import { batches, put } from "./tiny-service.ts";

let folder: string;
let runner: ChildProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kill-test-"));
});
afterEach(() => {
  runner.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function start() {
  const file = fileURLToPath(new URL("./runner.ts", import.meta.url));
  runner = spawn(process.execPath, [file, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(runner.stdout!, "data");
  return String(url).trim();
}

/** Processes whose command line names the data folder: the engine and what holds it. */
const left = () =>
  readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(folder);
    } catch {
      return false;
    }
  });

test.runIf(process.platform === "linux")(
  "when the runner is killed its engine goes too",
  async () => {
    await start();
    expect(left().length).toBeGreaterThanOrEqual(2);
    runner.kill("SIGKILL");
    await eventually(
      () => Promise.resolve(left().length === 0 || undefined),
      "the end of the engine",
    );
  },
);

test("a coordinator's token outlives a restart", async () => {
  const token = async (url: string) => {
    const body = new URLSearchParams({ grant_type: "client_credentials" });
    const reply = await fetch(`${url}/oidc/token`, { method: "POST", body });
    return z.object({ access_token: z.string() }).parse(await reply.json())
      .access_token;
  };
  const url = await start();
  const authorization = `Bearer ${await token(url)}`;
  runner.kill("SIGKILL");
  await once(runner, "exit");
  const service = await runService({
    stack: tinyStack(),
    dataDir: folder,
    port: Number(new URL(url).port),
    clock: false,
  });
  try {
    expect(
      (await fetch(`${url}/api/closed`, { headers: { authorization } })).status,
    ).toBe(200);
  } finally {
    await service.stop();
  }
});

test("after kill -9 each record that was not handled is, and what was handled is not again", async () => {
  const url = await start();
  const post = (name: string) =>
    fetch(`${url}/api/do/put`, { method: "POST", body: name });
  await post("handled");
  await fetch(`${url}/local/idle`);
  await post("bad-one"); // Holds the stream up while it is tried again.
  await Promise.all(Array.from({ length: 20 }, (_, i) => post(`late-${i}`)));
  runner.kill("SIGKILL");
  await once(runner, "exit");

  const service = await runService({
    stack: tinyStack(),
    dataDir: folder,
    clock: false,
  });
  try {
    await service.idle();
    const names = (await batches(service)).join(" ").split(" ");
    for (let i = 0; i < 20; i++) expect(names).toContain(`late-${i}`);
    expect(names.filter((name) => name === "handled")).toEqual(["handled"]);
    await put(service, "after");
    await service.idle();
    expect((await batches(service)).join(" ")).toContain("after");
  } finally {
    await service.stop();
  }
});
