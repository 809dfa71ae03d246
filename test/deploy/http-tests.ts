import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./places.ts";
import type { Running } from "./running.ts";
import { step } from "./step.ts";
import { tool } from "./tool.ts";

type Report = {
  numPassedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};

/** Said in place of the tests where they are left out, which saves the longest part of a run. */
const without = process.argv.includes("--without-http-tests");

/** The same tests as everywhere, at this stage; says how many ran, and which did not. */
export async function httpTests(
  run: Running,
  strangersToken: string,
): Promise<void> {
  const where = `the HTTP tests at ${run.outputs.WebOrigin}`;
  if (without) console.log(`NOT RUN: ${where}`);
  else console.log(await step(where, () => test(run, strangersToken)));
}

async function test(
  { stage, outputs, service }: Running,
  strangersToken: string,
): Promise<string> {
  const outputFile = join(work, "http-tests.json");
  await tool("vitest", {
    // One at a time: they share one service, and its calendar only goes forward.
    args: [
      "run",
      "test/http",
      "--no-file-parallelism",
      "--bail=10",
      // A day takes seconds here: it ends when no mail has left for a while.
      "--testTimeout=120000",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile=${outputFile}`,
    ],
    cwd: root,
    env: {
      ...stage.env,
      BASE_URL: service.url,
      EMULATOR: "1",
      MAILBOX_URL: `${service.url}/mailbox/store`,
      TOKEN_COMMAND: "printenv COORDINATORS_TOKEN",
      COORDINATORS_TOKEN: await service.token(),
      STRANGERS_TOKEN_COMMAND: "printenv STRANGERS_TOKEN",
      STRANGERS_TOKEN: strangersToken,
      DAY_COMMAND: `node ${join(import.meta.dirname, "play-day.ts")} {day}`,
      CALENDAR_FUNCTION: outputs.CalendarFunction,
    },
  });
  const { numPassedTests, testResults } = JSON.parse(
    readFileSync(outputFile, "utf8"),
  ) as Report;
  const notRun = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "passed")
    .map(({ fullName }) => `\n     NOT RUN: ${fullName}`);
  return `     ${numPassedTests} HTTP tests passed${notRun.join("")}`;
}
