/**
 * `npm run deploy`: deploys a stage as a pipeline does, asking nobody. CloudFormation takes the deployment back if an alarm rings
 * within `--watch` minutes; so that one can, the service is asked all that `npm run smoke` asks, each minute. If it answers
 * wrongly after that, the version before is deployed again. Exits with 0, and prints last where the service is, only if the new
 * version stays.
 */
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { root } from "./compile.ts";
import { outputsOf } from "./deployed-stack.ts";
import { loadNetwork } from "./load-network.ts";
import { stackName } from "./stack-name.ts";
import { version as versionHere } from "./version.ts";

const { values } = parseArgs({
  options: {
    create: { type: "boolean", default: false },
    watch: { type: "string", default: "20" },
    // Seconds before a service that answers wrongly is asked again.
    pause: { type: "string", default: "10" },
  },
});

/** Runs a command to its end; whether that was a good one. */
const run = (
  command: string,
  args: string[],
  { cwd = root, quiet = false } = {},
): Promise<boolean> =>
  new Promise((resolve, reject) =>
    spawn(command, args, {
      cwd,
      stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"],
    })
      .on("error", reject)
      .on("exit", (code) => {
        resolve(code === 0);
      }),
  );

const smoke = (url: string, options = {}) =>
  run(process.execPath, [join(root, "infra", "smoke.ts"), url], options);

/** Asked twice: CloudFront may need a moment more. */
async function isWell(url: string): Promise<boolean> {
  if (await smoke(url)) return true;
  await wait(Number(values.pause) * 1000);
  return smoke(url);
}

const cdkDeploy = (stack: string, options: string[], cwd = root) =>
  run(
    "npx",
    ["cdk", "deploy", stack, "--require-approval", "never", ...options],
    { cwd },
  );

/** Gives alarms something to ring on: by itself, hardly anybody may come in these minutes. */
function askEachMinute(url: string | undefined): () => void {
  const asking = new AbortController();
  const { signal } = asking;
  const ask = async () => {
    while (url && !signal.aborted) {
      await wait(60_000, undefined, { signal });
      await smoke(url, { quiet: true });
    }
  };
  ask().catch((error: unknown) => {
    if (!signal.aborted) console.error(error);
  });
  return () => {
    asking.abort();
  };
}

/** A version of before, in a folder of its own; whether it is deployed, and answers well. */
async function deployAgain(version: string, url: string): Promise<boolean> {
  const folder = join(root, ".local", "version-before");
  const clear = async () => {
    await rm(folder, { recursive: true, force: true });
    await run("git", ["worktree", "prune"]);
  };
  await clear();
  const isBack =
    (await run("git", ["worktree", "add", "--detach", folder, version])) &&
    (await run("npm", ["ci"], { cwd: folder })) &&
    (await cdkDeploy(stack, noAlarms, folder)) &&
    (await isWell(url));
  await clear();
  return isBack;
}

function end(line: string): never {
  console.error(line);
  process.exit(1);
}

const noAlarms = ["--rollback-trigger-alarm-arns", "none"];
const network = await loadNetwork();
const stack = stackName(network);
const before = await outputsOf(network);
if (!before && !values.create)
  end(
    `There is no ${stack} in ${network.region}: this would make a new, empty service. If it should, add --create.`,
  );
const alarms = before?.get("RollbackAlarms")?.split(" ") ?? [];
const watched =
  alarms.length > 0 && values.watch !== "0"
    ? [
        ...alarms.flatMap((arn) => ["--rollback-trigger-alarm-arns", arn]),
        ...["--monitoring-time-minutes", values.watch],
      ]
    : noAlarms;

// Alone: an alarm of one region is none to a stack in another.
if (network.firewall && !(await cdkDeploy(`${stack}-Firewall-*`, [])))
  end("The firewall was not deployed.");
const stop = askEachMinute(before?.get("WebOrigin"));
const isDeployed = await cdkDeploy(stack, ["--exclusively", ...watched]);
stop();
if (!isDeployed)
  end(`${stack} was not deployed. What had changed is taken back: see above.`);

const after = await outputsOf(network);
const url =
  after?.get("WebOrigin") ?? end(`${stack} does not say where it is.`);
if (!(await isWell(url))) {
  const version = before?.get("Version");
  if (!version || version.endsWith("-dirty") || version === versionHere())
    end(`${url} answers wrongly. No version before is known here.`);
  console.error(`${url} answers wrongly: ${version} is deployed again.`);
  end(
    (await deployAgain(version, url))
      ? `${version} is back.`
      : `${version} is NOT back, or answers wrongly too: see above.`,
  );
}
console.error(`${stack} is deployed, and answers as it should.`);
console.log(url);
