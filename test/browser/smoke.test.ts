/** `npm run smoke`, by which a deployment is judged: at a good service, and at one behind a proxy that breaks one thing at a time. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestedService, testedService } from "../http/service.ts";
import { type Alter, alteredSite } from "./altered-site.ts";

let service: TestedService;
let site: Awaited<ReturnType<typeof alteredSite>>;
let broken: Alter = () => ({});

beforeAll(async () => {
  service = await testedService();
  site = await alteredSite(service.url, (path, reply) => broken(path, reply));
});
afterAll(async () => {
  site.close();
  await service.stop();
});

async function smoke(...args: string[]) {
  const { stdout, code } = await promisify(execFile)(process.execPath, [
    "infra/smoke.ts",
    ...args,
  ])
    .then(({ stdout }) => ({ stdout, code: 0 }))
    .catch((error: unknown) => error as { stdout: string; code: number });
  const wrong = stdout.split("\n").filter((line) => line.startsWith("WRONG"));
  return { wrong, code, stdout };
}

test("a good service passes", async () => {
  broken = () => ({});
  const { wrong, code, stdout } = await smoke(site.url);
  expect(wrong).toEqual([]);
  expect(stdout).toMatch(/: \d\d looked at, 0 wrong\n$/);
  expect(code).toBe(0);
});

const only =
  (which: RegExp, change: Alter): Alter =>
  (path, reply) =>
    which.test(path) ? change(path, reply) : {};

const breaks: Record<string, [Alter, RegExp]> = {
  "a function that breaks off": [
    only(/^\/api\/results/, () => ({ status: 500 })),
    /^WRONG \/api\/results: 500, not 200$/,
  ],
  "an answer of another shape": [
    only(/^\/api\/members$/, () => ({ body: '{"people":[]}' })),
    /^WRONG \/api\/members: the answer is not of its shape$/,
  ],
  "a door that stands open": [
    only(/^\/api\/coordinator\/worklist/, () => ({ status: 200 })),
    /^WRONG \/api\/coordinator\/worklist: 200, not 401$/,
  ],
  "a page without its headers": [
    only(/^\/$/, (_path, { headers }) => {
      const { "content-security-policy": _, ...others } = headers;
      return { headers: others };
    }),
    /^WRONG \/: no content security policy$/,
  ],
  "a file that the page asks for and nobody put there": [
    only(/^\/assets\/.*js$/, () => ({ status: 404 })),
    /^WRONG the page's files: \/assets\/\S+ is not there$/,
  ],
  "a 404 that shows the page as if all were well": [
    only(/^\/fi\/nowhere$/, () => ({ status: 200 })),
    /^WRONG an address without a page: 200, not 404$/,
  ],
};

test.each(Object.entries(breaks))("%s is told", async (_, [change, line]) => {
  broken = change;
  const { wrong, code } = await smoke(site.url);
  expect(wrong).toEqual([expect.stringMatching(line)]);
  expect(code).toBe(1);
});

test("a service that is not there fails, and says so", async () => {
  const { wrong, code } = await smoke("http://127.0.0.1:9");
  expect(wrong.length).toBeGreaterThan(5);
  expect(code).toBe(1);
});

test("without an address it says how it is called", async () => {
  expect(await smoke()).toMatchObject({ code: 1, wrong: [] });
  expect(await smoke("nowhere")).toMatchObject({ code: 1, wrong: [] });
});
