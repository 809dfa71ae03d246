/**
 * `npm run smoke -- URL`: whether a service answers as it should, by reading alone. A line for whatever is wrong; exits with 1 if
 * anything is. What only a coordinator may call, and what works behind, it cannot see.
 */
import { parseArgs } from "node:util";
import * as z from "zod";
import { publicPaths } from "../shared/pages.ts";
import { type Route, routes } from "../shared/routes.ts";

type Answer = { status: number; headers: Headers; text: string };

const { positionals } = parseArgs({ allowPositionals: true });
const base = z.url({ protocol: /^https?$/ }).safeParse(positionals[0]).data;
if (base === undefined) {
  console.error("npm run smoke -- https://SERVICE");
  process.exit(1);
}

// One after the other: a new account runs ten functions at once, and each of them may have to start first.
async function get(address: string): Promise<Answer> {
  const { status, headers, body } = await fetch(new URL(address, base), {
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  });
  return { status, headers, text: await new Response(body).text() };
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Asks for an address, and fails unless that gives this status and kind of body. */
async function expected(
  address: string,
  status: number,
  type: RegExp,
): Promise<Answer> {
  const answer = await get(address);
  const said = answer.headers.get("content-type") ?? "no content type";
  must(answer.status === status, `${answer.status}, not ${status}`);
  must(type.test(said), said);
  return answer;
}

const failures: string[] = [];
let looks = 0;
async function look(what: string, act: () => Promise<unknown>): Promise<void> {
  looks += 1;
  try {
    await act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    failures.push(`${what}: ${why}`);
  }
}

const html = /^text\/html/;
const json = /^application\/json/;
const problem = /^application\/problem\+json/;

/** What keeps strangers' code out of the pages. */
function mustBeGuarded(headers: Headers): void {
  const policy = headers.get("content-security-policy") ?? "";
  must(policy.includes("default-src 'none'"), "no content security policy");
  must(headers.get("referrer-policy") === "no-referrer", "no referrer policy");
  must(
    base?.startsWith("https:") !== true ||
      headers.has("strict-transport-security"),
    "browsers are not told to use HTTPS",
  );
}

async function lookAtPages(languages: string[]): Promise<void> {
  let page = "";
  await look("/", async () => {
    const { headers, text } = await expected("/", 200, html);
    page = text;
    mustBeGuarded(headers);
  });
  const files = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(
    ([, file = ""]) => file,
  );
  await look("the page's files", async () => {
    must(files.length > 0, "none");
    for (const file of files)
      must((await get(file)).status === 200, `${file} is not there`);
  });
  for (const language of languages)
    for (const path of [...publicPaths, "/my", "/coordinator"])
      await look(`/${language}${path}`, async () => {
        const { text } = await expected(`/${language}${path}`, 200, html);
        must(text === page, "another page than /");
      });
  await look("an address without a page", () =>
    expected("/fi/nowhere", 404, html),
  );
  for (const file of [
    "/robots.txt",
    "/sitemap.xml",
    "/.well-known/security.txt",
  ])
    await look(file, () => expected(file, 200, /^(text|application)\//));
}

/** What each audience may read without naming anything: the public gets it, everybody else is asked who they are. */
async function lookAtOperation({
  path,
  audience,
  status,
  response,
}: Route): Promise<void> {
  if (audience === "member") await expected(path, 401, problem);
  else if (audience === "coordinator") await expected(path, 401, json);
  else {
    const { text } = await expected(path, status, json);
    const fits = response?.().safeParse(JSON.parse(text));
    must(fits?.success !== false, "the answer is not of its shape");
  }
}

async function lookAtInterface(): Promise<void> {
  const reads = Object.values<Route>(routes).filter(
    ({ method, path }) => method === "GET" && !path.includes("{"),
  );
  for (const route of reads)
    await look(route.path, () => lookAtOperation(route));
  await look("an operation that is none", () =>
    expected("/api/nothing", 404, problem),
  );
  await look("a member that is none", () =>
    expected("/api/members/00000000-0000-4000-8000-000000000000", 404, problem),
  );
}

/** Coordinators are sent there to sign in. */
async function lookAtIssuer(issuer: string): Promise<void> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  await look(address, async () => {
    const { text } = await expected(address, 200, json);
    must(text.includes(JSON.stringify(issuer)), "it names another issuer");
  });
}

const network = routes.getNetwork.response().safeParse(
  await get(routes.getNetwork.path)
    .then(({ text }): unknown => JSON.parse(text))
    .catch(() => undefined),
).data;
await lookAtPages(network?.languages ?? []);
await lookAtInterface();
if (network) await lookAtIssuer(network.signIn.issuer);

for (const failure of failures) console.log(`WRONG ${failure}`);
console.log(`${base}: ${looks} looked at, ${failures.length} wrong`);
if (failures.length > 0) process.exitCode = 1;
