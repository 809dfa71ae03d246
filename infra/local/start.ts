import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { runService, type Service } from "./service.ts";

const { values: flags } = parseArgs({ options: { empty: { type: "boolean" }, fresh: { type: "boolean" } } });
const env = z
  .object({ PORT: z.coerce.number().default(3000), DATA_DIR: z.string().default(".local") })
  .parse(process.env);

function fail(error: unknown): never {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? `Port ${env.PORT} is taken. Try another one: PORT=${env.PORT + 1} npm start` : error);
  process.exit(1);
}

process.env["TZ"] = "UTC"; // As on Lambda.
const folder = join(env.DATA_DIR, "service"); // Its own, so that --fresh wipes nothing else.
if (flags.fresh) rmSync(folder, { recursive: true, force: true });
const service = await runService({ port: env.PORT, dataDir: folder, log: console.log }).catch(fail);
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    stopping = true;
    void service.stop().then(() => process.exit(0));
  });
void service.engineEnded.then(() => {
  if (!stopping) fail("The database engine has ended.");
});

const loaded = join(folder, "loaded");
const sample = new URL("./sample/load.ts", import.meta.url);
if (!existsSync(loaded)) {
  if (!flags.empty && existsSync(sample)) {
    console.log("Loading the sample network …");
    const { loadSample } = z
      .object({ loadSample: z.custom<(service: Service) => Promise<void>>((it) => typeof it === "function") })
      .parse(await import(sample.href));
    await loadSample(service).catch(fail);
  }
  writeFileSync(loaded, "");
}
console.log(`
Pages    ${service.url}/
API      ${service.url}/api/network
Mailbox  ${service.url}/mailbox
Another day: npm run day -- 2027-02-01     A coordinator's token: npm run -s token     Ctrl-C stops.`);
