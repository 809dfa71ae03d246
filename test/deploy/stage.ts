/** A stage as an administrator has it: the project's folder with a network file of its own, and a shell with the account's keys. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { typed } from "./commands.ts";
import type { Emulator } from "./emulator.ts";
import { commandThat } from "./manual.ts";
import { root, work } from "./places.ts";
import { check } from "./step.ts";
import { shell } from "./tool.ts";

type Begins = (typeof typed)[number];
type Change = [from: RegExp, to: string];

/** The emulator's one account. */
export const account = "000000000000";

const done = new Set<string>();
/** Commands that nobody has typed so far. */
export const neverTyped = (): string[] => typed.filter((one) => !done.has(one));

/** Of no use to a deployment, or made by it. */
const leftOut = new Set([
  ...[".ci", ".git", ".local", "cdk.out", "dist", "docs"],
  ...["node_modules", "test"],
]);

/** Version 1 of the AWS CLI, which PyPI has, takes a payload as it stands without being told. */
const ofVersion2 = " --cli-binary-format raw-in-base64-out";

export class Stage {
  readonly name: string;
  readonly region: string;
  readonly folder: string;
  readonly emulator: Emulator;

  constructor(
    emulator: Emulator,
    { name, region = emulator.region }: { name: string; region?: string },
  ) {
    this.emulator = emulator;
    this.name = name;
    this.region = region;
    this.folder = join(work, "projects", `${name}-${region}`);
    mkdirSync(this.folder, { recursive: true });
    for (const part of readdirSync(root).filter((one) => !leftOut.has(one)))
      cpSync(join(root, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    this.edit(
      [/stage: "[^"]+"/, `stage: "${name}"`],
      [/region: "[^"]+"/, `region: "${region}"`],
      // Each stage has a mail domain of its own, and alarms lie apart from the coordinators' mail.
      [/city\.example/g, this.domain],
      [/(?=logDays: )/, `alarms: "${this.operations}",\n  `],
    );
  }

  get stackName() {
    return `ClimatePartners-${this.name}`;
  }
  get domain() {
    return `${this.name}.example`;
  }
  get operations() {
    return `operations@${this.domain}`;
  }
  get env(): NodeJS.ProcessEnv {
    return {
      ...this.emulator.env,
      AWS_REGION: this.region,
      AWS_DEFAULT_REGION: this.region,
    };
  }

  /** Changes the network file. */
  edit(...changes: Change[]): void {
    const file = join(this.folder, "infra", "network.ts");
    let text = readFileSync(file, "utf8");
    for (const [from, to] of changes) {
      check(text.search(from) >= 0, `infra/network.ts has no ${String(from)}`);
      text = text.replace(from, to);
    }
    writeFileSync(file, text);
  }

  /** The tests wait for no calendar: mail that tells of a decision leaves at once, and days come when they are played. And they are one asker. */
  playAhead(): void {
    this.edit(
      [/undoMinutes: \d+/, "undoMinutes: 0,\n  playsAhead: true"],
      [/(?<=\b(?:applications|links|messages): )\d+/g, "1_000_000"],
    );
  }

  /** Types commands of the manual one after another, with names put in; gives what they print. */
  async type(
    begins: Begins | Begins[],
    names: Record<string, string> = {},
    {
      more = "",
      folder = this.folder,
    }: { more?: string; folder?: string } = {},
  ): Promise<string> {
    const all = [begins].flat();
    const lines = all.map((one) =>
      commandThat(one)
        .replace(/\s+# .*$/, "")
        .replace(ofVersion2, ""),
    );
    const text = Object.entries({ STACK: this.stackName, ...names }).reduce(
      (line, [name, value]) =>
        line.replaceAll(new RegExp(`\\b${name}\\b`, "g"), () => value),
      lines.join("\n"),
    );
    const said = await shell(text + more, { cwd: folder, env: this.env });
    for (const one of all) done.add(one);
    return said;
  }
}
