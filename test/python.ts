/** Tools that others wrote in Python, of pinned versions, each in a virtual environment of its own. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CannotRun } from "./cannot-run.ts";

const run = promisify(execFile);

const orCannotRun = (what: string) => (error: unknown) => {
  const { stderr, message } = error as { stderr?: string; message: string };
  const said = (stderr || message).trim().split("\n").at(-1);
  throw new CannotRun(`${what}: ${said}`);
};

/** Installs a tool with all it needs from PyPI, unless it is there as it is wanted. */
export async function installPython({
  tool,
  requirements,
  venv,
}: {
  tool: string;
  requirements: string;
  venv: string;
}): Promise<void> {
  const wanted = readFileSync(requirements, "utf8");
  const mark = join(venv, "installed.txt");
  try {
    if (readFileSync(mark, "utf8") === wanted) return;
  } catch {
    // Not installed yet.
  }
  const isNew =
    "import sys; sys.exit(sys.version_info < (3, 10) and 'Python 3.10 or newer is needed')";
  await run("python3", ["-c", isNew]).catch(orCannotRun("python3"));
  await run("python3", ["-m", "venv", "--clear", venv]).catch(
    orCannotRun("a virtual environment"),
  );
  const install = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "--retries=2",
    "-r",
    requirements,
  ];
  await run(join(venv, "bin", "python"), install).catch(
    orCannotRun(`${tool} cannot be had from PyPI`),
  );
  writeFileSync(mark, wanted);
}
