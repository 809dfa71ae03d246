/**
 * `npm run test:deploy`: the ordinary `cdk` deploys the real app onto MiniStack, an AWS emulator that others wrote, and what an
 * administrator lives through is played there, with the manual's own commands. `npm run test:deploy -- upgrade` plays that alone;
 * `--without-http-tests` leaves out what takes longest. Exit code 78: this machine cannot run it, and nothing was tested.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { loadNetwork } from "../../infra/load-network.ts";
import { CannotRun } from "../cannot-run.ts";
import { notTyped } from "./commands.ts";
import { type Emulator, installEmulator, startEmulator } from "./emulator.ts";
import { closeDoors } from "./front-door.ts";
import { lintTemplates } from "./lint.ts";
import { whatIsMissing } from "./manual.ts";
import { work } from "./places.ts";
import { firstDays } from "./plays/first-days.ts";
import { regions } from "./plays/regions.ts";
import { service } from "./plays/service.ts";
import { upgrade } from "./plays/upgrade.ts";
import { keepFunctionLogs } from "./stack.ts";
import { neverTyped, Stage } from "./stage.ts";
import { check, step } from "./step.ts";
import { interruption } from "./tool.ts";

const templates = () =>
  step("cfn-lint finds nothing in the templates", lintTemplates);
const plays = { templates, firstDays, service, upgrade, regions };
const asked = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);

async function test(emulator: Emulator): Promise<void> {
  Object.assign(process.env, emulator.env);
  await step("npx cdk bootstrap", () =>
    new Stage(emulator, { name: "bootstrap" }).type("npx cdk bootstrap"),
  );
  for (const [name, play] of Object.entries(plays)) {
    console.log(isAsked(name) ? `── ${name}` : `NOT RUN: ${name}`);
    if (isAsked(name)) await play(emulator);
  }
  const never = neverTyped();
  if (asked.length === 0)
    check(never.length === 0, `Nobody typed ${never.join(", ")}`);
  for (const [command, why] of Object.entries(notTyped))
    console.log(`NOT TYPED: ${command}: ${why}`);
}

const begun = performance.now();
let emulator: Emulator | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    interruption.abort();
  });

try {
  const wrong = asked.find((one) => !(one in plays));
  if (wrong) throw new Error(`No play is named ${wrong}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const { region } = await loadNetwork();
  await step("MiniStack is installed", installEmulator);
  emulator = await step("MiniStack is up", () => startEmulator(region));
  await test(emulator);
  console.log(
    `\n${whatIsMissing()}\n\ntest:deploy passed in ${Math.round((performance.now() - begun) / 1000)} s.`,
  );
} catch (error) {
  if (error instanceof CannotRun) {
    console.log(`NOT RUN: test:deploy — ${error.message}`);
    process.exitCode = 78;
  } else {
    console.error(error instanceof Error ? error.message : error);
    await keepFunctionLogs().catch(console.error);
    console.error(
      "Logs: commands.log, ministack.log and functions.log in .local/test-deploy",
    );
    process.exitCode = 1;
  }
} finally {
  closeDoors();
  await emulator?.stop();
  for (const part of ["projects", "tmp"])
    rmSync(join(work, part), { recursive: true, force: true });
}
