import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Instant } from "../../shared/schema.ts";

/** When a request came. */
export const momentOf = ({
  requestContext: { timeEpoch },
}: APIGatewayProxyEventV2): Instant => new Date(timeEpoch).toISOString();
