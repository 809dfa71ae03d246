import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type * as z from "zod";
import { issuesOf } from "../../shared/issues.ts";
import { pathParams } from "../../shared/path-params.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Route } from "../../shared/routes.ts";
import { askerOf } from "./asker.ts";
import { callerOf } from "./caller.ts";
import { cookiesOf } from "./cookies.ts";
import { sha256 } from "../store/contacts.ts";
import { languageOf } from "./language-of.ts";
import { nothingAt } from "./methods.ts";
import { momentOf } from "./moment-of.ts";
import { signInOf } from "./signed-in.ts";

/** A path that cannot name anything names nothing, or what only other methods know. */
function paramsOf({
  pathParameters,
  rawPath,
  requestContext: { http },
}: APIGatewayProxyEventV2) {
  return Object.fromEntries(
    Object.entries(pathParameters ?? {}).map(([name, value]) => {
      const parsed = pathParams()[name]?.safeParse(value);
      if (!parsed?.success) throw nothingAt(rawPath, http.method);
      return [name, parsed.data];
    }),
  );
}

function parsed(schema: z.ZodType, value: unknown, place: "body" | "query") {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = issuesOf(result.error);
  throw new Refusal(
    "invalid",
    place === "body"
      ? issues
      : issues.map((issue) => ({
          ...issue,
          pointer: `?${issue.pointer.slice(1)}`,
        })),
  );
}

/**
 * What a reader's program adds to an address is none of our business; whoever is signed in, or writes, is told of a name that is
 * misspelt. Empty means absent, but not where it would turn a dry run into a real one.
 */
function queryOf(
  { query, method, audience }: Route,
  { queryStringParameters }: APIGatewayProxyEventV2,
) {
  if (!query) return undefined;
  const given = Object.entries(queryStringParameters ?? {}).filter(
    ([, value]) => value !== "" || method !== "GET",
  );
  return parsed(
    audience === "public" ? query().strip() : query(),
    Object.fromEntries(given),
    "query",
  );
}

function ifMatchOf({ ifMatch }: Route, event: APIGatewayProxyEventV2) {
  const header = event.headers["if-match"];
  if (header === undefined && ifMatch === "must")
    throw new Refusal("version-needed");
  return ifMatch && header;
}

/** The operation's request, parsed by its route. */
export function requestOf(route: Route, event: APIGatewayProxyEventV2) {
  const now = momentOf(event);
  const caller = callerOf(route, event);
  const params = paramsOf(event);
  const query = queryOf(route, event);
  const body = route.body && parsed(route.body(), event.body, "body");
  const ifMatch = ifMatchOf(route, event);
  // A parsed body has its keys in the schema's order, so equal bodies have equal text.
  const asked = JSON.stringify([route.method, event.rawPath, ifMatch, body]);
  return {
    params,
    query,
    body,
    ifMatch,
    language: languageOf(event),
    now,
    cookies: cookiesOf(event),
    ...(caller.kind === "public" && { asker: askerOf(event) }),
    ...(caller.kind === "member" && { signIn: signInOf(caller, now, asked) }),
    ...(caller.kind === "coordinator" && {
      act: { by: caller, now, request: sha256(`${caller.id} ${asked}`) },
    }),
  };
}
