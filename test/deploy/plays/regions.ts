/** What stands side by side in one account: a stage in two regions, the second with a firewall and protected, and the stage `test`. */
import type { Emulator } from "../emulator.ts";
import { checkPage, get } from "../checks.ts";
import { frontDoor } from "../front-door.ts";
import { deploy, destroy } from "../stack.ts";
import { account, Stage } from "../stage.ts";
import { check, failing, step } from "../step.ts";

export async function regions(emulator: Emulator): Promise<void> {
  const [north, middle] = [emulator.region, "eu-central-1"].map(
    (region) => new Stage(emulator, { name: "twice", region }),
  ) as [Stage, Stage];
  middle.edit([/(?=logDays: )/, "firewall: true,\n  "]);
  const served = async ({ WebOrigin }: { WebOrigin: string }) => {
    const { url } = await frontDoor(emulator.url, WebOrigin);
    await checkPage(url);
    check((await get(url, "/api/members")).status === 200, "No members");
  };
  const first = await step(`a stage in ${north.region}`, () => deploy(north));
  await step(`the same in ${middle.region}, with a firewall`, async () => {
    await middle.type("npx cdk bootstrap");
    await middle.type("npx cdk bootstrap aws://ACCOUNT/us-east-1", {
      ACCOUNT: account,
    });
    await served(await deploy(middle, { command: "npx cdk deploy --all" }));
  });
  await step("the stage `test` beside it, and a pipeline's role", async () => {
    await north.type("STAGE=test npx cdk diff");
    await served(await deploy(north, { command: "STAGE=test npx cdk deploy" }));
    north.edit([
      /(?=logDays: )/,
      // The emulator's CloudFormation makes no provider.
      'pipeline: { repository: "city/climate", provider: "existing" },\n  ',
    ]);
    await deploy(north, {
      command: 'npx cdk deploy --app "node infra/pipeline.ts"',
    });
  });
  await step("the first is served as before", () => served(first));
  await step(
    "a stage in use is not destroyed before it is allowed",
    async () => {
      const said = await failing(destroy(middle));
      check(/[Tt]ermination ?[Pp]rotection/.test(said), said);
      await middle.type("aws cloudformation update-termination-protection");
      await destroy(middle);
    },
  );
  await step("the first is served as before", () => served(first));
}
