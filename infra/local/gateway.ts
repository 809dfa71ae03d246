import * as z from "zod";
import { authorizerProperties, createAuthorizer } from "./authorizer.ts";
import {
  headersOf,
  httpEvent,
  httpResponse,
  jsonResponse,
  type Request,
  type Response,
} from "./http-event.ts";
import { router } from "./routes.ts";
import type { Resources } from "./template.ts";

const limits = z.object({
  ThrottlingRateLimit: z.number().default(10_000),
  ThrottlingBurstLimit: z.number().default(5_000),
});
const stageProperties = z.object({
  StageName: z.string(),
  DefaultRouteSettings: limits.partial().default({}),
  RouteSettings: z.record(z.string(), limits.partial()).default({}),
});
const apiProperties = z.object({
  ProtocolType: z.literal("HTTP"),
  CorsConfiguration: z.undefined().optional(),
});
const integrationProperties = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  PayloadFormatVersion: z.literal("2.0"),
  IntegrationUri: z.string(),
});
const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizerId: z.string().optional(),
});

const refusal = (status: number, message: string) =>
  jsonResponse(status, { message });

/** A token bucket: whether one more call may pass. */
function throttle({
  ThrottlingRateLimit: rate,
  ThrottlingBurstLimit: burst,
}: z.infer<typeof limits>) {
  let tokens = burst;
  let last = Date.now();
  return () => {
    const now = Date.now();
    tokens = Math.min(burst, tokens + ((now - last) / 1000) * rate);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

/** The template's HTTP API with its stage's limits; the in-process door of every request. */
export function createGateway(
  resources: Resources,
  invoke: (arn: string, event: unknown) => Promise<unknown>,
) {
  resources("AWS::ApiGatewayV2::Api", apiProperties);
  const [stage] = resources("AWS::ApiGatewayV2::Stage", stageProperties);
  const settings = stageProperties.parse(
    stage?.properties ?? { StageName: "$default" },
  );
  const authorizers = new Map(
    resources("AWS::ApiGatewayV2::Authorizer", authorizerProperties).map(
      ({ id, properties }) => [
        id,
        createAuthorizer(properties.JwtConfiguration),
      ],
    ),
  );
  const integrations = new Map(
    resources("AWS::ApiGatewayV2::Integration", integrationProperties).map(
      ({ id, properties }) => [`integrations/${id}`, properties.IntegrationUri],
    ),
  );
  const match = router(
    resources("AWS::ApiGatewayV2::Route", routeProperties).map(
      ({ properties: { RouteKey: key, Target, AuthorizerId = "" } }) => {
        const authorize = authorizers.get(AuthorizerId);
        const arn = integrations.get(Target);
        if (!arn || (AuthorizerId && !authorize))
          throw new Error(`The route ${key} leads nowhere.`);
        const passes = throttle(
          limits.parse({
            ...settings.DefaultRouteSettings,
            ...settings.RouteSettings[key],
          }),
        );
        return { key, target: { arn, authorize, passes } };
      },
    ),
  );

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.path, "http://localhost");
    const found = match(request.method, pathname);
    if (!found) return refusal(404, "Not Found");
    const { arn, authorize, passes } = found.route.target;
    if (Buffer.byteLength(request.body ?? "") > 10 * 2 ** 20)
      return refusal(413, "Request Entity Too Large");
    if (request.at === undefined && !passes())
      return refusal(429, "Too Many Requests");
    const claims = await authorize?.(headersOf(request)["authorization"]);
    if (authorize && !claims) return refusal(401, "Unauthorized");
    const route = {
      routeKey: found.route.key,
      stage: settings.StageName,
      params: found.params,
      claims,
    };
    return invoke(arn, httpEvent(request, route)).then(httpResponse, () =>
      refusal(500, "Internal Server Error"),
    );
  };
}
