/**
 * `npm run test:deploy`: the ordinary `cdk` deploys the real app onto MiniStack, an AWS emulator that others wrote; the HTTP
 * tests run against it; an edited network file is deployed over it and loses nothing; what is destroyed leaves the data.
 * Exit code 78: this machine cannot run it, and nothing was tested.
 */
import { spawn } from "node:child_process";
import {
  cpSync,
  createWriteStream,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { loadNetwork } from "../../infra/load-network.ts";
import { aws } from "./aws.ts";
import { makeCoordinator, signIn } from "./coordinator.ts";
import {
  CannotRun,
  type Emulator,
  installEmulator,
  startEmulator,
} from "./emulator.ts";
import { type FrontDoor, frontDoor } from "./front-door.ts";
import { root, work } from "./places.ts";

const project = join(work, "project");
const network = await loadNetwork();
const StackName = `ClimatePartners-${network.stage}`;

async function step<T>(what: string, act: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  try {
    const result = await act();
    console.log(
      `ok   ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
    );
    return result;
  } catch (error) {
    console.log(`FAIL ${what}`);
    throw error;
  }
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

type Command = {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  log?: string;
};

/** Runs one of the project's own tools; what it prints goes to a log if one is named. */
async function tool(
  name: string,
  { args, cwd, env, log }: Command,
): Promise<void> {
  const child = spawn(join(root, "node_modules", ".bin", name), args, {
    cwd,
    env,
    stdio: ["ignore", log ? "pipe" : "inherit", log ? "pipe" : "inherit"],
  });
  if (log)
    for (const stream of [child.stdout, child.stderr])
      stream?.pipe(createWriteStream(log, { flags: "a" }));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code === 0) return;
  const end = log
    ? readFileSync(log, "utf8").split("\n").slice(-30).join("\n")
    : "";
  throw new Error(`${name} ${args[0]} ended with ${String(code)}\n${end}`);
}

/** What an administrator has: the checked-out project, with a network file to edit. */
function copyProject(): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of [
    "cdk.json",
    "package.json",
    "tsconfig.json",
    "functions",
    "infra",
    "shared",
  ])
    cpSync(join(root, part), join(project, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
}

/** The new name, and one more reminder. */
function editNetworkFile(): string {
  const file = join(project, "infra", "network.ts");
  const name = "Climate Partners, renamed";
  const before = readFileSync(file, "utf8");
  const after = before
    .replace(/\ben: "[^"]+"/, `en: "${name}"`)
    .replace(/reminders: \[/, "reminders: [-21, ");
  check(
    after.includes(name) && after.includes("[-21, "),
    "infra/network.ts could not be edited",
  );
  writeFileSync(file, after);
  return name;
}

const cdk = (env: NodeJS.ProcessEnv, args: string[]) =>
  tool("cdk", {
    args: [...args, "--ci", "--no-notices"],
    cwd: project,
    env,
    log: join(work, "cdk.log"),
  });

type Outputs = Record<string, string> &
  Record<
    "WebOrigin" | "SignInIssuer" | "SignInAudience" | "CalendarFunction",
    string
  >;

async function deploy(env: NodeJS.ProcessEnv): Promise<Outputs> {
  const file = join(work, "outputs.json");
  await cdk(env, [
    "deploy",
    "--require-approval",
    "never",
    "--outputs-file",
    file,
  ]);
  return (JSON.parse(readFileSync(file, "utf8")) as Record<string, Outputs>)[
    StackName
  ]!;
}

type Resource = { type: string; physicalId: string };

async function resources(): Promise<Map<string, Resource>> {
  const { StackResourceSummaries } = await aws(
    "cloudformation",
    "list_stack_resources",
    { StackName },
  );
  return new Map(
    (StackResourceSummaries as Record<string, string>[]).map((resource) => [
      resource["LogicalResourceId"]!,
      {
        type: resource["ResourceType"]!,
        physicalId: resource["PhysicalResourceId"]!,
      },
    ]),
  );
}

const holdsData = new Set([
  "AWS::DynamoDB::GlobalTable",
  "AWS::Cognito::UserPool",
  "AWS::S3::Bucket",
  "AWS::SES::EmailIdentity",
]);

const physicalIdOf = (found: Map<string, Resource>, type: string) =>
  [...found.values()].find((resource) => resource.type === type)!.physicalId;

/** The keys of all that is stored. */
async function keys(TableName: string): Promise<Set<string>> {
  const { Items } = await aws("dynamodb", "scan", {
    TableName,
    ProjectionExpression: "pk, sk",
  });
  return new Set(
    (Items as Record<"pk" | "sk", { S: string }>[]).map(
      ({ pk, sk }) => `${pk.S} ${sk.S}`,
    ),
  );
}

function checkNothingLost(before: Set<string>, after: Set<string>): void {
  const lost = [...before].filter((key) => !after.has(key));
  check(before.size > 0, "Nothing was stored");
  check(
    lost.length === 0,
    `${lost.length} of ${before.size} items are lost: ${lost.slice(0, 3).join(", ")}`,
  );
}

async function get(door: FrontDoor, path: string) {
  const response = await fetch(`${door.url}${path}`);
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** Without this, the emulator might let every function do anything, and the tests would not tell. */
async function checkPoliciesCount(
  door: FrontDoor,
  found: Map<string, Resource>,
): Promise<void> {
  const role = [...found].find(
    ([id, { type }]) => type === "AWS::IAM::Role" && id.startsWith("public"),
  )![1].physicalId;
  const policy = { RoleName: role, PolicyName: "nothing" };
  const nothing = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Action: "dynamodb:*", Resource: "*" }],
  };
  await aws("iam", "put_role_policy", {
    ...policy,
    PolicyDocument: JSON.stringify(nothing),
  });
  const { status } = await get(door, "/api/members");
  await aws("iam", "delete_role_policy", policy);
  check(
    status === 500,
    `A function whose role may not read the table answered ${status}`,
  );
  check(
    (await get(door, "/api/members")).status === 200,
    "The function does not recover",
  );
}

async function test({ url, env }: Emulator): Promise<void> {
  Object.assign(process.env, env);
  await step("the project is copied, to be edited later", copyProject);
  await step("cdk bootstrap", () =>
    cdk(env, ["bootstrap", `aws://000000000000/${network.region}`]),
  );
  const outputs = await step("cdk deploy", () => deploy(env));
  const before = await resources();
  const deployed = {
    issuer: outputs.SignInIssuer,
    client: outputs.SignInAudience,
    webOrigin: outputs.WebOrigin,
  };
  const door = await frontDoor(url, outputs.WebOrigin);
  try {
    const token = await step(
      "a coordinator is made and signs in by the hosted pages",
      async () => {
        await makeCoordinator(deployed);
        return signIn(url, deployed);
      },
    );
    await step(
      "the roles' policies are enforced: a function without its grant fails",
      () => checkPoliciesCount(door, before),
    );
    await step(`the HTTP tests pass at ${outputs.WebOrigin}`, () =>
      tool("vitest", {
        // One at a time: they share one service, and its calendar only goes forward.
        args: [
          "run",
          "test/http",
          "--no-file-parallelism",
          "--reporter=dot",
          "--bail=10",
        ],
        cwd: root,
        env: {
          ...env,
          BASE_URL: door.url,
          MAILBOX_URL: `${door.url}/mailbox/store`,
          TOKEN_COMMAND: "printenv COORDINATORS_TOKEN",
          COORDINATORS_TOKEN: token,
          DAY_COMMAND: `node ${join(import.meta.dirname, "play-day.ts")} {day}`,
          CALENDAR_FUNCTION: outputs.CalendarFunction,
        },
      }),
    );
    const table = physicalIdOf(before, "AWS::DynamoDB::GlobalTable");
    const stored = await keys(table);
    const members = (await get(door, "/api/members")).body;
    const name = editNetworkFile();
    await step("cdk deploy of an edited network file", () => deploy(env));
    await step("nothing that holds data is replaced", async () => {
      const after = await resources();
      const replaced = [...before].filter(
        ([id, { physicalId }]) => after.get(id)?.physicalId !== physicalId,
      );
      const lost = replaced.filter(([, { type }]) => holdsData.has(type));
      check(lost.length === 0, `replaced: ${JSON.stringify(lost)}`);
      if (replaced.length > 0)
        console.log(`     replaced: ${replaced.map(([id]) => id).join(", ")}`);
    });
    await step(
      "nothing is lost: every item, the members, the coordinator; the new name is served",
      async () => {
        checkNothingLost(stored, await keys(table));
        const now = (await get(door, "/api/members")).body;
        check(
          JSON.stringify(now) === JSON.stringify(members),
          "The members differ",
        );
        check(
          ((await get(door, "/api/network")).body["name"] as { en: string })
            .en === name,
          "The old name is served",
        );
        await signIn(url, deployed);
      },
    );
    await step("cdk destroy", () => cdk(env, ["destroy", "--force"]));
    await step(
      `the data is kept: ${stored.size} items, the coordinators' pool, the bucket`,
      async () => {
        const gone = await aws("cloudformation", "describe_stacks", {
          StackName,
        }).then(
          () => false,
          () => true,
        );
        check(gone, "The stack is still there");
        const { Functions } = await aws("lambda", "list_functions");
        check((Functions as unknown[]).length === 0, "Functions are left");
        checkNothingLost(stored, await keys(table));
        await aws("s3", "head_bucket", {
          Bucket: physicalIdOf(before, "AWS::S3::Bucket"),
        });
        const { Users } = await aws("cognito-idp", "list_users", {
          UserPoolId: physicalIdOf(before, "AWS::Cognito::UserPool"),
        });
        check((Users as unknown[]).length === 1, "The coordinator is lost");
        const deleted = await aws("dynamodb", "delete_table", {
          TableName: table,
        }).then(
          () => true,
          () => false,
        );
        check(!deleted, "The table could be deleted by one call");
      },
    );
  } finally {
    door.close();
  }
}

/** The part of the manual that says what was not tested here. */
function whatIsMissing(): string {
  const manual = readFileSync(join(root, "docs", "operations.md"), "utf8");
  return (
    /^## On an emulator\n(.*?)(?=^## |$(?!\n))/ms.exec(manual)?.[1]?.trim() ??
    ""
  );
}

const begun = performance.now();
let emulator: Emulator | undefined;
let ending: Promise<void> | undefined;
const end = () =>
  (ending ??= (async () => {
    await emulator?.stop();
    for (const part of ["project", "tmp", "outputs.json"])
      rmSync(join(work, part), { recursive: true, force: true });
  })());
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void end().then(() => process.exit(1)));

try {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
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
    console.error(
      "Logs: .local/test-deploy/cdk.log, .local/test-deploy/ministack.log",
    );
    process.exitCode = 1;
  }
} finally {
  await end();
}
