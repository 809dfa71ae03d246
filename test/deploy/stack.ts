import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aws } from "./aws.ts";
import { work } from "./places.ts";
import { project } from "./project.ts";
import { tool } from "./tool.ts";

export const cdk = (env: NodeJS.ProcessEnv, args: string[]) =>
  tool("cdk", {
    args: [...args, "--ci", "--no-notices"],
    cwd: project,
    env,
    log: join(work, "cdk.log"),
  });

type Output =
  "WebOrigin" | "SignInIssuer" | "SignInAudience" | "CalendarFunction";

/** `cdk deploy` of the project's one stack; gives its outputs. */
export async function deploy(
  env: NodeJS.ProcessEnv,
  options: string[] = [],
): Promise<Record<Output, string>> {
  const file = join(work, "outputs.json");
  await cdk(env, [
    "deploy",
    "--require-approval",
    "never",
    "--outputs-file",
    file,
    ...options,
  ]);
  const [outputs] = Object.values(
    JSON.parse(readFileSync(file, "utf8")) as Record<
      string,
      Record<Output, string>
    >,
  );
  return outputs!;
}

export type Resource = { id: string; type: string; physicalId: string };

export async function resources(StackName: string): Promise<Resource[]> {
  const found: Resource[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws("cloudformation", "list_stack_resources", {
      StackName,
      ...(NextToken && { NextToken }),
    });
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

/** The keys of all that is stored. */
export async function keys(TableName: string): Promise<Set<string>> {
  const found = new Set<string>();
  let ExclusiveStartKey: unknown;
  do {
    const page = await aws("dynamodb", "scan", {
      TableName,
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
