import { Duration, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption, type IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/** Where work ends that failed after all its retries, kept as long as SQS can: a person looks at it. */
export function failureQueue(scope: Construct): IQueue {
  const queue = new Queue(scope, "Failures", {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  const reason =
    "It is itself the dead-letter queue of a trigger that is no queue (stream, schedule, topic), so no redrive policy names it.";
  Validations.of(queue).acknowledge(
    { id: "AwsSolutions-SQS3", reason },
    { id: "Serverless-SQSRedrivePolicy", reason },
  );
  return queue;
}
