/** "The first deployment" of the manual: one that fails half-way, mail that waits for its domain, an alarm that rings, coordinators. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, ok } from "../../http/client.ts";
import { eventually } from "../../http/eventually.ts";
import { allMail } from "../../http/mail-service.ts";
import {
  freshYear,
  mailsTo,
  newApplication,
  tokenFor,
} from "../../http/people.ts";
import { right, tableOf } from "../../http/spreadsheet.ts";
import { aws } from "../aws.ts";
import { coordinator } from "../coordinator.ts";
import type { Emulator } from "../emulator.ts";
import { otherCommands } from "../other-commands.ts";
import { type Running, running } from "../running.ts";
import { deploy, destroy, keys, type Outputs, resources } from "../stack.ts";
import { Stage } from "../stage.ts";
import { check, failing, step } from "../step.ts";

export async function firstDays(emulator: Emulator): Promise<void> {
  const stage = new Stage(emulator, { name: "first" });
  stage.playAhead();
  await step("the network file is checked: npx cdk synth", () =>
    stage.type(["export AWS_REGION", "npx cdk synth --quiet"]),
  );
  await step("a first deployment that fails half-way is taken back", () =>
    failHalfWay(stage),
  );
  const outputs = await step("the next one succeeds", () => deploy(stage));
  const run = await step(
    "the first coordinator is added, mailed and signs in",
    async () => {
      const run = await running(stage, outputs);
      const [invitation] = await mailsTo(run.service, coordinator);
      check(invitation !== undefined, "Cognito mailed no password");
      return run;
    },
  );
  await step(
    "for a day SES does not find the mail domain proven: mail waits, the alarm is mailed; then all leaves, once",
    () => mailWaits(run),
  );
  await step("an alarm rung by hand is mailed", () => ring(run));
  await otherCommands(run);
  await step("coordinators are listed and removed", () => removed(run));
  await step(
    "destroyed and deployed again: a new, empty service beside the table that was kept",
    () => againAfterDestroy(run),
  );
}

type Template = {
  Resources: Record<string, { Type: string; Properties: object }>;
};

/** Somebody has a name that CloudFront gives once: as good as any outside reason. The identity goes again, what is in nobody's way stays. */
async function failHalfWay(stage: Stage): Promise<void> {
  const file = join(
    stage.folder,
    "cdk.out",
    `${stage.stackName}.template.json`,
  );
  const { Resources } = JSON.parse(readFileSync(file, "utf8")) as Template;
  const policy = Object.values(Resources).find(
    ({ Type }) => Type === "AWS::CloudFront::ResponseHeadersPolicy",
  )?.Properties as { ResponseHeadersPolicyConfig: { Name: string } };
  const { Name } = policy.ResponseHeadersPolicyConfig;
  const taken = await aws("cloudfront", "create_response_headers_policy", {
    ResponseHeadersPolicyConfig: { Name },
  });
  const said = await failing(deploy(stage));
  check(/already exists/.test(said), said);
  const StackName = stage.stackName;
  const { Stacks } = await aws("cloudformation", "describe_stacks", {
    StackName,
  });
  const [{ StackStatus }] = Stacks;
  check(StackStatus === "ROLLBACK_COMPLETE", `The stack is ${StackStatus}`);
  await failing(
    aws("sesv2", "get_email_identity", { EmailIdentity: stage.domain }),
  );
  const { Buckets } = await aws("s3", "list_buckets");
  const kept = (Buckets as { Name: string }[]).filter(({ Name }) =>
    Name.startsWith(StackName.toLowerCase()),
  );
  check(kept.length === 1, "The bucket was not kept");
  await aws("cloudfront", "delete_response_headers_policy", {
    Id: taken.ResponseHeadersPolicy.Id,
    IfMatch: taken.ETag,
  });
}

const stateOf = (stage: Stage) =>
  stage.type("aws sesv2 get-email-identity", { DOMAIN: stage.domain });

