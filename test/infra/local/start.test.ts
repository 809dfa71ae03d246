/** What a newcomer does in the first minute of `npm start`, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import { freePort } from "../../../infra/local/engine.ts";
import { loadNetwork } from "../../../infra/load-network.ts";
import type {
  MemberFile,
  Worklist,
} from "../../../shared/views/coordinator-views.ts";
import { eventually } from "../../http/eventually.ts";

const local = fileURLToPath(new URL("../../../infra/local/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "climate-partners-start-"));
const port = await freePort();
const url = `http://localhost:${port}`;
const env = { ...process.env, PORT: port, DATA_DIR: folder };
const running = new Set<ChildProcess>();

/** A script of the house, as `npm run` runs it; `says` resolves with the first line that matches. */
function run(script: string, ...words: string[]) {
  const child = spawn(process.execPath, [join(local, script), ...words], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  const ended = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return {
    child,
    ended,
    lines,
    says: (what: RegExp) =>
      Promise.race([
        new Promise<string>((resolve) => {
          const look = () => {
            const found = lines.find((line) => what.test(line));
            if (found !== undefined) resolve(found);
          };
          waiting.push(look);
          look();
        }),
        ended.then((code) => {
          throw new Error(`${script} ended (${code}):\n${lines.join("\n")}`);
        }),
      ]),
  };
}

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await Promise.all([...running].map((child) => once(child, "close")));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers });
const post = (path: string, body = "") =>
  fetch(url + path, { method: "POST", body });

test("a start outlives whatever its first minute brings", async () => {
  // Killed in the middle: the next start begins anew by itself.
  const first = run("start.ts");
  await first.says(/^Loading the sample network/);
  expect((await get("/api/members")).status).toBe(503);
  first.child.kill("SIGKILL");
  await first.ended;

  const start = run("start.ts");
  const page = await eventually(
    () => get("/fi", { accept: "text/html" }).catch(() => undefined),
    "an answer",
  );
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await page.text()).toMatch(/Palvelu [^]*Tjänsten [^]*The service /);
  for (const path of ["/api/results", "/mailbox/store", "/local/idle"]) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 503]);
    expect(await answer.json()).toEqual({
      message: expect.stringMatching(/^The s/) as string,
    });
  }

  // A day while it loads waits until all is there; a second start on the folder leaves it alone.
  const coming = `${new Date().getFullYear() + 1}-02-01`;
  const day = run("day.ts", coming);
  const second = run("start.ts");
  await second.says(/Another npm start runs on the data in /);
  expect(await second.ended).toBe(1);
  expect(await day.ended).toBe(0);
  expect(day.lines.join("\n")).toMatch(
    new RegExp(`(starting|loaded)[^]*${coming} played: \\d+ mails left\\.`),
  );
  await start.says(/^Coordinators /);
  const { members } = (await (await get("/api/members")).json()) as {
    members: unknown[];
  };
  expect(members.length).toBeGreaterThan(40);

  // Days forwards and backwards, what is no day, and bad bodies.
  for (const [path, status] of [
    ["/local/days/2027-06-01", 200],
    ["/local/days/2026-01-01", 200],
    ["/local/days/0001-01-01", 200],
    ["/local/days/tomorrow", 400],
    ["/local/functions/calendar", 502],
    ["/local/functions/mailer", 502],
    ["/mailbox/clear-store", 200],
    ["/mailbox/v2/email/outbound-emails", 404],
    ["/oidc/token", 400],
    ["/api/%E0%A4%A", 400],
  ] as const)
    expect([path, (await post(path)).status]).toEqual([path, status]);
  await Promise.all(
    Array.from({ length: 5 }, (_, n) => post(`/local/days/2027-06-0${n + 2}`)),
  );

  // A decision can be undone for as long as the network file says.
  const body = new URLSearchParams({ grant_type: "client_credentials" });
  const token = (await (
    await fetch(`${url}/oidc/token`, { method: "POST", body })
  ).json()) as { access_token: string };
  const city = { authorization: `Bearer ${token.access_token}` };
  const { items } = (await (
    await get("/api/coordinator/worklist", city)
  ).json()) as Worklist;
  const waiting = items.find(({ waits }) => waits === "commitment-submitted");
  const { commitments } = (await (
    await get(`/api/coordinator/members/${waiting?.memberId}`, city)
  ).json()) as MemberFile;
  const decided = await fetch(
    `${url}/api/coordinator/members/${waiting?.memberId}/commitment/decision`,
    {
      method: "POST",
      headers: {
        ...city,
        "content-type": "application/json",
        "if-match": commitments[0]?.etag ?? "",
      },
      body: JSON.stringify({ decision: "return", message: "Which baseline?" }),
    },
  );
  const { undoUntil } = (await decided.json()) as { undoUntil: string };
  const { undoMinutes } = await loadNetwork();
  const left = Date.parse(undoUntil) - Date.now();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(undoMinutes * 60_000);

  expect(start.child.exitCode).toBeNull();
  start.child.kill("SIGINT");
  expect(await start.ended).toBe(0);
});
