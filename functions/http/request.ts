import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import { inboxId } from "../../shared/inbox.ts";
import { issuesOf } from "../../shared/issues.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Route } from "../../shared/routes.ts";
import { calendarYear, once, uuid } from "../../shared/schema.ts";
import { callerOf } from "./caller.ts";
import { cookiesOf } from "./cookies.ts";
import { languageOf } from "./language-of.ts";
import { signInOf } from "./signed-in.ts";

const nameUnderMember = () =>
  z.string().regex(/^(network|[0-9a-f-]{36})\.[\w.~-]{1,800}$/i);

const paramSchemas = once((): Record<string, z.ZodType> => ({
  id: uuid(),
  contactId: uuid(),
  year: z
    .stringFormat("year", /^\d{4}$/)
    .transform(Number)
    .pipe(calendarYear()),
  mailId: nameUnderMember(),
  itemId: nameUnderMember(),
  inboxId: inboxId(),
  storyId: z.string().regex(/^[0-9a-f-]{36}\.\d{4}$/i),
}));

/** A path that cannot name anything names nothing. */
function paramsOf(event: APIGatewayProxyEventV2) {
  return Object.fromEntries(
    Object.entries(event.pathParameters ?? {}).map(([name, value]) => {
      const parsed = paramSchemas()[name]?.safeParse(value);
      if (!parsed?.success) throw new Refusal("not-found");
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

function ifMatchOf({ ifMatch }: Route, event: APIGatewayProxyEventV2) {
  const header = event.headers["if-match"];
  if (header === undefined && ifMatch === "must")
    throw new Refusal("draft-version-needed");
  return ifMatch && header;
}

/** The operation's request, parsed by its route. */
export function requestOf(route: Route, event: APIGatewayProxyEventV2) {
  const now = new Date(event.requestContext.timeEpoch).toISOString();
  const caller = callerOf(route, event);
  return {
    params: paramsOf(event),
    query:
      route.query &&
      parsed(route.query(), event.queryStringParameters ?? {}, "query"),
    body: route.body && parsed(route.body(), event.body, "body"),
    ifMatch: ifMatchOf(route, event),
    language: languageOf(event),
    now,
    cookies: cookiesOf(event),
    ...(caller.kind === "member" && { signIn: signInOf(caller, now) }),
    ...(caller.kind === "coordinator" && { act: { by: caller, now } }),
  };
}
