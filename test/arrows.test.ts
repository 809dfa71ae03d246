/** Each rule on the direction of imports fails on the import it is there to forbid. */
import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const target = "export const x = 1;\n";
const importing = (...files: string[]) =>
  files.map((file, i) => `export { x as x${i} } from "${file}";\n`).join("");

/** A house in which every arrow points the wrong way. */
const house: Record<string, string> = {
  "shared/a.ts": importing("./b.ts"),
  "shared/b.ts": importing("./a.ts"),
  "shared/clock.ts": 'export { setTimeout as x } from "node:timers";\n',
  "shared/member.ts": target,
  "functions/job/handler.ts": `${importing("../../infra/stack.ts")}export * from "vitest";\nexport * from "@aws-sdk/client-ses";\nexport * from "@aws-sdk/client-s3";\nexport * from "@aws-sdk/lib-dynamodb";\n`,
  "infra/stack.ts": importing("../functions/other.ts", "../shared/member.ts"),
  "infra/local/run.ts": importing("../../functions/other.ts"),
  "web/page.ts": importing("../functions/other.ts"),
  "functions/other.ts": target,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "arrows-"));
  for (const [file, text] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const shared of ["node_modules", "package.json", "tsconfig.json"])
    symlinkSync(join(root, shared), join(folder, shared));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("each rule on the direction of imports can fail", async () => {
  const options = [
    "--config",
    join(root, ".dependency-cruiser.js"),
    "-T",
    "json",
  ];
  const report = await new Promise<string>((done) => {
    const program = join(root, "node_modules/.bin/depcruise");
    const limits = { cwd: folder, maxBuffer: 2 ** 26 };
    execFile(
      program,
      ["shared", "functions", "infra", "web", ...options],
      limits,
      (_, stdout) => {
        done(stdout);
      },
    );
  });
  const { violations, ruleSetUsed } = (
    JSON.parse(report) as {
      summary: {
        violations: { rule: { name: string } }[];
        ruleSetUsed: { forbidden: { name: string }[] };
      };
    }
  ).summary;
  const broken = new Set(violations.map(({ rule }) => rule.name));
  const rules = ruleSetUsed.forbidden.map(({ name }) => name);
  expect([...broken].sort()).toEqual(rules.sort());
});
