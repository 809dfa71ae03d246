import {
  CfnElement,
  CustomResource,
  Duration,
  FileSystem,
  Stack,
  Validations,
} from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as Lambda,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct, type IDependable } from "constructs";
import type { Network } from "../network-schema.ts";
import { logOf } from "./log.ts";
import { roleWith } from "./role.ts";

export type SiteUploadProps = {
  files: IBucket;
  /** The folder of the function that puts the pages there, with the pages. */
  folder: string;
  /** The operations that the pages call, which are there first. */
  after: IDependable;
  logDays: Network["logDays"];
};

/**
 * Puts the pages into the bucket during the deployment, if they have changed. CloudFormation waits for the function's answer:
 * a failure is told where it happened, takes the deployment back, and needs no queue.
 */
export class SiteUpload extends Construct {
  constructor(
    scope: Construct,
    { files, folder, after, logDays }: SiteUploadProps,
  ) {
    super(scope, "Upload");
    const log = logOf(this, logDays);
    const lambda = new Lambda(this, "Function", {
      description: "Puts the site's pages into their bucket at a deployment",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(folder),
      memorySize: 512,
      timeout: Duration.minutes(5),
      logGroup: log,
      role: roleWith(this, new ServicePrincipal("lambda.amazonaws.com"), [
        new PolicyStatement({
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [log.logGroupArn],
        }),
        new PolicyStatement({
          actions: ["s3:PutObject"],
          resources: [files.arnForObjects("*")],
        }),
      ]),
      environment: {
        BUCKET_NAME: files.bucketName,
        POWERTOOLS_SERVICE_NAME: "site-files",
        POWERTOOLS_LOG_LEVEL: "INFO",
      },
    });
    const pages = new CustomResource(this, "Pages", {
      resourceType: "Custom::Pages",
      serviceToken: lambda.functionArn,
      // Else CloudFormation waits an hour for a function that was cut off.
      serviceTimeout: Duration.minutes(10),
      properties: { Fingerprint: FileSystem.fingerprint(folder) },
    });
    pages.node.addDependency(after);
    const bucket = files.node.defaultChild;
    if (!CfnElement.isCfnElement(bucket))
      throw new Error("The site's bucket is not where CDK keeps it");
    Validations.of(lambda).acknowledge({
      id: "Serverless-LambdaDLQ",
      reason:
        "CloudFormation waits for its answer, and takes the deployment back without it.",
    });
    Validations.of(this).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(bucket)}.Arn>/*]`,
      reason:
        "The bucket is the site's own, and the names of its files change with every build; none is read or deleted.",
    });
  }
}
