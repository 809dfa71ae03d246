import { Duration } from "aws-cdk-lib";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { ServiceFunction } from "./service-function.ts";
import type { ServiceTable } from "./table.ts";

const typeOf = (...types: string[]) => ({
  type: { S: FilterRule.or(...types) },
});

/** Every new mail wakes `mailer`. */
export function wakeMailer(mailer: ServiceFunction, table: ServiceTable): void {
  subscribe(mailer, table, {
    batchSize: 10,
    filters: [
      {
        eventName: FilterRule.isEqual("INSERT"),
        dynamodb: { NewImage: typeOf("mail", "sign-in", "wake") },
      },
    ],
  });
}

/** Whatever happens to an accepted report's contribution has its year folded anew. */
export function refoldResults(
  results: ServiceFunction,
  table: ServiceTable,
  windowSeconds: number,
): void {
  subscribe(results, table, {
    batchSize: 100,
    // An afternoon of accepting costs a few folds, not one for each report.
    maxBatchingWindow: Duration.seconds(windowSeconds),
    filters: [
      { dynamodb: { NewImage: typeOf("contribution") } },
      {
        eventName: FilterRule.isEqual("REMOVE"),
        dynamodb: { OldImage: typeOf("contribution") },
      },
    ],
  });
}

type Subscription = {
  batchSize: number;
  maxBatchingWindow?: Duration;
  filters: Record<string, unknown>[];
};

function subscribe(
  { lambda, failures }: ServiceFunction,
  table: ServiceTable,
  subscription: Subscription,
): void {
  if (!failures)
    throw new Error(
      "A function that reads the stream needs a queue for its failures",
    );
  const { filters, ...batching } = subscription;
  new EventSourceMapping(lambda, "Stream", {
    target: lambda,
    eventSourceArn: table.streamArn,
    // What was written before the mapping was there is not lost.
    startingPosition: StartingPosition.TRIM_HORIZON,
    ...batching,
    filters: filters.map((filter) => FilterCriteria.filter(filter)),
    // By default a record that cannot be handled is tried for 24 hours, and everything behind it waits.
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.minutes(15),
    onFailure: new SqsDlq(failures),
  });
}
