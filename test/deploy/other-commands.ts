/** What else the manual tells an administrator to type, each seen to have done what it says. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, ok } from "../http/client.ts";
import { allMail, mailServiceTells } from "../http/mail-service.ts";
import { freshYear, newApplication } from "../http/people.ts";
import { aws } from "./aws.ts";
import { root } from "./places.ts";
import type { Running } from "./running.ts";
import { functionsOf } from "./stack.ts";
import { account, type Stage } from "./stage.ts";
import { check, failing, step } from "./step.ts";

export async function otherCommands(run: Running): Promise<void> {
  const { stage, outputs } = run;
  await step("the account: outputs, quota, budget", async () => {
    const stacks = await stage.type("aws cloudformation describe-stacks");
    check(stacks.includes(outputs.WebOrigin), "No output is told");
    const quota = await stage.type("aws sesv2 get-account");
    check(quota.includes("Max24HourSend"), quota);
    await stage.type("aws budgets create-budget", { ACCOUNT: account });
    await aws("budgets", "describe_budget", {
      AccountId: account,
      BudgetName: "climate-partners",
    });
  });
  await step("mail is stopped, waits, and leaves when it is started", () =>
    stopMail(run),
  );
  await step("functions are called by hand, a queue is emptied", () =>
    calls(run),
  );
  await step("another mail domain, an address of one's own, the packages", () =>
    domains(stage),
  );
}

async function stopMail({
  stage,
  outputs,
  service,
  city,
}: Running): Promise<void> {
  const set = { SET: outputs.MailConfigurationSet };
  const sending =
    "aws sesv2 put-configuration-set-sending-options --configuration-set-name SET";
  await stage.type(`${sending} --no-sending-enabled`, set);
  const body = newApplication();
  await ok(new Client(service.url).call("submitApplication", { body }));
  await service.settle();
  const mail = async () => (await allMail(city, { member: body.id }))[0];
  check((await mail())?.["state"] === "queued", "Mail leaves nevertheless");
  check(
    (await ok(city.call("listMail"))).mailStopped?.why === "paused",
    "It does not say why",
  );
  await stage.type(`${sending} --sending-enabled`, set);
  // The day that was played last: a month later the application would have expired.
  await service.play(`${await freshYear(service)}-02-02`);
  check((await mail())?.["state"] === "sent", "Mail does not leave");
}

async function calls({
  stage,
  outputs,
  service,
  city,
}: Running): Promise<void> {
  const played = await stage.type(
    "aws lambda invoke --function-name CALENDAR",
    {
      CALENDAR: outputs.CalendarFunction,
    },
  );
  check(/"done": ?true/.test(played), played);
  const functions = await functionsOf(stage);
  const RESULTS = functions["results"] ?? "";
  await stage.type("aws lambda invoke --function-name RESULTS", { RESULTS });
  const tell = async (message: object | string) => {
    const Message = JSON.stringify(message);
    writeFileSync(
      join(stage.folder, "event.json"),
      JSON.stringify({ Records: [{ Sns: { Type: "Notification", Message } }] }),
    );
    await stage.type("aws lambda invoke --function-name MAIL-EVENTS", {
      "MAIL-EVENTS": functions["mailevents"] ?? "",
    });
  };
  const [mail] = await allMail(city, { state: "sent" });
  check(mail !== undefined, "No mail has left");
  await mailServiceTells({ ...service, tell }, "Permanent", mail!);
  const bounced = await allMail(city, { state: "bounced" });
  check(bounced[0]?.id === mail!.id, "The bounce is not noted");
  const { QueueUrls } = await aws("sqs", "list_queues", {
    QueueNamePrefix: stage.stackName,
  });
  const [QUEUE = ""] = QueueUrls as string[];
  await aws("sqs", "send_message", { QueueUrl: QUEUE, MessageBody: "failed" });
  // Version 1 of the CLI goes to Amazon for queues, whatever endpoint is in the environment.
  await stage.type(
    "aws sqs purge-queue",
    { QUEUE },
    { more: " --endpoint-url $AWS_ENDPOINT_URL" },
  );
  const { Messages } = await aws("sqs", "receive_message", { QueueUrl: QUEUE });
  check(Messages === undefined, "The queue is not empty");
}

async function domains(stage: Stage): Promise<void> {
  const EmailIdentity = "new.example";
  await stage.type("aws sesv2 create-email-identity", { NEW: EmailIdentity });
  const identity = () => aws("sesv2", "get_email_identity", { EmailIdentity });
  const { DkimAttributes } = await identity();
  check(DkimAttributes.Tokens.length === 3, "There are no three tokens");
  await stage.type("aws sesv2 delete-email-identity", {
    ADDRESS: EmailIdentity,
  });
  await failing(identity());
  const asked = await stage.type("aws acm request-certificate", {
    DOMAIN: "climate.city.example",
  });
  check(asked.includes(":acm:us-east-1:"), asked);
  // npm reads the packages where they are installed.
  const packages = await stage.type("npm run sbom", {}, { folder: root });
  check(packages.includes("CycloneDX"), "No packages are told");
}
