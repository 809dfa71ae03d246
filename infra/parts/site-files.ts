import { RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

/** Kept when the stack goes: emptying it would take a function with the right to delete, for files that anybody may read. */
export function siteFiles(scope: Construct): Bucket {
  const bucket = new Bucket(scope, "Files", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason:
      "Only CloudFront reads it, and only published files lie in it; a log would hold nothing but readers' addresses.",
  });
  return bucket;
}
