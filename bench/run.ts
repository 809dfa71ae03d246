/** `npm run bench`: the table of what the service takes beside what it could take at least. Exits with 1 when a limit is broken. */
import { parseArgs } from "node:util";
import { build } from "./bundles.ts";
import { bundleSizes } from "./bundle-sizes.ts";
import { calendarDay } from "./calendar-day.ts";
import { coldStarts } from "./cold-starts.ts";
import { localStream } from "./local-stream.ts";
import { mailRates } from "./mails.ts";
import { operationUnits } from "./operation-units.ts";
import { pageRows } from "./page-weights.ts";
import { resultsFold } from "./results-fold.ts";
import { holds, type Part, type Row } from "./row.ts";
import { openScene } from "./scene.ts";
import { lineOf, tableOf } from "./table.ts";
import { warmAnswers } from "./warm-answers.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" } } });
const began = performance.now();
const progress = (text: string) => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.error(`${seconds.padStart(4)} s  ${text}`);
};

progress("building the functions");
const built = await build();
progress("playing a small network up to the middle of its round");
const scene = await openScene();
const rows: Row[] = [];
try {
  const parts: Part[] = [
    coldStarts(built, scene),
    bundleSizes(built),
    warmAnswers(built, scene),
    operationUnits,
    pageRows,
    mailRates,
    localStream,
    resultsFold,
    calendarDay(built, scene),
  ];
  for (const part of parts) {
    const measured = await part(progress);
    for (const row of measured) progress(`  ${lineOf(row)}`);
    rows.push(...measured);
  }
} finally {
  await scene.close();
  await built.remove();
}

const broken = rows.filter((row) => !holds(row));
const told = rows.map((row) => ({ ...row, holds: holds(row) }));
console.log(values.json ? JSON.stringify(told, null, 2) : tableOf(rows));
if (broken.length > 0) {
  for (const { name } of broken) console.error(`Over its limit: ${name}`);
  process.exitCode = 1;
}