/** A round opens for three members, and two apply, before mail can leave. */
async function mailWaits({ stage, service, city }: Running): Promise<void> {
  check((await stateOf(stage)) === '"PENDING"', "SES knows the domain already");
  const rows = [right(), right(), right()];
  await ok(
    city.raw("POST", "/api/coordinator/import", {
      body: tableOf(rows),
      headers: { "content-type": "text/csv; charset=utf-8" },
    }),
  );
  const year = (await freshYear(service)) + 1;
  for (const day of ["02-01", "02-02"]) await service.play(`${year}-${day}`);
  // Applied before, they would have expired by the round's day.
  const applications = [newApplication(), newApplication()];
  for (const body of applications)
    await ok(new Client(service.url).call("submitApplication", { body }));
  await service.settle();

  const readers = [
    ...applications.map(({ contact }) => contact.email),
    ...rows.map(({ contactEmail }) => contactEmail),
  ];
  const left = async () =>
    Promise.all(
      readers.map(async (one) => (await mailsTo(service, one)).length),
    );
  check(
    (await left()).every((count) => count === 0),
    "Some mail has left",
  );
  const waiting = await allMail(city, { state: "queued" });
  check(
    waiting.length >= readers.length,
    `only ${waiting.map(({ template }) => template).join(", ")} wait`,
  );
  const { mailStopped } = await ok(city.call("listMail"));
  check(mailStopped?.why === "not-verified", JSON.stringify(mailStopped));
  await alarmMailed({ stage, service }, "MailNotSent");

  await aws("ses", "verify_domain_identity", { Domain: stage.domain });
  check((await stateOf(stage)) === '"SUCCESS"', "SES does not find the domain");
  await service.play(`${year}-02-02`);
  check(
    (await left()).every((count) => count === 1),
    `${String(await left())} mails left`,
  );
  check(
    (await allMail(city, { state: "queued" })).length === 0,
    "Mail waits on",
  );
  check((await allMail(city, { state: "failed" })).length === 0, "Mail failed");
  check(
    (await ok(city.call("listMail"))).mailStopped === undefined,
    "It is said to stand still",
  );
  const [{ id, contact }] = applications as [(typeof applications)[0]];
  const token = await tokenFor(service, contact.email, "confirm");
  await ok(
    new Client(service.url).call("confirmApplication", {
      params: { id },
      body: { token },
    }),
  );
}

const alarmMailed = (
  { stage, service }: Pick<Running, "stage" | "service">,
  alarm: string,
) =>
  eventually(
    async () =>
      (await mailsTo(service, stage.operations)).find(
        ({ subject }) =>
          subject.startsWith("ALARM: ") && subject.includes(alarm),
      ),
    `a mail of ${alarm}`,
  );

async function ring({ stage, service }: Running): Promise<void> {
  const names = JSON.parse(
    await stage.type("aws cloudwatch describe-alarms"),
  ) as string[];
  const name = names.find((one) => one.includes("WorkFailed")) ?? "";
  await stage.type("aws cloudwatch set-alarm-state", { NAME: name });
  await alarmMailed({ stage, service }, name);
}

async function removed({ stage }: Running): Promise<void> {
  const list = () => stage.type("npm run coordinator -- list");
  check((await list()).endsWith(coordinator), "The coordinator is not listed");
  await stage.type("npm run coordinator -- remove");
  check((await list()).endsWith("No coordinator yet"), "Nobody is removed");
}

async function againAfterDestroy({ stage, outputs }: Running): Promise<void> {
  const stored = await keys(outputs.TableName);
  await destroy(stage);
  const said = await failing(deploy(stage));
  check(/already exists/.test(said), said);
  stage.edit([/identity: "create"/, 'identity: "existing"']);
  const again: Outputs = await deploy(stage);
  check(again.TableName !== outputs.TableName, "The table is the old one");
  check((await keys(again.TableName)).size === 0, "The new table is not empty");
  const kept = await keys(outputs.TableName);
  check(
    [...kept].sort().join() === [...stored].sort().join(),
    "The old table is not as it was",
  );
  check((await resources(stage)).length > 100, "The stack is not whole");
}
