/**
 * The service, its engine or both are killed (kill -9) at seeded random moments under load, and functions end in the middle of
 * their work; what was answered with 2xx is there afterwards. SEED plays the same moments again, KILLS sets how many.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Client, ok } from "../http/client.ts";
import { coordinator, member, newApplication, signedIn } from "../http/people.ts";
import type { TestedService } from "../http/service.ts";
import { killableService } from "./killable-service.ts";
import { applicants, mender, reporter } from "./load.ts";
import { openPostOffice, type PostOffice } from "./post-office.ts";
import { randomFrom } from "./random.ts";
import { halfWrites, openTable } from "./table.ts";

const kills = Number(process.env["KILLS"] ?? 200);
const seed = Number(process.env["SEED"] ?? Date.now() % 1e6);
const year = new Date().getUTCFullYear();
const say = (text: string) => process.stderr.write(`${text}\n`);

let folder: string;
let post: PostOffice;
let service: Awaited<ReturnType<typeof killableService>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kills-"));
  post = await openPostOffice();
  service = await killableService(folder, post.url);
}, 120_000);
afterAll(async () => {
  await service.stop();
  post.close();
  rmSync(folder, { recursive: true, force: true });
});

const local = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${service.url}/local/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json() as Promise<{ failures: unknown[] }>;
};

const asTested = (): TestedService => ({
  url: service.url,
  token: async () => {
    const body = new URLSearchParams({ grant_type: "client_credentials" });
    const reply = await fetch(`${service.url}/oidc/token`, { method: "POST", body });
    return ((await reply.json()) as { access_token: string }).access_token;
  },
  mails: () => Promise.resolve(post.mails),
  play: async (day) => {
    await local("POST", `days/${day}`);
  },
  settle: async () => {
    await local("GET", "idle");
  },
  stop: () => Promise.resolve(),
});

/** Members with an open report and a commitment under way, each signed in. */
async function keepers(random: () => number) {
  const tested = asTested();
  const city = await coordinator(tested);
  const members = [];
  for (let i = 0; i < 5; i++) members.push(await member(tested, city, `${year}-01-01`, newApplication()));
  await tested.play(`${year + 1}-02-01`);
  return Promise.all(
    members.map(async ({ id, contact }, i) => {
      const browser = await signedIn(tested, contact.email);
      if (i < 3) return reporter(`The report of ${id}`, browser, year, random);
      const { etag, body } = await browser.call("getMyCommitment");
      const headers = { "if-match": etag };
      await ok(browser.call("saveMyCommitment", { body: { goals: body.goals }, headers }));
      return mender(`The commitment of ${id}`, { browser, city, id }, random);
    }),
  );
}

test(
  `${kills} kills under load lose nothing that was answered with 2xx`,
  async () => {
    say(`SEED=${seed} KILLS=${kills}`);
    const random = randomFrom(seed);
    await service.start();
    const kept = await keepers(randomFrom(seed + 1));
    const people = applicants(new Client(service.url), post);

    let isUp = Promise.withResolvers<void>();
    isUp.resolve();
    let isOver = false;
    const faults: unknown[] = [];
    /** Does one thing after the other; what it remembers is checked anew in each life. */
    async function work(act: () => Promise<boolean>, look?: () => Promise<boolean>) {
      let life: unknown;
      while (!isOver && faults.length === 0) {
        const now = isUp;
        await now.promise;
        const done = life === now || !look ? await act() : await look();
        if (done) life = now;
        else await delay(10);
      }
    }
    const workers = [
      ...kept.map((one) => work(() => one.write(), () => one.look())),
      work(() => people.apply()),
      work(() => people.confirm()),
    ].map((worker) => worker.catch((error: unknown) => faults.push(error)));

    const begin = performance.now();
    let restarts = 0;
    for (let kill = 1; kill <= kills && faults.length === 0; kill++) {
      const what = (["service", "service", "engine", "both"] as const)[Math.floor(random() * 4)] ?? "service";
      const after = random() < 0.1 ? 0 : 100 + random() * 500;
      const [endsFunction, which, when] = [random() < 0.3, random(), random()];
      if (endsFunction)
        setTimeout(() => {
          service.endFunction(which);
        }, after * when).unref();
      await delay(after);
      isUp = Promise.withResolvers();
      await service.kill(what);
      const down = performance.now();
      const ready = service.start();
      // Now and then not even the start is left in peace.
      if (random() < 0.1) await delay(random() * 80);
      else {
        await ready;
        restarts += performance.now() - down;
        isUp.resolve();
      }
      if (kill % 20 === 0)
        say(
          `${kill} kills in ${((performance.now() - begin) / 1000).toFixed(0)} s: ${kept.reduce((sum, { answered }) => sum + answered, 0)} writes, ${people.all.length} applications, ${post.mails.length} mails`,
        );
    }
    void restarts;
    isOver = true;
    isUp.resolve();
    await Promise.all(workers);
    expect(faults).toEqual([]);
  },
  600_000,
);
