/** The commands that stand in docs/operations.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";

const manual = readFileSync(join(root, "docs", "operations.md"), "utf8");

/** A command of several lines, as the shell reads it: none ends within quotes. */
function* wholeCommands(block: string): Generator<string> {
  let command = "";
  for (const line of block.replace(/\\\n\s*/g, "").split("\n")) {
    command += command === "" ? line.trim() : `\n${line.trim()}`;
    if ((command.match(/'/g) ?? []).length % 2 === 1) continue;
    if (command !== "") yield command;
    command = "";
  }
}

/** Each once, in the order in which they are read. */
export function commandsOf(text = manual): string[] {
  const blocks: string[] = [];
  const rest = text.replace(
    /^ *```(\w+)\n([^]*?)^ *```$/gm,
    (_, language: string, block: string) => {
      if (language === "sh") blocks.push(...wholeCommands(block));
      return "";
    },
  );
  const inline = [...rest.matchAll(/`([^`]+)`/g)]
    .map(([, code = ""]) => code.replace(/\s+/g, " "))
    .filter((code) => /^(?:STAGE=|(?:aws|git|npm|npx|export) )/.test(code));
  return [...new Set([...blocks, ...inline])];
}

/** The one command that begins so, and that no longer beginning in the list means. */
export function commandThat(begins: string, all = commandsOf()): string {
  const found = all.filter((command) => command.startsWith(begins));
  const exact = found.filter((command) => command === begins);
  const [command, ...others] = exact.length === 1 ? exact : found;
  if (command === undefined) throw new Error(`The manual has no \`${begins}\``);
  if (others.length > 0)
    throw new Error(`The manual has more than one \`${begins}\``);
  return command;
}

/** The part of the manual that says what was not tested here. */
export function whatIsMissing(): string {
  const [, after = ""] = manual.split("## On an emulator\n");
  return after.split("\n## ")[0]?.trim() ?? "";
}
