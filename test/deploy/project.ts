import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root, work } from "./places.ts";
import { check } from "./step.ts";

/** What an administrator has: the checked-out project, with a network file to edit. */
export const project = join(work, "project");

/** Of no use to a deployment, or made by it. */
const leftOut = new Set([
  ...[
    ".ci",
    ".git",
    ".local",
    "cdk.out",
    "dist",
    "docs",
    "node_modules",
    "test",
  ],
]);
/** The tests wait for no calendar: mail that tells of a decision leaves at once, and days come when they are played. And they are one asker. */
const networkFile = join(project, "infra", "network.ts");
function leaveAtOnce(): void {
  const file = readFileSync(networkFile, "utf8");
  const [leaving, asking] = [
    /undoMinutes: \d+/,
    /(?<=\b(?:applications|links|messages): )\d+/g,
  ];
  check(
    leaving.test(file) && file.match(asking)?.length === 3,
    "infra/network.ts could not be edited",
  );
  const edited = file
    .replace(leaving, "undoMinutes: 0,\n  playsAhead: true")
    .replace(asking, "1_000_000");
  writeFileSync(networkFile, edited);
}

export function copyProject(): void {
  mkdirSync(project, { recursive: true });
  for (const part of readdirSync(root).filter((name) => !leftOut.has(name)))
    cpSync(join(root, part), join(project, part), { recursive: true });
  leaveAtOnce();
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
}

/** A new name, which it gives, and one more reminder. */
export function editNetworkFile(): string {
  const name = "Climate Partners, renamed";
  const edited = readFileSync(networkFile, "utf8")
    .replace(/\ben: "[^"]+"/, `en: "${name}"`)
    .replace("reminders: [", "reminders: [-21, ");
  check(
    edited.includes(name) && edited.includes("[-21, "),
    "infra/network.ts could not be edited",
  );
  writeFileSync(networkFile, edited);
  return name;
}

/** Some text at the end of the page, and a new file beside it, as if the pages had been built anew. */
export function editPages(text: string): void {
  const built = join(project, "dist", "web");
  const deployed = join(project, "dist", "site-files", "pages");
  cpSync(deployed, built, { recursive: true });
  appendFileSync(join(built, "index.html"), `<!-- ${text} -->`);
  mkdirSync(join(built, "assets"), { recursive: true });
  writeFileSync(join(built, newFile), `/* ${text} */`);
}

export const newFile = "assets/new-1a2b3c.css";
