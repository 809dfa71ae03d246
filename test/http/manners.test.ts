/** What any HTTP client expects of any service, whatever that service is about. */
import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  methodsOf,
  type OperationName,
  type Route,
  routes,
} from "../../shared/routes.ts";
import { onEmulator } from "./emulator.ts";
import { type Answer, Client, ok } from "./client.ts";
import {
  coordinator,
  freshYear,
  member,
  newApplication,
  savingEnergy,
  signedIn,
} from "./people.ts";
import { expectProblem } from "./problem.ts";
import { type TestedService, testedService } from "./service.ts";

let service: TestedService;
let callers: Record<Route["audience"], Client>;
let stranger: Client;
let browser: Client;
let city: Client;
let year: number;
const factory = newApplication({ goals: [savingEnergy()] });

beforeAll(async () => {
  service = await testedService();
  city = await coordinator(service);
  stranger = new Client(service.url);
  year = await freshYear(service);
  await member(service, city, new Date().toISOString().slice(0, 10), factory);
  await service.play(`${year + 1}-02-01`);
  browser = await signedIn(service, factory.contact.email);
  callers = { public: stranger, member: browser, coordinator: city };
});
afterAll(() => service.stop());

const operations = Object.entries<Route>(routes) as [OperationName, Route][];
const reads = operations.filter(([, { method }]) => method === "GET");
const openReads = reads.filter(([, { audience }]) => audience === "public");
const paths = [...new Set(operations.map(([, { path }]) => path))];

const placeOf = (path: string) =>
  path
    .replace("{id}", factory.id)
    .replace("{year}", String(year))
    .replace("{version}", "1")
    .replace("{contactId}", randomUUID())
    .replace("{storyId}", `${factory.id}.${year}`)
    .replace("{inboxId}", `2027-01-01T00:00:00.000Z.${factory.id}`)
    .replace(/\{(mail|item)Id\}/, `${factory.id}.none`);
const asked = ([name, { path }]: [OperationName, Route]) =>
  placeOf(path) + (name === "listComingMail" ? "?days=7" : "");
const withOptions = (known: string[]) => [...known, "OPTIONS"].sort();
const allowed = ({ headers }: Answer) =>
  (headers.get("allow") ?? "").split(", ");

describe("a method", () => {
  it.each(paths)(
    "that %s does not know is told those it knows",
    async (path) => {
      const there = operations.filter(([, route]) => route.path === path);
      const known = there.flatMap(([, route]) => [...methodsOf(route)]);
      const caller = callers[there[0]![1].audience];
      const told = withOptions(known);
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]) {
        if (known.some((one) => one === method)) continue;
        const answer = await caller.raw(method, placeOf(path));
        expect([method, answer.status]).toEqual([method, 405]);
        if (method !== "HEAD")
          expectProblem(answer, { status: 405, code: "method-not-allowed" });
        expect(allowed(answer)).toEqual(told);
      }
    },
  );

  it.skipIf(onEmulator)(
    "is listed by OPTIONS of each path (not run on an emulator, which answers it itself)",
    async () => {
      for (const path of paths) {
        const there = operations.filter(([, route]) => route.path === path);
        const known = there.flatMap(([, route]) => [...methodsOf(route)]);
        const caller = callers[there[0]![1].audience];
        const options = await caller.raw("OPTIONS", placeOf(path));
        expect([path, options.status, options.text]).toEqual([path, 204, ""]);
        expect(allowed(options)).toEqual(withOptions(known));
      }
    },
  );

  it.each(reads)(
    "HEAD asks what %s answers, without its body",
    async (...one) => {
      const caller = callers[one[1].audience];
      const get = await caller.raw("GET", asked(one));
      const head = await caller.raw("HEAD", asked(one));
      expect([head.status, head.text]).toEqual([get.status, ""]);
      for (const name of ["content-type", "etag", "cache-control"])
        expect([name, head.headers.get(name)]).toEqual([
          name,
          get.headers.get(name),
        ]);
    },
  );

  it.each(reads.filter(([, { audience }]) => audience !== "public"))(
    "HEAD of %s is as closed to a stranger as GET",
    async (...one) => {
      const [get, head] = [
        await stranger.raw("GET", asked(one)),
        await stranger.raw("HEAD", asked(one)),
      ];
      expect([get.status, head.status]).toEqual([401, 401]);
    },
  );
});

