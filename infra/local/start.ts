import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { loadSample, sampleStack } from "./sample/load.ts";
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
const folder = join(env.DATA_DIR, "service"); // Its own, so that --fresh wipes nothing else.
const [loading, loaded] = [join(folder, "loading"), join(folder, "loaded")];
const again = "Begin anew: npm start -- --fresh";
if (flags.fresh) rmSync(folder, { recursive: true, force: true });
if (existsSync(loading))
  fail(`The sample network in ${folder} was loaded only in part. ${again}`);
let isLoading = false;
const log = (line: string) => {
  if (!isLoading || !line.includes('"level":"INFO"')) console.log(line);
};
const holdsSample = existsSync(loaded)
  ? readFileSync(loaded, "utf8") === "sample"
  : !flags.empty;
const service = await runService({
  stack: holdsSample ? sampleStack : (url) => localStack(url),
  port: env.PORT,
  dataDir: folder,
  clock: false,
  log,
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

if (!existsSync(loaded)) {
  if (!flags.empty) {
    console.log("The service answers. Loading the sample network …");
    writeFileSync(loading, "");
    isLoading = true;
    await loadSample(service).catch((error: unknown) =>
      stopping
        ? new Promise(() => undefined) // Ends with the service.
        : fail(
            `The sample network could not be loaded. ${again}\n${String(error)}`,
          ),
    );
    rmSync(loading);
    isLoading = false;
  }
  writeFileSync(loaded, holdsSample ? "sample" : "");
}
// Not before: a day played by the clock would end the years of the sample.
service.startClock();
console.log(`
Pages         ${service.url}/
Coordinators  ${service.url}/coordinator
API           ${service.url}/api/network
Mailbox       ${service.url}/mailbox
Another day: npm run day -- 2027-02-01     A coordinator's token: npm run -s token     Ctrl-C stops.`);
