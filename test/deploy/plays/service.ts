/** A service in its daily life: the HTTP tests, another network file and pages, a restored table, an end that keeps the data. */
import { Client, ok } from "../../http/client.ts";
import { newApplication } from "../../http/people.ts";
import { aws } from "../aws.ts";
import {
  checkDataKept,
  checkFile,
  checkNothingLost,
  checkPage,
  checkPoliciesCount,
  get,
} from "../checks.ts";
import { gardener, signIn } from "../coordinator.ts";
import { restoreDrill } from "../drill.ts";
import type { Emulator } from "../emulator.ts";
import { httpTests } from "../http-tests.ts";
import { changePages, newFile } from "../pages.ts";
import { running } from "../running.ts";
import {
  deploy,
  destroy,
  keys,
  replaced,
  type Resource,
  resources,
} from "../stack.ts";
import { Stage } from "../stage.ts";
import { check, step } from "../step.ts";

export async function service(emulator: Emulator): Promise<void> {
  const stage = new Stage(emulator, { name: "city" });
  stage.playAhead();
  const outputs = await step("cdk deploy", () => deploy(stage));
  await aws("ses", "verify_domain_identity", { Domain: stage.domain });
  const before = await resources(stage);
  const one = (is: (resource: Resource) => boolean) =>
    before.find(is)?.physicalId ?? "";
  const kept = {
    table: outputs.TableName,
    bucket: one(({ type }) => type === "AWS::S3::Bucket"),
    pool: one(({ type }) => type === "AWS::Cognito::UserPool"),
  };
  const run = await step(
    "a coordinator and another user sign in by the pool's hosted pages",
    () => running(stage, outputs),
  );
  const { url } = run.service;
  const page = await step("CloudFront serves the page", () => checkPage(url));
  await step(
    "the roles' policies are enforced: a function without its grant fails",
    () =>
      checkPoliciesCount(
        url,
        one(
          ({ id, type }) =>
            type === "AWS::IAM::Role" && id.startsWith("public"),
        ),
      ),
  );
  await ok(
    new Client(url).call("submitApplication", { body: newApplication() }),
  );
  await httpTests(run, await signIn(emulator.url, outputs, gardener));

  const stored = await keys(kept.table);
  const members = JSON.stringify((await get(url, "/api/members")).body);
  const name = "Climate Partners, renamed";
  stage.edit(
    [/\ben: "Climate Partners"/, `en: "${name}"`],
    [/reminders: \[/, "reminders: [-21, "],
  );
  changePages(stage.folder, name);
  // The pages are as built anew.
  await step("cdk deploy of an edited network file and changed pages", () =>
    deploy(stage, { more: " --build true" }),
  );
  await step("nothing that holds data is replaced", async () => {
    const { others, withData } = replaced(before, await resources(stage));
    check(withData.length === 0, `replaced: ${JSON.stringify(withData)}`);
    if (others.length > 0)
      console.log(`     replaced: ${others.map(({ id }) => id).join(", ")}`);
  });
  await step(
    "nothing is lost: every item, the members, the coordinator; the new name is served",
    async () => {
      checkNothingLost(stored, await keys(kept.table));
      check(
        JSON.stringify((await get(url, "/api/members")).body) === members,
        "The members differ",
      );
      const { body } = await get(url, "/api/network");
      check(
        (body["name"] as { en: string }).en === name,
        "The old name is served",
      );
      await run.service.token();
    },
  );
  await step("the changed pages are served", async () => {
    check(
      (await checkPage(url)) === `${page}<!-- ${name} -->`,
      "The old page is served",
    );
    await checkFile(url, newFile);
  });
  const table = await step(
    "stopped, restored into another table, which is adopted, and started again",
    () => restoreDrill(run),
  );
  const restored = await keys(table);
  await step("cdk destroy", () => destroy(stage));
  await step(
    `the data is kept: ${restored.size} items, the coordinators' pool, the bucket`,
    () => checkDataKept(stage, { ...kept, table, stored: restored }),
  );
}
