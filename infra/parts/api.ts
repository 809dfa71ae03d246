import { Stack, Validations } from "aws-cdk-lib";
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type HttpRouteIntegration,
  type IHttpRouteAuthorizer,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { methodsOf, routes, type Audience } from "../../shared/routes.ts";
import type { Network } from "../network-schema.ts";
import { apiStage } from "./api-stage.ts";
import type { ServiceFunction } from "./service-function.ts";
import type { Coordinators } from "./sign-in.ts";

/** The gateway, as yet without routes. No CORS of its own, which would be for all of them: open data alone is for other origins. */
export function gateway(scope: Construct): HttpApi {
  return new HttpApi(scope, "Api", {
    apiName: Stack.of(scope).stackName,
    createDefaultStage: false,
  });
}

export type Served = {
  functions: Record<Audience, ServiceFunction>;
  coordinators: Coordinators;
  logDays: Network["logDays"];
};

/** A route for each method of each operation of the table, to the function of its audience. Gives the gateway's log. */
export function serve(
  api: HttpApi,
  { functions, coordinators, logDays }: Served,
): ILogGroup {
  const integrations: Record<Audience, HttpRouteIntegration> = {
    public: integration("public", functions.public),
    member: integration("member", functions.member),
    coordinator: integration("coordinator", functions.coordinator),
  };
  const jwt = new HttpJwtAuthorizer("Coordinators", coordinators.issuer, {
    jwtAudience: [coordinators.audience],
  });
  const served = Object.entries(routes).flatMap(
    ([operation, { method, path, audience }]) =>
      methodsOf({ method }).map((one) =>
        route(api, one === "HEAD" ? `${operation}Head` : operation, {
          key: HttpRouteKey.with(path, HttpMethod[one]),
          integration: integrations[audience],
          authorizer: audience === "coordinator" ? jwt : undefined,
        }),
      ),
  );
  // What is not in the table gets its 404 or 405 as problem details, and OPTIONS its answer. This route has no path, so the
  // permission above misses it.
  const nothing = new HttpLambdaIntegration("nothing", functions.public.lambda);
  route(api, "nothing", { key: HttpRouteKey.DEFAULT, integration: nothing });
  return apiStage(api, served, logDays);
}

/** One permission for each function: one for each route would outgrow the 20 KB that Lambda has for them. */
function integration(
  audience: Audience,
  { lambda }: ServiceFunction,
): HttpRouteIntegration {
  return new HttpLambdaIntegration(audience, lambda, {
    scopePermissionToRoute: false,
  });
}

type RouteProps = {
  key: HttpRouteKey;
  integration: HttpRouteIntegration;
  authorizer?: IHttpRouteAuthorizer | undefined;
};

function route(
  httpApi: HttpApi,
  operation: string,
  { key, integration, authorizer }: RouteProps,
): HttpRoute {
  const made = new HttpRoute(httpApi, operation, {
    httpApi,
    routeKey: key,
    integration,
    ...(authorizer && { authorizer }),
  });
  if (!authorizer)
    Validations.of(made).acknowledge({
      id: "AwsSolutions-APIG4",
      reason:
        "Open to anybody, or for members: their session cookie is no JWT, and the function checks it on every request.",
    });
  return made;
}
