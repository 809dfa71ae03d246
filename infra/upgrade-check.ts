/**
 * `npm run upgrade:check -- FILE`: whether this version can take over a table that `npm run move` exported. Tells types, versions and
 * lines, and nothing that a record says.
 */
import { type FileHandle, open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { kindOf } from "../functions/store/kinds.ts";
import { unknownIn } from "../shared/kept.ts";
import { stored } from "../shared/stored.ts";
import { shapeOf, shapeWritten, upgraded } from "../shared/upgrades.ts";
import { item } from "./table-items.ts";

/** How often something is so, and on which lines first. */
type Found = { times: number; lines: number[] };
const mostLines = 5;

class Findings {
  readonly all = new Map<string, Found>();

  add(what: string, line: number) {
    const found = this.all.get(what) ?? { times: 0, lines: [] };
    found.times += 1;
    if (found.lines.length < mostLines) found.lines.push(line);
    this.all.set(what, found);
  }

  print(title: string, withLines: boolean) {
    if (this.all.size > 0) console.log(`\n${title}`);
    for (const [what, { times, lines }] of [...this.all].sort())
      console.log(
        `${String(times).padStart(8)} ${what}${withLines ? ` (line ${lines.join(", ")}${times > lines.length ? " …" : ""})` : ""}`,
      );
  }
}

const read = new Findings();
const unknown = new Findings();
const unreadable = new Findings();

function check(line: string, at: number) {
  let one;
  try {
    one = item.parse(JSON.parse(line));
  } catch {
    unreadable.add("no item of a table", at);
    return;
  }
  const { type, sk, record } = one;
  const kind = kindOf({ type, sk });
  // A counter has no record.
  if (type === "count") read.add(type, at);
  else if (!kind) unknown.add(`a type: ${type}`, at);
  else {
    const [version, newest] = [shapeOf(record), shapeWritten(type)];
    if (version > newest) {
      unreadable.add(
        `${type}, version ${version}: this release knows ${newest}`,
        at,
      );
      return;
    }
    const becomes = version < newest ? `, upgraded to ${newest}` : "";
    try {
      const value = stored(kind.schema(), upgraded(type, record));
      read.add(`${type}, version ${version}${becomes}`, at);
      for (const place of new Set(unknownIn(value)))
        unknown.add(`${type}: ${place}`, at);
    } catch {
      unreadable.add(`${type}, version ${version}`, at);
    }
  }
}

async function checkAll(file: FileHandle): Promise<number> {
  let lines = 0;
  for await (const line of file.readLines()) {
    lines += 1;
    check(line, lines);
    if (lines % 100_000 === 0) console.error(`${lines} items read …`);
  }
  return lines;
}

const { positionals } = parseArgs({ allowPositionals: true });
const [name, ...others] = positionals;
if (!name || others.length > 0) {
  console.error("npm run upgrade:check -- FILE");
  process.exit(1);
}
const file = await open(name).catch(() => {
  console.error(`${name} cannot be opened.`);
  process.exit(1);
});
const lines = await checkAll(file);
read.print("Read:", false);
unknown.print("Not known to this version, and kept:", true);
unreadable.print("Not to be read by this version:", true);
if (unreadable.all.size > 0) {
  console.log("\nDo not deploy this version over this table.");
  process.exitCode = 1;
} else console.log(`\nThis version reads all there is: ${lines} items.`);
