import {
  Aws,
  CfnElement,
  Duration,
  RemovalPolicy,
  Stack,
  TimeZone,
  Validations,
} from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
} from "aws-cdk-lib/aws-s3";
import {
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from "aws-cdk-lib/aws-scheduler";
import { Universal } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import type { Network } from "../network-schema.ts";
import { roleWith } from "./role.ts";
import type { ServiceFunction } from "./service-function.ts";
import type { ServiceTable } from "./table.ts";

type Backups = NonNullable<Network["backups"]>;

/** DynamoDB's own choice. */
const whereExportsLie = "AWSDynamoDB/*";

/** Another account's, which outlives ours, or one of the stack's own. */
function bucketOf(scope: Construct, { bucket, keepDays }: Backups): IBucket {
  if (bucket !== undefined)
    return Bucket.fromBucketName(scope, "Elsewhere", bucket);
  const own = new Bucket(scope, "Exports", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    // What somebody deletes can be brought back for a week.
    versioned: true,
    lifecycleRules: [
      {
        ...(keepDays !== undefined && { expiration: Duration.days(keepDays) }),
        noncurrentVersionExpiration: Duration.days(7),
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
    ],
  });
  Validations.of(own).acknowledge({
    id: "AwsSolutions-S1",
    reason:
      "DynamoDB alone writes it, and nobody reads it before a disaster; a log of that would cost as much as the backups.",
  });
  return own;
}

/** Every night the whole table into a bucket: DynamoDB does it when the scheduler asks, without any code of ours. */
export function backUp(
  scope: Construct,
  {
    backups,
    table,
    timeZone,
    calendar: { failures },
  }: {
    backups: Backups;
    table: ServiceTable;
    timeZone: string;
    /** Whose queue of failures is watched already; an alarm more would cost. */
    calendar: ServiceFunction;
  },
): void {
  if (!failures) throw new Error("calendar needs a queue for its failures");
  const part = new Construct(scope, "Backups");
  const bucket = bucketOf(part, backups);
  const scheduler = new ServicePrincipal("scheduler.amazonaws.com", {
    conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
  });
  const allow = (actions: string[], resource: string) =>
    new PolicyStatement({ actions, resources: [resource] });
  new Schedule(part, "Nights", {
    description: "Every night a copy of the whole table",
    schedule: ScheduleExpression.cron({
      minute: "30",
      // Before the hours that some nights do not have.
      hour: "1",
      timeZone: TimeZone.of(timeZone),
    }),
    target: new Universal({
      service: "dynamodb",
      action: "exportTableToPointInTime",
      input: ScheduleTargetInput.fromObject({
        TableArn: table.arn,
        S3Bucket: bucket.bucketName,
        S3BucketOwner: backups.account ?? Aws.ACCOUNT_ID,
      }),
      role: roleWith(part, scheduler, [
        allow(["dynamodb:ExportTableToPointInTime"], table.arn),
        allow(
          ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"],
          bucket.arnForObjects(whereExportsLie),
        ),
        allow(["sqs:SendMessage"], failures.queueArn),
      ]),
      retryAttempts: 5,
      maxEventAge: Duration.hours(1),
      deadLetterQueue: failures,
    }),
  });
  const made = bucket.node.defaultChild;
  const named =
    made && CfnElement.isCfnElement(made)
      ? `<${Stack.of(part).getLogicalId(made)}.Arn>`
      : bucket.bucketArn;
  Validations.of(part).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${named}/${whereExportsLie}]`,
    reason:
      "DynamoDB names the files of each export itself; none is read or deleted.",
  });
}
