/**
 * `npm run test:contract`: an independent suite, schemathesis from PyPI, reads the OpenAPI document and tries what it allows and
 * what it does not, against a service of its own; once with a coordinator's token, once with a member's cookie. `SEED` makes a run
 * the same again, `EXAMPLES` says how many requests it makes up for each operation.
 * Exit code 78: this machine cannot run it, and nothing was tested.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Service, runService } from "../../infra/local/service.ts";
import { localStack } from "../../infra/local/stack.ts";
import type { Stack } from "../../infra/local/template.ts";
import type { TestedService } from "../http/service.ts";
import { anyNumber } from "../any-number.ts";
import { CannotRun } from "../cannot-run.ts";
import { installPython } from "../python.ts";
import { type SmallNetwork, smallNetwork } from "./network.ts";

const here = import.meta.dirname;
const local = join(here, "..", "..", ".local");
const venv = join(local, "schemathesis-venv");
const seed = Number(process.env["SEED"] ?? 20261128);
const examples = Number(process.env["EXAMPLES"] ?? 12);

type Resource = { Type: string; Properties?: Record<string, unknown> };

/** The suite asks quicker than the stage lets anybody: here it lets everybody. */
function unlimited(stack: Stack): Stack {
  const template = structuredClone(stack.template) as {
    Resources: Record<string, Resource>;
  };
  for (const { Type, Properties } of Object.values(template.Resources))
    if (Type === "AWS::ApiGatewayV2::Stage") {
      delete Properties?.["RouteSettings"];
      delete Properties?.["DefaultRouteSettings"];
    }
  return { ...stack, template };
}

const tokenOf = async ({ url }: Service) => {
  const response = await fetch(`${url}/oidc/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
};

const tested = (service: Service): TestedService => ({
  url: service.url,
  token: () => tokenOf(service),
  mails: service.mailbox,
  play: async (day) => {
    await service.play(day);
    await service.idle();
  },
  settle: service.idle,
  stop: service.stop,
});

/** The settings, and names that exist for most of the paths that are tried. */
const settings = ({ names }: SmallNetwork) =>
  [
    readFileSync(join(here, "schemathesis.toml"), "utf8"),
    ...Object.entries(names).map(
      ([name, value]) =>
        `[dictionaries.${name}]\nvalues = [${JSON.stringify(value)}]`,
    ),
    "[parameters]",
    ...Object.keys(names).map(
      (name) =>
        `"path.${name}" = { dictionary = "${name}", probability = 0.7 }`,
    ),
  ].join("\n");

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    interruption.abort();
  });

async function schemathesis(
  args: string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<number> {
  const child = spawn(
    join(venv, "bin", "schemathesis"),
    ["--config-file", join(cwd, "schemathesis.toml"), "run", ...args],
    {
      stdio: ["ignore", "inherit", "inherit"],
      cwd,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...env },
      signal: interruption.signal,
    },
  );
  return new Promise((resolve, reject) =>
    child
      .on("exit", (code) => {
        resolve(code ?? 1);
      })
      .on("error", reject),
  );
}

/** Gives a new session to whoever asks. */
async function sessionDoor({ cookie }: SmallNetwork) {
  const server = createServer((_, response) => {
    cookie().then(
      (session) => response.end(session),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close().closeAllConnections();
      await closed;
    },
  };
}

async function test(caller: "coordinator" | "member"): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "climate-partners-contract-"));
  const log: string[] = [];
  const service = await runService({
    stack: async (url) =>
      unlimited(await localStack(url, { perAsker: anyNumber })),
    clock: false,
    dataDir: join(folder, "service"),
    log: (line) => log.push(line),
  });
  const stops = [service.stop];
  try {
    const network = await smallNetwork(tested(service));
    writeFileSync(join(folder, "schemathesis.toml"), settings(network));
    const door = await sessionDoor(network);
    stops.push(door.close);
    const isMember = caller === "member";
    console.log(`\n── ${caller}, seed ${seed}, ${examples} examples`);
    const code = await schemathesis(
      [
        `${service.url}/api/openapi.json`,
        `--url=${service.url}`,
        "--phases=examples,coverage,fuzzing,stateful",
        "--checks=all",
        "--continue-on-failure",
        "--suppress-health-check=all",
        `--seed=${seed}`,
        `--max-examples=${examples}`,
        `--header=Origin:${service.url}`,
        ...(isMember
          ? []
          : [`--header=Authorization:Bearer ${await tokenOf(service)}`]),
      ],
      {
        cwd: folder,
        env: {
          TMPDIR: folder,
          ...(isMember && {
            SCHEMATHESIS_HOOKS: "session",
            PYTHONPATH: here,
            SESSION_DOOR: door.url,
          }),
        },
      },
    );
    return code === 0;
  } finally {
    for (const stop of stops.reverse()) await stop();
    mkdirSync(local, { recursive: true });
    writeFileSync(join(local, `contract-${caller}.log`), log.join("\n"));
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await installPython({
    tool: "schemathesis",
    requirements: join(here, "requirements.txt"),
    venv,
  });
  const only = process.argv[2];
  for (const caller of ["coordinator", "member"] as const)
    if ((only ?? caller) === caller && !(await test(caller)))
      process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.log(`NOT RUN: test:contract — ${error.message}`);
  process.exitCode = 78;
}