describe("a page of another site", () => {
  const origin = "https://elsewhere.example";

  it.each(openReads)(
    "may read %s, and that there is nothing",
    async (...one) => {
      const place = asked(one);
      const answers = [
        await stranger.raw("GET", place, { headers: { origin } }),
        await stranger.raw("HEAD", place, { headers: { origin } }),
        await stranger.raw("POST", place, { headers: { origin } }),
        await stranger.raw("GET", place, { headers: { "if-none-match": "*" } }),
      ];
      for (const { headers, status } of answers) {
        expect([status, headers.get("access-control-allow-origin")]).toEqual([
          status,
          "*",
        ]);
        expect(headers.get("access-control-expose-headers")).toBe("etag, link");
        expect(headers.get("access-control-allow-credentials")).toBeNull();
      }
      if (onEmulator) return;
      const asks = await stranger.raw("OPTIONS", place, {
        headers: {
          origin,
          "access-control-request-method": "GET",
          "access-control-request-headers": "if-none-match",
        },
      });
      expect(asks.status).toBe(204);
      expect(asks.headers.get("access-control-allow-methods")).toBe(
        "GET, HEAD",
      );
      expect(asks.headers.get("access-control-allow-headers")).toBe("*");
    },
  );

  it("is told of a wrong question too", async () => {
    for (const path of [
      "/api/members?theme=gardening",
      `/api/members/${randomUUID()}`,
    ]) {
      const { headers, status } = await stranger.raw("GET", path);
      expect(status).toBeGreaterThan(399);
      expect(headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  it.each(
    operations.filter((one) => !openReads.some(([name]) => name === one[0])),
  )("gets nothing of %s", async (...one) => {
    const [, { audience, method }] = one;
    const place = asked(one);
    if (openReads.some(([, { path }]) => placeOf(path) === place)) return;
    for (const verb of [method, "OPTIONS"]) {
      const { headers } = await callers[audience].raw(verb, place, {
        headers: { origin },
      });
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});

describe("a condition on what is read", () => {
  it.each(openReads.filter(([, { cached }]) => cached))(
    "of %s is compared weakly, one of a list, or any",
    async (...one) => {
      const read = (condition: string) =>
        stranger.raw("GET", asked(one), {
          headers: { "if-none-match": condition },
        });
      const { etag, status } = await stranger.raw("GET", asked(one));
      if (status === 404) return; // Nothing is published as yet.
      for (const fits of [
        etag,
        `W/${etag}`,
        `"other", ${etag}`,
        `W/"a,b" ,${etag},`,
        `"",W/${etag}`,
        "*",
        " * ",
      ]) {
        const answer = await read(fits);
        expect([fits, answer.status, answer.text]).toEqual([fits, 304, ""]);
        expect(answer.etag).toBe(etag);
      }
      for (const other of [
        `"x${etag.slice(1)}`,
        etag.replaceAll('"', ""),
        `w/${etag}`,
        `${etag} "other"`,
        `"other${etag}`,
        `*, ${etag}`,
        "",
        '"',
        ",",
      ])
        expect([other, (await read(other)).status]).toEqual([other, 200]);
    },
  );
});

describe("a condition on what is written over", () => {
  const params = () => ({ year });
  const save = async (condition: (etag: string) => string) => {
    const { etag } = await browser.call("getMyReport", { params: params() });
    return browser.call("saveMyReport", {
      params: params(),
      body: { goals: [] },
      headers: { "if-match": condition(etag) },
    });
  };

  it("fits as it was read, in a list, or as any", async () => {
    for (const fits of [
      (etag: string) => etag,
      (etag: string) => `"other", ${etag}`,
      (etag: string) => `W/"other",${etag}`,
      () => "*",
    ])
      expect((await save(fits)).status).toBe(200);
  });

  it("is stale where it is weak or names another", async () => {
    for (const stale of [
      (etag: string) => `W/${etag}`,
      () => '"other"',
      () => '"other", W/"1"',
      () => '""',
    ])
      expectProblem(await save(stale), { status: 412, code: "draft-stale" });
  });

  it("is unreadable where it is no ETag", async () => {
    for (const none of [
      (etag: string) => etag.replaceAll('"', ""),
      (etag: string) => `${etag} ${etag}`,
      (etag: string) => `w/${etag}`,
      () => '"',
      () => ",",
      () => '*, "1"',
    ])
      expectProblem(await save(none), {
        status: 400,
        code: "unreadable-etag",
      });
  });
});

describe("a query", () => {
  it.each(openReads)("of %s may say what is not asked for", async (...one) => {
    const plain = await stranger.raw("GET", asked(one));
    for (const more of [
      "utm_source=x&fbclid=1",
      "utm_source=a&utm_source=b",
      "__proto__=1",
      "=",
      "&&",
    ]) {
      const { status, text } = await stranger.raw(
        "GET",
        `${asked(one)}?${more}`,
      );
      expect([more, status, text]).toEqual([more, plain.status, plain.text]);
    }
  });

  it("may leave a value empty: that is to say nothing", async () => {
    const all = await ok(stranger.call("listMembers"));
    expect(
      await ok(
        stranger.call("listMembers", {
          query: { cursor: "", theme: "", kind: "" },
        }),
      ),
    ).toEqual(all);
    for (const path of [
      "/api/coordinator/audit?month=&member=&cursor=&format=",
      "/api/coordinator/mail?state=&member=&cursor=",
      "/api/coordinator/inbox?cursor=",
    ])
      expect([path, (await city.raw("GET", path)).status]).toEqual([path, 200]);
  });

  it("is no dry run less for being empty, or misspelt", async () => {
    for (const query of ["dryRun=", "dryrun=true", "dryRun=true&dryRun=true"])
      expectProblem(
        await city.raw("POST", `/api/coordinator/import?${query}`, {
          body: "name\nNobody\n",
          headers: { "content-type": "text/csv" },
        }),
        { status: 422 },
      );
  });

  it("may say its words in capitals", async () => {
    for (const format of ["csv", "CSV", "Csv"]) {
      const { headers } = await city.raw(
        "GET",
        `/api/coordinator/audit?format=${format}`,
      );
      expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    }
    const tables = reads.filter(([, { query }]) => query?.().shape["format"]);
    for (const [name, { audience }] of tables) {
      const ask = (format: string) =>
        callers[audience].call(name, {
          params: { year },
          query: {
            format,
            ...(name === "exportMembers" && { table: "goals" }),
          },
        });
      const told = ({ status, headers, text }: Answer) => [
        name,
        status,
        headers.get("content-type"),
        status === 200 && text,
      ];
      expect(told(await ask("CSV"))).toEqual(told(await ask("csv")));
      expectProblem(await ask("xml"), { status: 422, pointers: ["?format"] });
    }
    const query = { theme: "Energy-Saving", kind: "BUSINESS" };
    expect(await ok(stranger.call("listMembers", { query }))).toEqual(
      await ok(
        stranger.call("listMembers", {
          query: { theme: "energy-saving", kind: "business" },
        }),
      ),
    );
  });

  it("that says one thing twice is asked which", async () => {
    for (const query of ["theme=staff&theme=waste", "theme=staff&theme=staff"])
      expectProblem(await stranger.raw("GET", `/api/members?${query}`), {
        status: 422,
        pointers: ["?theme"],
      });
  });
});

describe("a body", () => {
  const text = JSON.stringify({ message: "Hyvää päivää" });
  const send = (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
  ) => browser.raw("POST", "/api/my/wishes", { body, headers });

  it.each([
    "application/json",
    "application/json; charset=utf-8",
    'Application/JSON;charset="UTF-8"',
    "application/json; charset=utf8",
    "application/json; charset=us-ascii",
    "application/merge-patch+json",
  ])("is taken as %s", async (type) => {
    expect((await send(text, { "content-type": type })).status).toBe(202);
  });

  it.each([
    "text/plain",
    "text/json",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "application/json; charset=iso-8859-1",
    "application/json; charset=utf-16",
    "json",
  ])("is not taken as %s, and the answer says as what", async (type) => {
    const answer = await send(text, { "content-type": type });
    expectProblem(answer, { status: 415, code: "not-json" });
    expect(answer.headers.get("accept")).toBe("application/json");
  });

  it("may begin with a byte order mark, also in bytes", async () => {
    const marked = `\uFEFF${text}`;
    for (const [body, type] of [
      [marked, "application/json"],
      [new TextEncoder().encode(marked), "application/json"],
    ] as const)
      expect((await send(body, { "content-type": type })).status).toBe(202);
  });

  it("that is compressed is told so, to every operation that takes one", async () => {
    for (const [, { method, path, audience, takes, body }] of operations) {
      if (!body) continue;
      for (const coding of ["gzip", "br", "identity, gzip", "nonsense"]) {
        const answer = await callers[audience].raw(method, placeOf(path), {
          body: new Uint8Array(gzipSync(text)),
          headers: {
            "content-type": takes ? "text/csv" : "application/json",
            "content-encoding": coding,
            "if-match": "*",
          },
        });
        expectProblem(answer, { status: 415, code: "body-encoded" });
        expect(answer.headers.get("accept-encoding")).toBe("identity");
      }
    }
    const plain = await send(text, {
      "content-type": "application/json",
      "content-encoding": "identity",
    });
    expect(plain.status).toBe(202);
  });

  it("that is no UTF-8 is refused, and nothing of it kept", async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"message":"a'),
      0xc3,
      0x28,
      ...new TextEncoder().encode('"}'),
    ]);
    const { status } = await send(bytes, {
      "content-type": "application/json",
    });
    expect([400, 422]).toContain(status);
  });
});

describe("a cursor", () => {
  const lists = operations.filter(([, { query }]) => query?.().shape["cursor"]);
  const made = (value: unknown) =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  const keys = (queue: string) => ({
    pk: `M#${factory.id}`,
    sk: "PROFILE",
    queue,
    place: "0",
  });
  const queues = ["in-force", "member", "waiting", "unsent", "story", "event"];
  const madeUp = [
    "x",
    "0000-00-000",
    "0001-01-010",
    "9999-12-31~",
    "2026-11-28T10:00:00.000Z#event#report-2026#submit",
    "unread#2026-11-28T10:00:00.000Z.00000000-0000-4000-8000-000000000000",
    "read#........................................................",
    "e30",
    "ä".repeat(900),
    "\u0000",
    "a".repeat(1000),
    "a".repeat(5000),
    made(null),
    made([]),
    made({}),
    made({ shard: 0 }),
    made({ shard: 7 }),
    made({ shard: 1e300 }),
    made({ shard: 0.5 }),
    made({ shard: -1 }),
    made({ shard: 0, after: {} }),
    made({
      shard: 0,
      after: { pk: "", sk: "a", mailbox: "mail#0", written: "1" },
    }),
    made({
      shard: 0,
      after: { pk: "a", sk: "a", mailbox: "mail#0", written: "1" },
    }),
    made({ shard: 0, after: { pk: `H#${factory.id}`, sk: "a" } }),
    made({ members: made({ shard: 3 }), opened: {} }),
    made({ members: "x", opened: { x: 1 } }),
    made({ opened: { 1: Number.MAX_SAFE_INTEGER } }),
    ...queues.flatMap((queue) => [
      made({ shard: 0, from: keys(`${queue}#0`) }),
      made({ shard: 0, from: { ...keys(`${queue}#0`), place: "\ud800" } }),
      made({ shard: 0, from: { ...keys(`${queue}#0`), sk: "" } }),
    ]),
  ];

  it.each(lists)("of %s that is none is told so", async (...one) => {
    const [name, { audience }] = one;
    const query: Record<string, string> =
      name === "getAudit"
        ? { month: "1900-01" }
        : name === "listComingMail"
          ? { days: "1" }
          : {};
    for (const cursor of ["0000-00-000", "x", "\u0000", "a".repeat(1000)])
      expectProblem(
        await callers[audience].call(name, {
          params: { id: factory.id, year },
          query: { ...query, cursor },
        }),
        { status: 422, pointers: ["?cursor"] },
      );
  });

  it.each(lists)(
    "of %s may be made up: it is no fault of ours",
    async (...one) => {
      const [name, { audience, path }] = one;
      const more: Record<string, string>[] =
        name === "getAudit"
          ? [{ month: "1900-01" }, { month: "2199-12", member: factory.id }]
          : name === "listMail"
            ? [{}, { member: factory.id }, { state: "failed" }]
            : name === "listComingMail"
              ? [{ days: "1" }]
              : [{}];
      for (const cursor of madeUp)
        for (const query of more) {
          const ask = (about: number) =>
            callers[audience].call(name, {
              params: { id: factory.id, year: about },
              query: { ...query, cursor },
            });
          const { status } = await ask(year);
          if (path.includes("{year}"))
            expect([404, 422]).toContain((await ask(1900)).status);
          expect([
            cursor.slice(0, 60),
            query,
            [200, 422].includes(status),
          ]).toEqual([cursor.slice(0, 60), query, true]);
        }
    },
  );
});

it("is no invitation what names no member and no contact, and nobody's mail comes to grief", async () => {
  for (const invitation of [
    `${"-".repeat(36)}.${"-".repeat(36)}`,
    `${factory.id}.${"0".repeat(36)}`,
    `${factory.id.replaceAll("-", "0")}.${factory.id}`,
  ])
    expectProblem(
      await stranger.call("requestSignInLink", { body: { invitation } }),
      { status: 422 },
    );
});
