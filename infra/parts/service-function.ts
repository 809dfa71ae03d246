import { Duration, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as Lambda,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName } from "../bundle.ts";
import type { Network } from "../network-schema.ts";
import { failureQueue } from "./failure-queue.ts";
import { jobs, type Job, type Variable } from "./jobs.ts";
import { logOf } from "./log.ts";
import { roleWith } from "./role.ts";
import type { ServiceTable } from "./table.ts";

export type ServiceFunctionProps = {
  folder: string;
  table: ServiceTable;
  variables: Partial<Record<Variable, string>>;
  logDays: Network["logDays"];
  /** What it may do beyond the table and its own log. */
  also?: PolicyStatement[];
};

/** One function with its own role, log and, if nobody waits for its answer, queue of failures. */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;
  readonly failures: IQueue | undefined;

  constructor(
    scope: Construct,
    name: FunctionName,
    props: ServiceFunctionProps,
  ) {
    super(scope, name);
    const job = jobs[name];
    const log = logOf(this, props.logDays);
    this.failures = job.startedBy && failureQueue(this);
    this.lambda = new Lambda(this, "Function", {
      description: job.does,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(props.folder),
      memorySize: job.memory,
      timeout: job.timeout,
      logGroup: log,
      role: roleWith(this, new ServicePrincipal("lambda.amazonaws.com"), [
        allow(["logs:CreateLogStream", "logs:PutLogEvents"], log.logGroupArn),
        ...tableStatements(job, props.table),
        ...(job.startedBy === "stream" ? [readStream(props.table)] : []),
        ...(this.failures
          ? [allow(["sqs:SendMessage"], this.failures.queueArn)]
          : []),
        ...(props.also ?? []),
      ]),
      environment: {
        TABLE_NAME: props.table.name,
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_LOG_LEVEL: "INFO",
        ...known(job, props.variables),
      },
    });
    Validations.of(this.lambda).acknowledge({
      id: "Serverless-LambdaDLQ",
      reason: job.startedBy
        ? "What fails goes to a queue of failures all the same, by a destination, which tells also why."
        : "Somebody waits for its answer, and is told the failure.",
    });
    if (job.startedBy === "event" && this.failures)
      this.lambda.configureAsyncInvoke({
        onFailure: new SqsDestination(this.failures),
        retryAttempts: 2,
        maxEventAge: Duration.hours(1),
      });
  }
}

function allow(
  actions: readonly string[],
  ...resources: string[]
): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources });
}

function tableStatements(job: Job, table: ServiceTable): PolicyStatement[] {
  const within = job.within ?? {};
  const anywhere = job.table.filter((action) => !(action in within));
  return [
    ...(anywhere.length > 0 ? [allow(anywhere, table.arn)] : []),
    ...Object.entries(within).map(
      ([action, begin]) =>
        new PolicyStatement({
          actions: [action],
          resources: [table.arn],
          conditions: {
            "ForAllValues:StringLike": {
              "dynamodb:LeadingKeys": begin.map((key) => `${key}*`),
            },
          },
        }),
    ),
    ...(job.indexes.length > 0
      ? [allow(["dynamodb:Query"], ...job.indexes.map(table.indexArn))]
      : []),
  ];
}

function readStream(table: ServiceTable): PolicyStatement {
  return allow(
    [
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
    ],
    table.streamArn,
  );
}

function known(
  job: Job,
  variables: ServiceFunctionProps["variables"],
): Record<string, string> {
  return Object.fromEntries(
    job.knows.flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
