/** An upgrade and a way back: a table that version 0.1.0 wrote, today's code, a newer one over it, and today's again. */
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, ok } from "../../http/client.ts";
import { accepted } from "../../http/people.ts";
import { contactWith } from "../../releases/contact-with.ts";
import { everything } from "../../releases/everything.ts";
import { isNoCall, itemsOf } from "../../releases/kinds.ts";
import { changeFiles, newCode, newer } from "../../releases/other-release.ts";
import { aws } from "../aws.ts";
import type { Emulator } from "../emulator.ts";
import { root } from "../places.ts";
import { type Running, running } from "../running.ts";
import { deploy } from "../stack.ts";
import { Stage } from "../stage.ts";
import { check, step } from "../step.ts";

const release = "0.1.0";
const items = itemsOf(release);
const published = items.find(({ type }) => type === "edition");
/** The round that is under way. */
const year = (published?.record as { year: number }).year + 1;

type Writer = Awaited<ReturnType<typeof contactWith>>;

export async function upgrade(emulator: Emulator): Promise<void> {
  const stage = new Stage(emulator, { name: "upgraded" });
  stage.playAhead();
  const run = await step("cdk deploy", async () => {
    const outputs = await deploy(stage);
    await aws("ses", "verify_domain_identity", { Domain: stage.domain });
    return running(stage, outputs);
  });
  await step(`a table that version ${release} wrote is moved in and read`, () =>
    moveIn(run),
  );
  const writer = await step("people go on: one report is accepted", () =>
    goOn(run),
  );
  await step(
    "a newer version is deployed over it, and stores what this one does not know",
    () => upgraded(run, writer),
  );
  await step(
    "rolled back: all is read, the report is accepted and the year published",
    () => rolledBack(run, writer),
  );
}

/** Whatever anybody may ask for is answered. */
async function readAll({ service }: Running): Promise<void> {
  const { size } = await everything(service, []);
  check(size > 100, `Only ${size} answers`);
}

async function moveIn(run: Running): Promise<void> {
  const { stage, outputs } = run;
  const lines = items
    .filter(isNoCall)
    .map((item) => `${JSON.stringify(item)}\n`);
  writeFileSync(join(stage.folder, "network.jsonl"), lines.join(""));
  await stage.type("npm run upgrade:check");
  await stage.type("npm run move -- import TABLE network.jsonl", {
    TABLE: outputs.TableName,
  });
  await readAll(run);
}

async function goOn({ service, city }: Running): Promise<Writer> {
  const sender = await contactWith(service, items, {
    year,
    state: "submitted",
  });
  await accepted(city, sender.id, year);
  return contactWith(service, items, { year, state: "draft" });
}

async function upgraded(
  { stage, service }: Running,
  { client }: Writer,
): Promise<void> {
  changeFiles(join(stage.folder, "shared"), newer);
  await stage.type("npx cdk diff");
  await deploy(stage);
  const { results } = await ok(
    new Client(service.url).raw("GET", `/api/results/${year - 1}`),
  );
  check(newCode in results.goals.byTheme, "The code is not the newer one");
  const path = `/api/my/reports/${year}`;
  const shown = await client.raw("GET", path);
  const { goals } = shown.body as { goals: { id: string }[] };
  const report = {
    goals: goals.map(({ id }) => ({ goalId: id, status: newCode })),
    figures: {
      boundary: newCode,
      employees: 12,
      energy: { electricity: 300, heat: 210, fuels: 15 },
    },
  };
  await ok(
    client.raw("PUT", path, {
      body: JSON.stringify(report),
      headers: { "if-match": shown.etag, "content-type": "application/json" },
    }),
  );
  await ok(client.raw("POST", `${path}/submission`));
}

async function rolledBack(run: Running, { id }: Writer): Promise<void> {
  const { stage, outputs, city, service } = run;
  cpSync(join(root, "shared"), join(stage.folder, "shared"), {
    recursive: true,
  });
  await stage.type("npm run move -- export TABLE network.jsonl", {
    TABLE: outputs.TableName,
  });
  const told = await stage.type("npm run upgrade:check");
  check(told.includes("employees"), told);
  await deploy(stage, {
    command: "npx cdk deploy --rollback-trigger-alarm-arns none",
  });
  await accepted(city, id, year);
  await ok(
    city.call("publishEdition", {
      params: { year },
      body: { belowFloor: true },
    }),
  );
  await readAll(run);
  const results = await ok(
    new Client(service.url).call("getResults", { params: { year } }),
  );
  check(results.year === year, "The year is not published");
}
