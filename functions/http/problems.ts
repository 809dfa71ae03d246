import type { MiddlewareObj } from "@middy/core";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { issueMessage } from "../../shared/issue-texts.ts";
import type { Language } from "../../shared/language.ts";
import { Refusal, type RefusalCode, refusals } from "../../shared/refusal.ts";
import {
  internalErrorTexts,
  refusalTexts,
} from "../../shared/refusal-texts.ts";
import type { Instant } from "../../shared/schema.ts";
import { log } from "../log.ts";
import { languageOf } from "./language-of.ts";

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

const problem = (
  status: number,
  body: Record<string, unknown>,
  headers?: Record<string, string>,
): Result => ({
  statusCode: status,
  headers: {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  },
  body: JSON.stringify({ type: "about:blank", status, ...body }),
});

/** When to come again, in seconds. */
function retryAfter(code: RefusalCode, until: Instant | undefined, at: number) {
  if (until !== undefined) {
    const seconds = Math.ceil((Date.parse(until) - at) / 1000);
    return { "retry-after": String(seconds) };
  }
  return code === "unavailable" || code === "too-many-requests"
    ? { "retry-after": "5" }
    : undefined;
}

/** RFC 9457, in the caller's language, with a JSON pointer to each wrong field. */
function refused(
  { code, issues, until }: Refusal,
  { language, at }: { language: Language; at: number },
): Result {
  return problem(
    refusals[code],
    {
      code,
      ...refusalTexts[code][language],
      ...(until && { until }),
      ...(issues.length > 0 && {
        errors: issues.map((issue) => ({
          pointer: issue.pointer,
          code: issue.code,
          message: issueMessage(issue, language),
        })),
      }),
    },
    retryAfter(code, until, at),
  );
}

const passing = new Set([
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ThrottlingException",
  "InternalServerError",
  "ServiceUnavailable",
  "TimeoutError",
]);

/** The refusal behind an error of the libraries: an unknown route, a body that is not JSON, a store that is busy. */
function refusalBehind(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return undefined;
  const status = "statusCode" in error ? error.statusCode : undefined;
  const known: Partial<Record<number, RefusalCode>> = {
    404: "not-found",
    415: "not-json",
    422: "unreadable-json",
  };
  const code =
    typeof status === "number"
      ? known[status]
      : passing.has(error.name)
        ? "unavailable"
        : undefined;
  return code && new Refusal(code);
}

/** Every answer that is no success, and one line of log for each request: never a body, an address or a raw message. */
export const problems = (): MiddlewareObj<Event, Result> => ({
  before: ({ context }) => {
    log().addContext(context);
  },
  after: ({ event, response }) => {
    log().info("answered", {
      route: event.routeKey,
      status: response?.statusCode,
    });
  },
  onError: (request) => {
    const { event, error } = request;
    const language = languageOf(event);
    const refusal = refusalBehind(error);
    if (refusal)
      log().info("refused", { route: event.routeKey, code: refusal.code });
    else
      log().error("failed", {
        route: event.routeKey,
        name: error?.name,
        stack: error?.stack,
      });
    request.response = refusal
      ? refused(refusal, { language, at: event.requestContext.timeEpoch })
      : problem(500, {
          code: "internal-error",
          ...internalErrorTexts[language],
        });
  },
});
