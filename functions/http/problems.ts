import type { MiddlewareObj } from "@middy/core";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { issueMessage } from "../../shared/issue-texts.ts";
import {
  Refusal,
  type RefusalCode,
  refusals,
  StaleDecision,
} from "../../shared/refusal.ts";
import {
  internalErrorTexts,
  refusalTexts,
} from "../../shared/refusal-texts.ts";
import type { Instant } from "../../shared/schema.ts";
import { NewerShape } from "../../shared/upgrades.ts";
import { log } from "../log.ts";
import { isContention } from "../store/contention.ts";
import { languageOf } from "./language-of.ts";
import { methodsAt } from "./methods.ts";

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
const retryAfter = (until: Instant | undefined, at: number) =>
  until === undefined ? 5 : Math.ceil((Date.parse(until) - at) / 1000);

/** What a program can read of how to do it right, as RFC 9110 has it. */
function helpWith(
  { code, until }: Refusal,
  { rawPath, requestContext: { timeEpoch } }: Event,
): Record<string, string> | undefined {
  const later = { "retry-after": String(retryAfter(until, timeEpoch)) };
  const help: Partial<Record<RefusalCode, Record<string, string>>> = {
    "method-not-allowed": { allow: methodsAt(rawPath).join(", ") },
    "body-encoded": { "accept-encoding": "identity" },
    "not-json": { accept: "application/json" },
    "not-csv": { accept: "text/csv" },
    "too-many-requests": later,
    // A deployment takes minutes.
    "being-updated": { "retry-after": "300" },
    unavailable: later,
  };
  return help[code] ?? (until === undefined ? undefined : later);
}

/** RFC 9457, in the caller's language, with a JSON pointer to each wrong field. */
function refused(refusal: Refusal, event: Event): Result {
  const { code, issues, until } = refusal;
  const language = languageOf(event);
  return problem(
    refusals[code],
    {
      code,
      ...refusalTexts[code][language],
      ...(until && { until }),
      ...(refusal instanceof StaleDecision && { current: refusal.current }),
      ...(issues.length > 0 && {
        errors: issues.map((issue) => ({
          pointer: issue.pointer,
          code: issue.code,
          message: issueMessage(issue, language),
        })),
      }),
    },
    helpWith(refusal, event),
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

/** The refusal behind an error of the libraries: an unknown route, a body that is not JSON, a store that is busy, or ahead. */
function refusalBehind(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof NewerShape) return new Refusal("being-updated");
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
      : passing.has(error.name) || isContention(error)
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
    const refusal = refusalBehind(error);
    if (error instanceof NewerShape)
      log().error("refused", { route: event.routeKey, why: error.message });
    else if (refusal)
      log().info("refused", { route: event.routeKey, code: refusal.code });
    else
      log().error("failed", {
        route: event.routeKey,
        name: error?.name,
        stack: error?.stack,
      });
    request.response = refusal
      ? refused(refusal, event)
      : problem(500, {
          code: "internal-error",
          ...internalErrorTexts[languageOf(event)],
        });
  },
});
