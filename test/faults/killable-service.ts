import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { madeStack } from "../made-stack.ts";
import type { EndFunction, Start } from "./service-process.ts";

export type Victim = "service" | "engine" | "both";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The service as one file, which loads in a third of the time; it lies where its paths lead to the same places. */
async function builtProgram(): Promise<string> {
  const folder = join(root, "dist/faults");
  const program = join(folder, "service-process.mjs");
  await build({
    entryPoints: [join(root, "test/faults/service-process.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["aws-ses-v2-local", "*/synthesize.ts", "*/load-network.ts"],
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
    },
    logLevel: "error",
  });
  const worker = "function-worker.ts";
  copyFileSync(join(root, "infra/local", worker), join(folder, worker));
  return program;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** The address and process of the engine that runs on a folder, as the system shows it. */
function engineOn(folder: string) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const file = join("/proc", pid, "cmdline");
    const [program = "", ...words] = existsSync(file)
      ? tryRead(file).split("\0")
      : [];
    if (program.endsWith("dynoxide") && words.some((w) => w.startsWith(folder)))
      return {
        pid: Number(pid),
        endpoint: `http://127.0.0.1:${words[words.indexOf("--port") + 1] ?? ""}`,
      };
  }
  return undefined;
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // It ended meanwhile.
  }
}

/** The service on one folder and port, over one life after another: its template is made once, the next process stands by. */
export async function killableService(dataDir: string, mailEndpoint: string) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const stack = await madeStack(url);
  const { Resources } = stack.template;
  const [table = ""] = Object.keys(Resources).filter(
    (id) => Resources[id]?.Type === "AWS::DynamoDB::GlobalTable",
  );
  const program = await builtProgram();
  const { env } = process;
  const spare = () =>
    fork(program, { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let next = spare();
  let current: ChildProcess | undefined;

  return {
    url,
    table,
    engine: () => engineOn(dataDir),
    /** Begins a life; resolves once it answers, or has ended. */
    start(): Promise<void> {
      const life = (current = next);
      next = spare();
      const order: Start = { stack, dataDir, port, mailEndpoint };
      life.send(order);
      return Promise.race([once(life, "message"), once(life, "exit")]).then(
        () => undefined,
      );
    },
    /** kill -9 of the service, of its engine (which ends the service), or of both. */
    async kill(what: Victim) {
      const life = current;
      if (!life) return;
      const ended = once(life, "exit");
      const engine = what === "service" ? undefined : engineOn(dataDir);
      if (engine) process.kill(engine.pid, "SIGKILL");
      // No engine, so early in a life: then the service goes.
      if (!engine || what === "both") life.kill("SIGKILL");
      await ended;
    },
    endFunction(which: number) {
      const order: EndFunction = { endFunction: which };
      current?.send(order);
    },
    stop() {
      for (const process of [current, next]) process?.kill("SIGKILL");
    },
  };
}
