/** `npm run deploy`, with a `cdk`, an npm and a git that only write down what they are asked, and CloudFormation's answers. */
import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestedService, testedService } from "../http/service.ts";
import { alteredSite } from "./altered-site.ts";

const root = resolve(import.meta.dirname, "..", "..");
const versionHere = "v1.2.4";
const alarms = ["arn:aws:cloudwatch:a", "arn:aws:cloudwatch:b"];

let folder: string;
let service: TestedService;
/** As good as what was deployed last. */
let site: Awaited<ReturnType<typeof alteredSite>>;
let cloudFormation: Server;
let version: string;
let exists: boolean;

const asked = () =>
  existsSync(join(folder, "asked"))
    ? readFileSync(join(folder, "asked"), "utf8").trimEnd().split("\n")
    : [];
const deployments = () => asked().filter((line) => line.startsWith("npx"));

const stacks = () => {
  const outputs = {
    WebOrigin: site.url,
    RollbackAlarms: alarms.join(" "),
    Version: version,
  };
  const members = Object.entries(outputs).map(
    ([key, value]) =>
      `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>S</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${members.join("")}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
};
const absent =
  "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id S does not exist</Message></Error></ErrorResponse>";

/** Which of the deployments, counted from 1, gives a service that answers as it should. */
let good: number[];

beforeAll(async () => {
  service = await testedService();
  site = await alteredSite(service.url, () =>
    good.includes(deployments().length) ? {} : { status: 500 },
  );
  cloudFormation = createServer((_, response) => {
    const there = exists || deployments().length > 0;
    response.writeHead(there ? 200 : 400).end(there ? stacks() : absent);
  });
  await new Promise<void>((done) =>
    cloudFormation.listen(0, "127.0.0.1", done),
  );
});
afterAll(async () => {
  site.close();
  cloudFormation.closeAllConnections();
  cloudFormation.close();
  await service.stop();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deploy-"));
  exists = true;
  version = "v1.2.3";
  good = [1];
  return () => {
    rmSync(folder, { recursive: true });
  };
});

/** What an administrator types and reads; `fails` names a command that does. */
function deploy(args: string[] = [], { fails = "" } = {}) {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  for (const name of ["npx", "npm", "git"]) {
    const file = join(bin, name);
    // A version of before lies in a folder that git makes.
    const made = name === "git" ? '[ "$2" = add ] && mkdir -p "$4"' : ":";
    const told = `[ "${name} $1" = "git describe" ] && echo ${versionHere} && exit`;
    writeFileSync(
      file,
      `#!/bin/sh\n${told}\necho "${name} $*" >> ${join(folder, "asked")}\n${made}\n[ "${name}" != "${fails}" ]\n`,
    );
    chmodSync(file, 0o755);
  }
  return new Promise<{ code: unknown; last: string; url: string }>((done) => {
    execFile(
      process.execPath,
      ["infra/deploy.ts", "--pause", "0", ...args],
      {
        cwd: root,
        env: {
          ...process.env,
          PATH: `${bin}:${process.env["PATH"]}`,
          AWS_ENDPOINT_URL: `http://127.0.0.1:${(cloudFormation.address() as AddressInfo).port}`,
          AWS_ACCESS_KEY_ID: "local",
          AWS_SECRET_ACCESS_KEY: "local",
        },
      },
      (error, stdout, stderr) => {
        const lastOf = (said: string) => said.trimEnd().split("\n").at(-1)!;
        const [url, last] = [lastOf(stdout), lastOf(stderr)];
        done({ code: error?.code ?? 0, last, url });
      },
    );
  });
}

const cdk =
  "npx cdk deploy ClimatePartners-production --require-approval never";
const none = "--rollback-trigger-alarm-arns none";

test("a new version is deployed under the eyes of the alarms, and stays if it answers well", async () => {
  const { code, last, url } = await deploy();
  expect(url).toBe(site.url);
  expect(asked()).toEqual([
    // A flag for each: `cdk` takes what follows the first for the name of a stack.
    `${cdk} --exclusively ${alarms.map((arn) => `--rollback-trigger-alarm-arns ${arn}`).join(" ")} --monitoring-time-minutes 20`,
  ]);
  expect(last).toBe(
    "ClimatePartners-production is deployed, and answers as it should.",
  );
  expect(code).toBe(0);
});

test("one that answers wrongly gives way to the version before", async () => {
  good = [2];
  const { code, last } = await deploy();
  const before = join(root, ".local", "version-before");
  expect(asked().slice(1)).toEqual([
    "git worktree prune",
    `git worktree add --detach ${before} v1.2.3`,
    "npm ci",
    `${cdk} ${none}`,
    "git worktree prune",
  ]);
  expect(last).toBe("v1.2.3 is back.");
  expect(code).toBe(1);
});

test.each([
  ["what was never a version", "v1.2.3-dirty"],
  ["the version that answers wrongly itself", versionHere],
])("%s is not brought back", async (_, before) => {
  good = [];
  version = before;
  const { code, last } = await deploy();
  expect(deployments()).toHaveLength(1);
  expect(last).toMatch(/No version before is known/);
  expect(code).toBe(1);
});

test("a deployment that CloudFormation took back fails, and nothing else is tried", async () => {
  const { code, last } = await deploy([], { fails: "npx" });
  expect(asked()).toHaveLength(1);
  expect(last).toMatch(/was not deployed/);
  expect(code).toBe(1);
});

test("a stage that is not there is made only if that is meant", async () => {
  exists = false;
  const { code, last } = await deploy();
  expect(asked()).toEqual([]);
  expect(last).toMatch(/this would make a new, empty service/);
  expect(code).toBe(1);
  rmSync(join(folder, "bin"), { recursive: true });
  expect((await deploy(["--create"])).code).toBe(0);
  // Its alarms are not there yet.
  expect(asked()).toEqual([`${cdk} --exclusively ${none}`]);
});
