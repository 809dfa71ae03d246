import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CfnStage,
  LogGroupLogDestination,
  type HttpApi,
  type HttpRoute,
} from "aws-cdk-lib/aws-apigatewayv2";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { routes, type OperationName } from "../../shared/routes.ts";
import type { Network } from "../network-schema.ts";
import { logOf } from "./log.ts";

// A round's last evening is a few requests a second; this stops a loop.
const overall = { rateLimit: 100, burstLimit: 200 };

// Anybody may call these, and they send mail, try secrets or fill the inbox. Each asker's own limits, which the functions count, come
// long before: these are for all askers together, and far enough from what one of them can do by hand or by a simple loop.
export const openToFloods: OperationName[] = [
  "requestSignInLink",
  "startSession",
  "submitApplication",
  "sendFeedback",
];
const slowly = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 };

// By route, not by path, and without addresses and agents: nobody can be made out.
const logged = {
  id: "$context.requestId",
  at: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  error: "$context.error.message",
  authorizer: "$context.authorizer.error",
  integration: "$context.integrationErrorMessage",
  // What the function answered; "-" where the gateway did not ask it.
  answered: "$context.integrationStatus",
};

/** Where the gateway's routes are to be had: limits and log. Gives the log. */
export function apiStage(
  api: HttpApi,
  served: HttpRoute[],
  logDays: Network["logDays"],
): ILogGroup {
  const log = logOf(api, logDays);
  const stage = api.addStage("Stage", {
    autoDeploy: true,
    throttle: overall,
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(JSON.stringify(logged)),
    },
  });
  // CDK knows no limits for a single route.
  const plain = stage.node.defaultChild;
  if (!(plain instanceof CfnStage))
    throw new Error("The stage's resource is not where CDK keeps it");
  plain.routeSettings = Object.fromEntries(
    openToFloods.map((operation) => [
      `${routes[operation].method} ${routes[operation].path}`,
      slowly,
    ]),
  );
  // A limit for a route that is not there yet is refused.
  plain.node.addDependency(...served);
  return log;
}
