import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./places.ts";

type Place = { cwd: string; env: NodeJS.ProcessEnv };

/** Aborted when somebody ends the run: what runs ends, and nothing else starts. */
export const interruption = new AbortController();

async function ended(
  command: string,
  args: string[],
  { cwd, env, stdio }: Place & { stdio: "inherit" | "pipe" },
) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ["ignore", stdio, stdio],
    signal: interruption.signal,
  });
  let said = "";
  let all = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    all += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    all += text;
  });
  const code = await new Promise((resolve, reject) =>
    child.on("close", resolve).on("error", reject),
  );
  return { code, said, all };
}

/** Runs one of the project's own tools, which prints what it has to say. */
export async function tool(
  name: string,
  { args, ...place }: Place & { args: string[] },
): Promise<void> {
  const file = join(root, "node_modules", ".bin", name);
  const { code } = await ended(file, args, { ...place, stdio: "inherit" });
  if (code !== 0)
    throw new Error(`${name} ${args[0]} ended with ${String(code)}`);
}

/** Runs a line as the shell does; gives what it prints. All is kept in commands.log. */
export async function shell(line: string, place: Place): Promise<string> {
  const { code, said, all } = await ended(
    "bash",
    ["-euo", "pipefail", "-c", line],
    { ...place, stdio: "pipe" },
  );
  appendFileSync(join(work, "commands.log"), `$ ${line}\n${all}\n`);
  if (code === 0) return said.trim();
  const end = all.trimEnd().split("\n").slice(-30).join("\n");
  throw new Error(`${line}\nended with ${String(code)}\n${end}`);
}
