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
const integrationProperties = z.object({ IntegrationUri: z.string() });
const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizerId: z.string().optional(),
});

/** Whether a route's key fits a request, and the parameters of its path; fixed routes sort before those with `{name}`, `$default` last. */
function matcher(key: string) {
  const [method, path] = key.split(" ");
  const pathname = path?.replace(/\{(\w+)\}/g, ":$1") ?? "*";
  const pattern = new URLPattern({ pathname });
  return {
    order: pathname.replace(/:\w+/g, "~").replace("*", "~~"),
    match(given: string, at: string): Record<string, string> | undefined {
      if (path && method !== given) return undefined;
      const groups = pattern.exec({ pathname: at })?.pathname.groups;
      const params = path ? Object.entries(groups ?? {}) : [];
      return (
        groups &&
        Object.fromEntries(
          params.map(([name, value]) => [
            name,
            decodeURIComponent(value ?? ""),
          ]),
        )
      );
    },
  };
}

/** A token bucket: whether one more call may pass. */
function throttle(settings: z.infer<typeof limits>) {
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings;
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

const refusal = (status: number, message: string) =>
  jsonResponse(status, { message });

/** The template's HTTP API with its stage's limits; the in-process door of every request. */
export function createGateway(
  resources: Resources,
  invoke: (arn: string, event: unknown) => Promise<unknown>,
) {
  const [stage] = resources("AWS::ApiGatewayV2::Stage", stageProperties);
  const authorizers = new Map(
    resources("AWS::ApiGatewayV2::Authorizer", authorizerProperties).map(
      ({ id, properties }) => [id, createAuthorizer(properties)],
    ),
  );
  const integrations = new Map(
    resources("AWS::ApiGatewayV2::Integration", integrationProperties).map(
      ({ id, properties }) => [`integrations/${id}`, properties.IntegrationUri],
    ),
  );
  const routes = resources("AWS::ApiGatewayV2::Route", routeProperties)
    .map(({ properties: { RouteKey: key, Target, AuthorizerId = "" } }) => {
      const arn = integrations.get(Target);
      const authorize = authorizers.get(AuthorizerId);
      if (!stage || !arn || (AuthorizerId && !authorize))
        throw new Error(`The route ${key} leads nowhere.`);
      const { StageName, DefaultRouteSettings, RouteSettings } =
        stage.properties;
      const own = { ...DefaultRouteSettings, ...RouteSettings[key] };
      const passes = throttle(limits.parse(own));
      return { key, stage: StageName, arn, authorize, passes, ...matcher(key) };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.path, "http://localhost");
    const route = routes.find((one) => one.match(request.method, pathname));
    if (!route) return refusal(404, "Not Found");
    if (Buffer.byteLength(request.body ?? "") > 10 * 2 ** 20)
      return refusal(413, "Request Entity Too Large");
    if (request.at === undefined && !route.passes())
      return refusal(429, "Too Many Requests");
    const claims = await route.authorize?.(headersOf(request)["authorization"]);
    if (route.authorize && !claims) return refusal(401, "Unauthorized");
    const event = httpEvent(request, {
      routeKey: route.key,
      stage: route.stage,
      params: route.match(request.method, pathname) ?? {},
      claims,
    });
    return invoke(route.arn, event).then(httpResponse, () =>
      refusal(500, "Internal Server Error"),
    );
  };
}
