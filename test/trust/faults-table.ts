/** What became of every act under every fault, as one table. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding, Tried } from "./trial.ts";

const local = join(import.meta.dirname, "../../.local");
const folder = join(local, "faults");

const count = (findings: Finding[], kind: Finding["kind"]) =>
  new Set(findings.filter((one) => one.kind === kind).map((one) => one.fault))
    .size;

const rowOf = ({ act, calls, mails, faults, findings }: Tried) => [
  act,
  calls,
  mails,
  faults,
  count(findings, "lost"),
  count(findings, "doubled"),
  count(findings, "false answer"),
];

const head = [
  ...["operation or job", "calls", "mails", "faults"],
  ...["lost", "doubled", "false answers"],
];

const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;

function tableOf(all: Tried[]): string {
  const rows = all.map(rowOf);
  const sums = head
    .slice(1)
    .map((_, column) =>
      rows.reduce((sum, row) => sum + Number(row[column + 1]), 0),
    );
  return [
    line(head),
    line(["---", ...Array<string>(6).fill("---:")]),
    ...rows.map(line),
    line([`${rows.length} in all`, ...sums]),
  ].join("\n");
}

/** Tells one part; keeps `.local/faults-table.md` of all parts that were played. */
export function tell(part: string, tried: Tried[]): void {
  process.stdout.write(`${tableOf(tried)}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${part}.json`), JSON.stringify(tried));
  const all = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  writeFileSync(
    join(local, "faults-table.md"),
    `${tableOf(all.flatMap((text) => JSON.parse(text) as Tried[]))}\n`,
  );
}
