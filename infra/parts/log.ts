import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Network } from "../network-schema.ts";

const retention: Record<Network["logDays"], RetentionDays> = {
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  180: RetentionDays.SIX_MONTHS,
  365: RetentionDays.ONE_YEAR,
};

/** A log that ends, and goes with the stack. */
export function logOf(scope: Construct, days: Network["logDays"]): LogGroup {
  return new LogGroup(scope, "Log", {
    retention: retention[days],
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
