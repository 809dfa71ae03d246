import middy from "@middy/core";
import httpJsonBodyParser from "@middy/http-json-body-parser";
import httpRouterHandler from "@middy/http-router";
import type {
  APIGatewayProxyEventV2 as Event,
  APIGatewayProxyStructuredResultV2 as Result,
} from "aws-lambda";
import { methodsOf, type Route, routes } from "../../shared/routes.ts";
import { answerHeaders } from "./answer-headers.ts";
import { bodyLimit } from "./body-limit.ts";
import { callerOf } from "./caller.ts";
import { csvBody } from "./csv-body.ts";
import type { AnyOperation } from "./operation.ts";
import { jsonText } from "./json-text.ts";
import { isOpenData, methodsAt, nothingAt } from "./methods.ts";
import { plainBody } from "./plain-body.ts";
import { problems } from "./problems.ts";
import { resultOf } from "./result.ts";
import { requestOf } from "./request.ts";
import { sameOrigin } from "./same-origin.ts";
import { throughEdge } from "./through-edge.ts";
import { signedInFirst } from "./signed-in-first.ts";

function operationChain(route: Route, operation: AnyOperation) {
  const chain = middy<Event, Result>()
    .use(signedInFirst(route))
    .use(sameOrigin(route))
    .before(({ event }) => void callerOf(route, event));
  if (route.body)
    chain
      .use(bodyLimit())
      .use(plainBody())
      .use(
        route.takes === "csv" ? csvBody() : [jsonText(), httpJsonBodyParser()],
      );
  return chain.handler(async (event) =>
    resultOf(route, event, await operation(requestOf(route, event))),
  );
}

/** A page elsewhere asks before it sends a header that is not every page's, such as If-None-Match. */
const preflight = {
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
};

/** Where no operation is: which there are instead, or that there is nothing. */
function otherwise({ method, path }: { method: string; path: string }): Result {
  const allowed = methodsAt(path);
  if (method !== "OPTIONS" || allowed.length === 0)
    throw nothingAt(path, method);
  return {
    statusCode: 204,
    headers: { allow: allowed.join(", "), ...(isOpenData(path) && preflight) },
  };
}

/** A Lambda handler for the operations of one audience: the chain around a router fed from the route table. */
export const serve = (operations: Record<string, AnyOperation>) =>
  middy<Event, Result>()
    .use(answerHeaders())
    .use(problems())
    .use(throughEdge())
    .handler(
      httpRouterHandler<Event, Result>({
        routes: Object.entries<Route>(routes).flatMap(([name, route]) => {
          const operation = operations[name];
          const { path } = route;
          if (!operation) return [];
          const handler = operationChain(route, operation);
          return methodsOf(route).map((method) => ({
            method,
            path,
            handler,
          }));
        }),
        notFoundResponse: otherwise,
      }),
    );
