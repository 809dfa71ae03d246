import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";

type Command = {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  log?: string;
};

/** Aborted when somebody ends the run: what runs ends, and nothing else starts. */
export const interruption = new AbortController();

/** Runs one of the project's own tools; what it prints goes to a log if one is named. */
export async function tool(
  name: string,
  { args, cwd, env, log }: Command,
): Promise<void> {
  const out = log === undefined ? "inherit" : openSync(log, "a");
  const child = spawn(join(root, "node_modules", ".bin", name), args, {
    cwd,
    env,
    stdio: ["ignore", out, out],
    signal: interruption.signal,
  });
  if (out !== "inherit") closeSync(out);
  const code = await new Promise((resolve, reject) =>
    child.on("exit", resolve).on("error", reject),
  );
  if (code === 0) return;
  const end =
    log === undefined
      ? ""
      : readFileSync(log, "utf8").split("\n").slice(-30).join("\n");
  throw new Error(`${name} ${args[0]} ended with ${String(code)}\n${end}`);
}
