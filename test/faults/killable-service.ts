import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { localStack } from "../../infra/local/stack.ts";
import type { EndFunction, Start } from "./service-process.ts";

const program = fileURLToPath(
  new URL("./service-process.ts", import.meta.url),
);

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
  const stack = await localStack(url);
  withoutLimitsByRoute(stack.template);
  const spare = () => fork(program, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let next = spare();
  let current: ChildProcess | undefined;

  return {
    url,
    engine: () => engineOn(dataDir),
    /** Begins a life; `ready` resolves once it answers, or ends. */
    start() {
      const life = (current = next);
      next = spare();
      const order: Start = { stack, dataDir, port, mailEndpoint };
      life.send(order);
      return Promise.race([once(life, "message"), once(life, "exit")]);
    },
    /** kill -9 of the service, of its engine (which ends the service), or of both. */
    async kill(what: "service" | "engine" | "both") {
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

/** People apply twice a second at most; here they shall come all at once. */
function withoutLimitsByRoute(template: unknown) {
  const { Resources } = template as {
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  };
  for (const { Type, Properties } of Object.values(Resources))
    if (Type === "AWS::ApiGatewayV2::Stage") {
      delete Properties["RouteSettings"];
      Properties["DefaultRouteSettings"] = {};
    }
}
