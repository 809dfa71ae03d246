import {
  cpSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root, work } from "./places.ts";
import { check } from "./step.ts";

/** What an administrator has: the checked-out project, with a network file to edit. */
export const project = join(work, "project");

export function copyProject(): void {
  mkdirSync(project, { recursive: true });
  for (const part of [
    "cdk.json",
    "package.json",
    "tsconfig.json",
    "functions",
    "infra",
    "shared",
  ])
    cpSync(join(root, part), join(project, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
}

/** A new name, which it gives, and one more reminder. */
export function editNetworkFile(): string {
  const file = join(project, "infra", "network.ts");
  const name = "Climate Partners, renamed";
  const edited = readFileSync(file, "utf8")
    .replace(/\ben: "[^"]+"/, `en: "${name}"`)
    .replace("reminders: [", "reminders: [-21, ");
  check(
    edited.includes(name) && edited.includes("[-21, "),
    "infra/network.ts could not be edited",
  );
  writeFileSync(file, edited);
  return name;
}
