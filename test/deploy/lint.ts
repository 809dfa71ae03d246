/** Reads the templates as AWS's own linter does, which knows more of CloudFormation than its schemas say. */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { stackOf } from "../infra/stack.ts";
import { variants } from "../infra/variants.ts";
import { installPython } from "../python.ts";
import { root, work } from "./places.ts";

const venv = join(root, ".local", "cfn-lint-venv");

/** What it finds and we leave, each with its reason. */
const left = {
  W3005:
    "CDK says a dependency also where a reference has said it; twice does no harm.",
};

/** Fails with what cfn-lint finds in the stacks of every kind of network file. */
export async function lintTemplates(): Promise<void> {
  await installPython({
    tool: "cfn-lint",
    requirements: join(import.meta.dirname, "lint-requirements.txt"),
    venv,
  });
  const folder = join(work, "templates");
  mkdirSync(folder, { recursive: true });
  const files = variants.flatMap(([name, changes]) =>
    stackOf(changes)
      .node.root.node.children.filter((child) => child instanceof Stack)
      .map((stack) => {
        const file = join(folder, `${name} ${stack.stackName}.json`);
        const template = JSON.stringify(Template.fromStack(stack), null, 1);
        writeFileSync(file, template);
        return { file, region: stack.region };
      }),
  );
  const regions = new Set(files.map(({ region }) => region));
  await promisify(execFile)(join(venv, "bin", "cfn-lint"), [
    "--regions",
    ...regions,
    "--ignore-checks",
    ...Object.keys(left),
    "--",
    ...files.map(({ file }) => file),
  ]).catch((error: unknown) => {
    const { stdout, message } = error as { stdout?: string; message: string };
    throw new Error(stdout || message, { cause: error });
  });
}
