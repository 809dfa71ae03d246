/** The script that a change must pass, with an npm that does nothing but answer for the audit. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

/** The last lines of a run in a folder of its own. */
function run(audit: { says: string; exits: number }): string[] {
  const folder = mkdtempSync(join(tmpdir(), "ci-"));
  cpSync(join(import.meta.dirname, "../.ci"), join(folder, ".ci"), {
    recursive: true,
  });
  for (const name of ["bin", "node_modules"]) mkdirSync(join(folder, name));
  const npm = join(folder, "bin", "npm");
  writeFileSync(
    npm,
    `#!/bin/sh\n[ "$1" = audit ] || exit 0\necho "${audit.says}"\nexit ${audit.exits}\n`,
  );
  chmodSync(npm, 0o755);
  const { stdout } = spawnSync(join(folder, ".ci/run"), {
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}/bin:${process.env["PATH"]}` },
  });
  execFileSync("rm", ["-r", folder]);
  return stdout.trimEnd().split("\n");
}

const nothing = /NOTHING WAS AUDITED/;

it("says aloud at its end that nothing was audited, where the registry cannot tell", () => {
  const lines = run({
    says: "npm error audit endpoint returned an error",
    exits: 1,
  });
  expect(lines.slice(-10).join("\n")).toMatch(nothing);
  expect(lines.at(-1)).toBe("4 passed, 0 failed");
});

it("counts an audit that found nothing", () => {
  const lines = run({ says: "found 0 vulnerabilities", exits: 0 });
  expect(lines.join("\n")).not.toMatch(nothing);
  expect(lines.at(-1)).toBe("5 passed, 0 failed");
});

it("fails where the audit found something", () => {
  const lines = run({ says: "1 high severity vulnerability", exits: 1 });
  expect(lines.join("\n")).not.toMatch(nothing);
  expect(lines).toContain("FAILED: audit");
  expect(lines.at(-1)).toBe("4 passed, 1 failed");
});
