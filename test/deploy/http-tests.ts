import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./places.ts";
import { tool } from "./tool.ts";

type Report = {
  numPassedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};

export type Tested = {
  url: string;
  env: NodeJS.ProcessEnv;
  coordinatorsToken: string;
  strangersToken: string;
  calendarFunction: string;
};

/** The same tests as everywhere, at this base URL; says how many ran, and which did not. */
export async function httpTests({
  url,
  env,
  ...tested
}: Tested): Promise<string> {
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
      ...env,
      BASE_URL: url,
      EMULATOR: "1",
      MAILBOX_URL: `${url}/mailbox/store`,
      TOKEN_COMMAND: "printenv COORDINATORS_TOKEN",
      COORDINATORS_TOKEN: tested.coordinatorsToken,
      STRANGERS_TOKEN_COMMAND: "printenv STRANGERS_TOKEN",
      STRANGERS_TOKEN: tested.strangersToken,
      DAY_COMMAND: `node ${join(import.meta.dirname, "play-day.ts")} {day}`,
      CALENDAR_FUNCTION: tested.calendarFunction,
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
