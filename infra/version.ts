import { spawnSync } from "node:child_process";
import { root } from "./compile.ts";

/** The version that lies here, as `git checkout` takes it, "-dirty" if it was changed since; undefined where no repository tells. */
export function version(): string | undefined {
  const { status, stdout } = spawnSync(
    "git",
    ["describe", "--tags", "--always", "--abbrev=40", "--dirty"],
    { cwd: root, encoding: "utf8" },
  );
  return status === 0 ? stdout.trim() : undefined;
}
