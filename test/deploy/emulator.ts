import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { python, root, venv, work } from "./places.ts";
import { installPython } from "../python.ts";

/** MiniStack of the pinned version, with all it needs, in a virtual environment of its own. */
export const installEmulator = (): Promise<void> =>
  installPython({
    tool: "MiniStack",
    requirements: join(import.meta.dirname, "requirements.txt"),
    venv,
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The emulator's root, whose key it takes from its own environment; nothing of this machine's own AWS settings. */
function emulatedAccount(url: string, region: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(AWS|CDK)_/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    // Functions and tools run on the project's own Node; the AWS CLI is the one of the emulator's requirements.
    PATH: [
      join(root, "node_modules", ".bin"),
      join(venv, "bin"),
      process.env["PATH"],
    ].join(":"),
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    CDK_DISABLE_CLI_TELEMETRY: "true",
    CDK_DISABLE_VERSION_CHECK: "1",
  };
}

export type Emulator = {
  url: string;
  region: string;
  env: NodeJS.ProcessEnv;
  stop: () => Promise<void>;
};

export async function startEmulator(region: string): Promise<Emulator> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = emulatedAccount(url, region);
  const temporary = join(work, "tmp");
  mkdirSync(temporary, { recursive: true });
  // The emulator's script for a function's process is CommonJS, which this project's package.json would make a module.
  writeFileSync(join(temporary, "package.json"), "{}");
  const log = openSync(join(work, "ministack.log"), "w");
  const child = spawn(python, [join(import.meta.dirname, "emulator.py")], {
    stdio: ["ignore", log, log],
    // A group of its own: the functions' processes end with it.
    detached: true,
    env: {
      ...env,
      // Who may do what is enforced, of functions too.
      AUTH: "true",
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: "0",
      LAMBDA_EXECUTOR: "local",
      MINISTACK_REGION: region,
      STATE_DIR: join(temporary, "state"),
      TMPDIR: temporary,
    },
  });
  closeSync(log);
  const stop = () => end(child);
  for (let tries = 0; ; tries++) {
    if ((await fetch(`${url}/_ministack/health`).catch(() => undefined))?.ok)
      break;
    if (child.exitCode !== null || tries > 300) {
      await stop();
      throw new Error("MiniStack did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, region, env, stop };
}

/** Ends the emulator and the processes of its functions. */
async function end(child: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals | 0) => {
    try {
      return process.kill(-(child.pid ?? Infinity), name);
    } catch {
      return false; // All have ended.
    }
  };
  signal("SIGTERM");
  for (let tries = 0; tries < 100 && signal(0); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  signal("SIGKILL");
}
