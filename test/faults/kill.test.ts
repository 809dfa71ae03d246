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
import {
  coordinator,
  member,
  newApplication,
  signedIn,
} from "../http/people.ts";
import type { TestedService } from "../http/service.ts";
import { killableService, type Victim } from "./killable-service.ts";
import { applicants, mender, reporter } from "./load.ts";
import { openPostOffice, type PostOffice } from "./post-office.ts";
import { randomFrom } from "./random.ts";
import { halfWrites, openTable } from "./table.ts";

const kills = Number(process.env["KILLS"] ?? 10);
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
});
afterAll(() => {
  service.stop();
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
    const reply = await fetch(`${service.url}/oidc/token`, {
      method: "POST",
      body,
    });
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
  for (let i = 0; i < 5; i++)
    members.push(await member(tested, city, `${year}-01-01`, newApplication()));
  await tested.play(`${year + 1}-02-01`);
  return Promise.all(
    members.map(async ({ id, contact }, i) => {
      const browser = await signedIn(tested, contact.email);
      if (i < 3) {
        const keeper = reporter(`The report of ${id}`, browser, year, random);
        return { crowd: "reporters" as const, keeper };
      }
      const { etag, body } = await browser.call("getMyCommitment");
      const headers = { "if-match": etag };
      await ok(
        browser.call("saveMyCommitment", {
          body: { goals: body.goals },
          headers,
        }),
      );
      const keeper = mender(
        `The commitment of ${id}`,
        { browser, city, id },
        random,
      );
      return { crowd: "menders" as const, keeper };
    }),
  );
}

type Crowd = "reporters" | "menders" | "applicants" | "nobody";
/** One life of the service, from its start to its kill; one crowd is at work in it. */
type Life = {
  crowd: Crowd;
  up: Promise<void>;
  /** Resolved once as many answers came as were to be waited for. */
  busy: PromiseWithResolvers<void>;
  answersToCome: number;
  over: PromiseWithResolvers<void>;
};

test(`${kills} kills under load lose nothing that was answered with 2xx`, async () => {
  say(`SEED=${seed} KILLS=${kills}`);
  const random = randomFrom(seed);
  const oneOf = <T>(...all: [T, ...T[]]): T =>
    all[Math.floor(random() * all.length)] ?? all[0];
  await service.start();
  const kept = await keepers(randomFrom(seed + 1));
  const people = applicants(new Client(service.url), post);

  const begin = (up: Promise<void>, crowd: Crowd): Life => ({
    crowd,
    up,
    busy: Promise.withResolvers(),
    answersToCome: 1 + Math.floor(random() * 20),
    over: Promise.withResolvers(),
  });
  let life = begin(Promise.resolve(), "applicants");
  let isOver = false;
  const faults: unknown[] = [];
  /** Does one thing after the other; what it remembers is compared in each life anew. */
  async function work(crowd: Crowd, act: () => Promise<boolean>, look = act) {
    let seenIn: Life | undefined;
    while (!isOver && faults.length === 0) {
      const now = life;
      await now.up;
      if (now.crowd !== crowd) await now.over.promise;
      else if (await (seenIn === now ? act() : look())) {
        seenIn = now;
        now.answersToCome -= 1;
        if (now.answersToCome === 0) now.busy.resolve();
      } else await delay(10);
    }
  }
  const workers = [
    ...kept.map(({ crowd, keeper }) =>
      work(
        crowd,
        () => keeper.write(),
        () => keeper.look(),
      ),
    ),
    work("applicants", people.apply),
    work("applicants", people.apply),
    work("applicants", people.confirm),
  ].map((worker) => worker.catch((error: unknown) => faults.push(error)));

  const started = performance.now();
  const restarts: number[] = [];
  const progress = (kill: number) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const writes = kept.reduce((sum, { keeper }) => sum + keeper.answered, 0);
    const restart =
      restarts.sort((a, b) => a - b)[restarts.length >> 1]?.toFixed(0) ?? "?";
    say(
      `${kill} kills in ${seconds} s: answered ${writes} writes, ${people.all.length} applications, ${people.confirmed()} confirmations; ${post.mails.length} mails; a restart takes ${restart} ms`,
    );
  };
  let functionsEnded = 0;
  for (let kill = 1; kill <= kills && faults.length === 0; kill++) {
    const what = oneOf<Victim>("service", "service", "engine", "both");
    // The moment lies after some answers, among the mails, in the first requests, or in the start itself.
    const phase = oneOf(
      "answer",
      "answer",
      "answer",
      "answer",
      "mail",
      "mail",
      "mail",
      "request",
      "start",
    );
    const after =
      random() * (phase === "start" || phase === "request" ? 300 : 40);
    const [endsFunction, which, when] = [random() < 0.3, random(), random()];
    const down = performance.now();
    // While nobody asks for anything, the mail that waits is sent at once.
    const crowd = oneOf<Crowd>("reporters", "menders", "applicants");
    if (kill > 1)
      life = begin(service.start(), phase === "mail" ? "nobody" : crowd);
    if (phase !== "start") {
      await life.up;
      restarts.push(performance.now() - down);
    }
    if (phase === "answer")
      await Promise.race([life.busy.promise, delay(5000)]);
    // Where none waits, none comes.
    if (phase === "mail") await Promise.race([post.nextMail(), delay(5000)]);
    if (endsFunction) {
      functionsEnded += 1;
      await delay(after * when);
      service.endFunction(which);
    }
    await delay(after * (endsFunction ? 1 - when : 1));
    await service.kill(what);
    life.over.resolve();
    if (kill % 20 === 0) progress(kill);
  }
  isOver = true;
  life = begin(service.start(), "nobody");
  life.over.resolve();
  await life.up;
  await Promise.all(workers);
  expect(faults).toEqual([]);

  for (const { keeper } of kept) expect(await keeper.look()).toBe(true);
  for (const one of people.all) {
    const { first, again } = await people.replay(one);
    expect(again).toEqual(first);
  }
  const table = openTable(service.engine()?.endpoint ?? "", service.table);
  const items = await untilMailHasLeft(table);
  const left = items.filter(
    ({ type, record }) => type === "mail" && record.state !== "sent",
  );
  expect(left).toEqual([]);
  expect(halfWrites(items)).toEqual([]);

  const members = items.filter(({ type }) => type === "member");
  const states = new Map(
    members.map(({ record }) => [record.memberId, record.state]),
  );
  for (const { application, isConfirmed } of people.all) {
    const state = states.get(application.id);
    expect(isConfirmed ? ["active"] : ["active", "unconfirmed"]).toContain(
      state,
    );
  }
  // Mails to the coordinators about two members may bear the same id.
  const written = Map.groupBy(
    items.filter(({ type }) => type === "mail"),
    ({ sk }) => sk,
  );
  let duplicates = 0;
  for (const [id, { length }] of written) {
    const taken = post.timesTaken.get(id) ?? 0;
    expect(taken, id).toBeGreaterThanOrEqual(length);
    duplicates += taken - length;
  }
  say(`${written.size} mails of the outbox left, ${duplicates} of them twice`);
  expect(duplicates).toBeLessThanOrEqual(kills + functionsEnded);
}, 600_000);

/** The stream is drained, the time of whoever died while sending is up, and the calendar wakes what waits. */
async function untilMailHasLeft(table: ReturnType<typeof openTable>) {
  for (let round = 0; ; round++) {
    await local("GET", "idle");
    const items = await table.items();
    const isWaiting = items.some(
      ({ type, record }) =>
        type === "mail" && ["queued", "sending"].includes(record.state),
    );
    if (!isWaiting || round === 5) return items;
    await table.endLeases();
    const time = new Date(Date.now() + 3_600_000).toISOString();
    await local("POST", "functions/calendar", { time });
  }
}
