import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { holdFolder } from "./lock.ts";
import { openSample } from "./sample/load.ts";
import { runService } from "./service.ts";
import { localStack } from "./stack.ts";

const { values: flags } = parseArgs({
  options: { empty: { type: "boolean" }, fresh: { type: "boolean" } },
});
const env = z
  .object({
    PORT: z.coerce.number().default(3000),
    DATA_DIR: z.string().default(".local"),
  })
  .parse(process.env);

function fail(error: unknown): never {
  const taken =
    error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(
    taken
      ? `Port ${env.PORT} is taken. Try another one: PORT=${env.PORT + 1} npm start`
      : error,
  );
  process.exit(1);
}

process.env["TZ"] = "UTC"; // As on Lambda.
if (!holdFolder(env.DATA_DIR))
  fail(
    `Another npm start runs on the data in ${env.DATA_DIR}. Stop that one, or give this one a folder and a port of its own: DATA_DIR=.other PORT=${env.PORT + 1} npm start`,
  );
const folder = join(env.DATA_DIR, "service"); // Its own, so that --fresh wipes nothing else.

/**
 * Written when all is there: "sample" and the first year that has reported, or nothing. A folder without it holds nothing of
 * anyone's, for its door was not open yet, and is begun anew.
 */
const loaded = join(folder, "loaded");
const isNew = flags.fresh === true || !existsSync(loaded);
if (isNew) rmSync(folder, { recursive: true, force: true });
const told = isNew ? "" : readFileSync(loaded, "utf8");
const holdsSample = isNew ? !flags.empty : told.startsWith("sample");
const sample = holdsSample ? await openSample().catch(fail) : undefined;
const firstYear = Number(told.split(" ")[1]) || sample?.firstYear;

let isLoading = isNew;
const service = await runService({
  stack: (url) =>
    localStack(url, { ...(firstYear && { rounds: { firstYear } }) }),
  port: env.PORT,
  dataDir: folder,
  clock: false,
  log: (line) => {
    if (!isLoading || !line.includes('"level":"INFO"')) console.log(line);
  },
  ...(isNew && sample?.items && { items: sample.items }),
  before: async (parts, tell) => {
    if (!isNew) return;
    if (sample) {
      console.log("Loading the sample network …");
      await sample.before(parts, (share) => {
        tell(share);
        console.log(`  ${Math.floor(100 * share)} %`);
      });
    }
    writeFileSync(`${loaded}.new`, sample ? `sample ${firstYear}` : "");
    renameSync(`${loaded}.new`, loaded); // Whole, or not at all.
    isLoading = false;
  },
}).catch(fail);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    stopping = true;
    void service.stop().then(() => process.exit(0));
  });
void service.engineEnded.then(() => {
  if (!stopping) fail("The database engine has ended.");
});
// The last resort: what one request brings about must not end what the others have begun.
process.on("uncaughtException", (error) => {
  console.error(error);
});
// Not before: a day played by the clock would end the years of the sample.
service.startClock();
console.log(`
Pages         ${service.url}/
Coordinators  ${service.url}/coordinator
API           ${service.url}/api/network
Mailbox       ${service.url}/mailbox
Another day: npm run day -- 2027-02-01     A coordinator's token: npm run -s token     Ctrl-C stops.`);
