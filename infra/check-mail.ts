/** `npm run check:mail`: whether the world sees the DNS records that mail needs. Exits with 1 unless it sees each. */
import { Resolver } from "node:dns/promises";
import { parseArgs } from "node:util";
import * as z from "zod";
import { loadNetwork } from "./load-network.ts";
import { type DnsRecord, lineOf, mailRecords } from "./mail-records.ts";

type Told = { state: "right" | "missing" | "other" | "unknown"; why?: string };

const usage = () => {
  console.error("npm run check:mail -- DOMAIN [DKIM-TOKEN …]");
  console.error("       --resolver ADDRESS asks this name server");
  process.exit(1);
};

const isNothing = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "ENOTFOUND" || error.code === "ENODATA");

/** "v=spf1" or "v=DMARC1": a name may have texts for others, too. */
const versionOf = (text: string) => /^[^\s;]*/.exec(text)?.[0].toLowerCase();

/** What stands there of the same kind; throws if no name server tells. */
async function standing(
  resolver: Resolver,
  { name, type, value }: DnsRecord,
): Promise<string[]> {
  try {
    if (type === "CNAME") return await resolver.resolveCname(name);
    if (type === "MX")
      return (await resolver.resolveMx(name)).map(
        ({ priority, exchange }) => `${priority} ${exchange}`,
      );
    const texts = (await resolver.resolveTxt(name)).map((parts) =>
      parts.join(""),
    );
    return texts.filter((text) => versionOf(text) === versionOf(value));
  } catch (error) {
    if (isNothing(error)) return [];
    throw error;
  }
}

/** Whether what stands does what ours would: a city may have said more. */
function does(found: string, { type, value }: DnsRecord): boolean {
  if (type === "TXT")
    return versionOf(value) === "v=spf1"
      ? /\sinclude:amazonses\.com(\s|$)/i.test(found)
      : /;\s*p\s*=\s*(none|quarantine|reject)/i.test(found);
  // Some regions of AWS have a DKIM domain of their own.
  const known = found
    .toLowerCase()
    .replace(/\.dkim\.[a-z0-9-]+\.amazonses\./, ".dkim.amazonses.");
  return known === value.toLowerCase();
}

/** A domain without a DMARC record of its own has its parent's. */
function namesOf({ name }: DnsRecord): string[] {
  if (!name.startsWith("_dmarc.")) return [name];
  const labels = name.split(".").slice(1);
  return labels
    .slice(0, -1)
    .map((_, index) => ["_dmarc", ...labels.slice(index)].join("."));
}

async function judge(resolver: Resolver, record: DnsRecord): Promise<Told> {
  try {
    for (const name of namesOf(record)) {
      const found = await standing(resolver, { ...record, name });
      const [first, ...others] = found;
      if (first === undefined) continue;
      const lines = found
        .map((value) => lineOf({ ...record, name, value }))
        .join(", ");
      if (others.length > 0)
        return { state: "other", why: `Only one may be there: ${lines}` };
      if (!does(first, record))
        return { state: "other", why: `There is ${lines}. Change it.` };
      return lines === lineOf(record)
        ? { state: "right" }
        : { state: "right", why: `By ${lines}, which stands.` };
    }
    return { state: "missing", why: "Add it to your DNS." };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: "unknown", why: `No name server tells: ${reason}` };
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { resolver: { type: "string" } },
});
const [domain = "", ...tokens] = positionals;
const isDomain = z.string().regex(z.regexes.domain).safeParse(domain).success;
const areTokens = tokens.every((token) => /^[a-z0-9]+$/.test(token));
if (!isDomain || !areTokens) usage();
const resolver = new Resolver({ timeout: 3000, tries: 2 });
try {
  if (values.resolver) resolver.setServers([values.resolver]);
} catch {
  usage();
}

const { region, alarms, mail } = await loadNetwork();
const records = mailRecords({
  domain,
  region,
  reportsTo: alarms ?? mail.coordinators.email,
  dkim: tokens.map((token) => ({
    name: `${token}._domainkey.${domain}`,
    value: `${token}.dkim.amazonses.com`,
  })),
});
const told = await Promise.all(
  records.map(async (record) => ({
    line: lineOf(record),
    ...(await judge(resolver, record)),
  })),
);
if (tokens.length === 0)
  told.unshift({
    line: "DKIM's three CNAME records",
    state: "unknown",
    why: "Name their tokens, the part before ._domainkey in what the deployment printed.",
  });
for (const { state, line, why } of told) {
  console.log(`${state.padEnd(8)} ${line}`);
  if (why) console.log(`${" ".repeat(9)}${why}`);
}
if (told.some(({ state }) => state !== "right")) process.exitCode = 1;
