import middy from "@middy/core";
import httpJsonBodyParser from "@middy/http-json-body-parser";
import httpRouterHandler from "@middy/http-router";
import type {
  APIGatewayProxyEventV2 as Event,
  APIGatewayProxyStructuredResultV2 as Result,
} from "aws-lambda";
import { type Route, routes } from "../../shared/routes.ts";
import { bodyLimit } from "./body-limit.ts";
import { callerOf } from "./caller.ts";
import { csvBody } from "./csv-body.ts";
import type { AnyOperation } from "./operation.ts";
import { problems } from "./problems.ts";
import { resultOf } from "./result.ts";
import { requestOf } from "./request.ts";
import { sameOrigin } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";

function operationChain(route: Route, operation: AnyOperation) {
  const chain = middy<Event, Result>()
    .use(sameOrigin(route))
    .before(({ event }) => void callerOf(route, event));
  if (route.body)
    chain
      .use(bodyLimit())
      .use(route.takes === "csv" ? csvBody() : httpJsonBodyParser());
  return chain.handler(async (event) =>
    resultOf(route, event, await operation(requestOf(route, event))),
  );
}

/** A Lambda handler for the operations of one audience: the chain around a router fed from the route table. */
export const serve = (operations: Record<string, AnyOperation>) =>
  middy<Event, Result>()
    .use(securityHeaders())
    .use(problems())
    .handler(
      httpRouterHandler<Event, Result>(
        Object.entries<Route>(routes).flatMap(([name, route]) => {
          const operation = operations[name];
          return operation
            ? [
                {
                  method: route.method,
                  path: route.path,
                  handler: operationChain(route, operation),
                },
              ]
            : [];
        }),
      ),
    );
