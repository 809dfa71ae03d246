/**
 * `npm run test:deploy`: the ordinary `cdk` deploys the real app onto MiniStack, an AWS emulator that others wrote; the HTTP
 * tests run against it; an edited network file is deployed over it and loses nothing; what is destroyed leaves the data.
 * Exit code 78: this machine cannot run it, and nothing was tested.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadNetwork } from "../../infra/load-network.ts";
import { adoptDrill } from "./adopt.ts";
import {
  checkDataKept,
  checkFile,
  checkNothingLost,
  checkPage,
  checkPoliciesCount,
  get,
} from "./checks.ts";
import { coordinator, gardener, makeUsers, signIn } from "./coordinator.ts";
import { restoreDrill, whileStopped } from "./drill.ts";
import { type Emulator, installEmulator, startEmulator } from "./emulator.ts";
import { type FrontDoor, frontDoor } from "./front-door.ts";
import { httpTests } from "./http-tests.ts";
import { lintTemplates } from "./lint.ts";
import { root, work } from "./places.ts";
import {
  copyProject,
  editNetworkFile,
  editPages,
  newFile,
  project,
} from "./project.ts";
import {
  cdk,
  deploy,
  keepFunctionLogs,
  keys,
  replaced,
  type Resource,
  resources,
} from "./stack.ts";
import { CannotRun } from "../cannot-run.ts";
import { check, step } from "./step.ts";
import { interruption } from "./tool.ts";

const network = await loadNetwork();
const StackName = `ClimatePartners-${network.stage}`;

async function testAt(
  door: FrontDoor,
  { url, env }: Emulator,
  outputs: Awaited<ReturnType<typeof deploy>>,
) {
  const deployed = {
    issuer: outputs.SignInIssuer,
    client: outputs.SignInAudience,
    webOrigin: outputs.WebOrigin,
  };
  const before = await resources(StackName);
  const one = (is: (resource: Resource) => boolean) =>
    before.find(is)?.physicalId ?? "";
  const kept = {
    table: one(({ type }) => type === "AWS::DynamoDB::GlobalTable"),
    bucket: one(({ type }) => type === "AWS::S3::Bucket"),
    pool: one(({ type }) => type === "AWS::Cognito::UserPool"),
  };
  const page = await step("CloudFront serves the page", () => checkPage(door));
  const tokens = await step(
    "a coordinator and another user sign in by the pool's hosted pages",
    async () => {
      await makeUsers(deployed);
      return {
        coordinatorsToken: await signIn(url, deployed, coordinator),
        strangersToken: await signIn(url, deployed, gardener),
      };
    },
  );
  await step(
    "the roles' policies are enforced: a function without its grant fails",
    () =>
      checkPoliciesCount(
        door,
        one(
          ({ id, type }) =>
            type === "AWS::IAM::Role" && id.startsWith("public"),
        ),
      ),
  );
  const tested = {
    url: door.url,
    env,
    ...tokens,
    calendarFunction: outputs.CalendarFunction,
  };
  console.log(
    await step(`the HTTP tests at ${outputs.WebOrigin}`, () =>
      httpTests(tested),
    ),
  );
  const stored = await keys(kept.table);
  const members = JSON.stringify((await get(door, "/api/members")).body);
  const name = editNetworkFile();
  editPages(name);
  // The pages are as built anew.
  await step("cdk deploy of an edited network file and changed pages", () =>
    deploy(env, ["--build", "true"]),
  );
  await step("nothing that holds data is replaced", async () => {
    const { others, withData } = replaced(before, await resources(StackName));
    check(withData.length === 0, `replaced: ${JSON.stringify(withData)}`);
    if (others.length > 0)
      console.log(`     replaced: ${others.map(({ id }) => id).join(", ")}`);
  });
  await step(
    "nothing is lost: every item, the members, the coordinator; the new name is served",
    async () => {
      checkNothingLost(stored, await keys(kept.table));
      check(
        JSON.stringify((await get(door, "/api/members")).body) === members,
        "The members differ",
      );
      const { body } = await get(door, "/api/network");
      check(
        (body["name"] as { en: string }).en === name,
        "The old name is served",
      );
      await signIn(url, deployed, coordinator);
    },
  );
  await step("the changed pages are served", async () => {
    check(
      (await checkPage(door)) === `${page}<!-- ${name} -->`,
      "The old page is served",
    );
    await checkFile(door, newFile);
  });
  await step("stopped, restored from an export and started again", () =>
    restoreDrill({ StackName, table: kept.table, door, env }),
  );
  const adopted = await step("stopped, a restored table adopted, started", () =>
    adoptDrill({
      StackName,
      table: kept.table,
      url: door.url,
      folder: project,
      env,
      deploy: () => deploy(env),
      whileStopped: (act) =>
        whileStopped({ StackName, table: kept.table, door, env }, act),
      mails: async () => {
        const reply = await fetch(`${door.url}/mailbox/store`);
        return ((await reply.json()) as { emails: unknown[] }).emails.length;
      },
    }),
  );
  const restored = await keys(adopted);
  await step("cdk destroy", () => cdk(env, ["destroy", "--force"]));
  await step(
    `the data is kept: ${restored.size} items, the coordinators' pool, the bucket`,
    () =>
      checkDataKept({
        ...kept,
        table: adopted,
        StackName,
        stored: restored,
      }),
  );
}

async function test(emulator: Emulator): Promise<void> {
  const { url, env } = emulator;
  Object.assign(process.env, env);
  await step("the project is copied, to be edited later", copyProject);
  await step("cdk bootstrap", () => cdk(env, ["bootstrap"]));
  const outputs = await step("cdk deploy", () => deploy(env));
  const door = await frontDoor(url, outputs.WebOrigin);
  try {
    await testAt(door, emulator, outputs);
  } finally {
    door.close();
  }
}

/** The part of the manual that says what was not tested here. */
function whatIsMissing(): string {
  const manual = readFileSync(join(root, "docs", "operations.md"), "utf8");
  const [, after = ""] = manual.split("## On an emulator\n");
  return after.split("\n## ")[0]?.trim() ?? "";
}

const begun = performance.now();
let emulator: Emulator | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    interruption.abort();
  });

try {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await step("cfn-lint finds nothing in the templates", lintTemplates);
  await step("MiniStack is installed", installEmulator);
  emulator = await step("MiniStack is up", () => startEmulator(network.region));
  await test(emulator);
  console.log(
    `\n${whatIsMissing()}\n\ntest:deploy passed in ${Math.round((performance.now() - begun) / 1000)} s.`,
  );
} catch (error) {
  if (error instanceof CannotRun) {
    console.log(`NOT RUN: test:deploy — ${error.message}`);
    process.exitCode = 78;
  } else {
    console.error(error instanceof Error ? error.message : error);
    await keepFunctionLogs().catch(console.error);
    console.error(
      "Logs: cdk.log, ministack.log and functions.log in .local/test-deploy",
    );
    process.exitCode = 1;
  }
} finally {
  await emulator?.stop();
  for (const part of ["project", "tmp"])
    rmSync(join(work, part), { recursive: true, force: true });
}
