/** The stack of a stage: deployed, looked at, destroyed. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableShape } from "../../infra/table-shape.ts";
import { aws } from "./aws.ts";
import type { typed } from "./commands.ts";
import { work } from "./places.ts";
import type { Stage } from "./stage.ts";

const quietly = " --ci --no-notices";

type Output =
  | "WebOrigin"
  | "SignInIssuer"
  | "SignInAudience"
  | "TableName"
  | "MailConfigurationSet"
  | "CalendarFunction";
export type Outputs = Record<Output, string>;

type DeployCommand = Extract<
  (typeof typed)[number],
  `${string}npx cdk deploy${string}`
>;

/** What a deployment made of the stage's stack prints. */
export async function deploy(
  stage: Stage,
  {
    command = "npx cdk deploy",
    more = "",
  }: {
    command?: DeployCommand;
    more?: string;
  } = {},
): Promise<Outputs> {
  const file = join(work, "outputs.json");
  const options = ` --require-approval never --outputs-file ${file}${quietly}`;
  await stage.type(command, {}, { more: options + more });
  const outputs = Object.values(
    JSON.parse(readFileSync(file, "utf8")) as Record<string, Outputs>,
  );
  // A firewall's stack has others.
  return outputs.find(({ WebOrigin }) => WebOrigin) ?? outputs[0]!;
}

export const destroy = (stage: Stage) =>
  stage.type("npx cdk destroy STACK", {}, { more: ` --force${quietly}` });

export type Resource = { id: string; type: string; physicalId: string };

export async function resources({
  stackName: StackName,
  region,
}: Stage): Promise<Resource[]> {
  const found: Resource[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws(
      "cloudformation",
      "list_stack_resources",
      { StackName, ...(NextToken && { NextToken }) },
      region,
    );
    for (const resource of page["StackResourceSummaries"] as Record<
      string,
      string
    >[])
      found.push({
        id: resource["LogicalResourceId"]!,
        type: resource["ResourceType"]!,
        physicalId: resource["PhysicalResourceId"]!,
      });
    NextToken = page["NextToken"] as string | undefined;
  } while (NextToken);
  return found;
}

/** The names of the stack's functions by what they are: `mailer`, `mail-events` … */
export async function functionsOf(
  stage: Stage,
): Promise<Record<string, string>> {
  const found = (await resources(stage)).filter(
    ({ type }) => type === "AWS::Lambda::Function",
  );
  return Object.fromEntries(
    found.map(({ id, physicalId }) => [
      id.replace(/Function[0-9A-F]{8}$/, ""),
      physicalId,
    ]),
  );
}

const holdsData = new Set([
  "AWS::DynamoDB::GlobalTable",
  "AWS::Cognito::UserPool",
  "AWS::S3::Bucket",
  "AWS::SES::EmailIdentity",
]);

/** Which of the resources are others than before; those that hold data apart. */
export function replaced(before: Resource[], after: Resource[]) {
  const now = new Map(after.map(({ id, physicalId }) => [id, physicalId]));
  const others = before.filter(
    ({ id, physicalId }) => now.get(id) !== physicalId,
  );
  return { others, withData: others.filter(({ type }) => holdsData.has(type)) };
}

/** The keys of all that lasts: what expires by itself may be gone a moment later. */
export async function keys(TableName: string): Promise<Set<string>> {
  const found = new Set<string>();
  let ExclusiveStartKey: unknown;
  do {
    const page = await aws("dynamodb", "scan", {
      TableName,
      FilterExpression: "attribute_not_exists(#ttl)",
      ExpressionAttributeNames: { "#ttl": tableShape.ttl },
      ProjectionExpression: "pk, sk",
      ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }),
    });
    for (const { pk, sk } of page.Items as Record<"pk" | "sk", { S: string }>[])
      found.add(`${pk.S} ${sk.S}`);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return found;
}

/** What the functions said, for whoever looks why a test failed. */
export async function keepFunctionLogs(): Promise<void> {
  const lines: string[] = [];
  const { logGroups } = await aws("logs", "describe_log_groups");
  for (const { logGroupName } of logGroups as { logGroupName: string }[]) {
    const { events } = await aws("logs", "filter_log_events", { logGroupName });
    for (const { message } of events as { message: string }[])
      lines.push(`${logGroupName} ${message}`);
  }
  writeFileSync(join(work, "functions.log"), lines.join("\n"));
}
