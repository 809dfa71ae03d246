import { Aws, Duration, TimeZone } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";
import { roleWith } from "./role.ts";
import type { ServiceFunction } from "./service-function.ts";

/**
 * Runs `calendar` every quarter of an hour of the working day, in the network's own time; a run with nothing due makes two
 * reads. The night is left out: people are not mailed then, and some of its hours do not exist in spring.
 */
export function scheduleCalendar(
  scope: Construct,
  { lambda, failures }: ServiceFunction,
  timeZone: string,
): void {
  if (!failures) throw new Error("calendar needs a queue for its failures");
  const part = new Construct(scope, "Schedule");
  const scheduler = new ServicePrincipal("scheduler.amazonaws.com", {
    conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
  });
  new Schedule(part, "Quarters", {
    description: "The working day's quarters of an hour",
    schedule: ScheduleExpression.cron({
      minute: "0/15",
      hour: "8-19",
      timeZone: TimeZone.of(timeZone),
    }),
    target: new LambdaInvoke(lambda, {
      input: ScheduleTargetInput.fromObject({
        time: ContextAttribute.scheduledTime,
      }),
      role: roleWith(part, scheduler, [
        new PolicyStatement({
          actions: ["lambda:InvokeFunction"],
          resources: [lambda.functionArn],
        }),
        new PolicyStatement({
          actions: ["sqs:SendMessage"],
          resources: [failures.queueArn],
        }),
      ]),
      // The next run does what this one did not, so an hour of trying is enough.
      retryAttempts: 5,
      maxEventAge: Duration.hours(1),
      deadLetterQueue: failures,
    }),
  });
}
