import { hash } from "node:crypto";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import type { Route } from "../../shared/routes.ts";
import { isKnown } from "./etag.ts";
import type { Reply } from "./operation.ts";

/** The same request with the next cursor, as RFC 8288 has it. */
function linkTo(event: APIGatewayProxyEventV2, cursor: string): string {
  const query = new URLSearchParams({
    ...event.queryStringParameters,
    cursor,
  });
  return `<${event.rawPath}?${query.toString()}>; rel="next"`;
}

/** The gateway's answer: JSON or CSV, with an ETag; public answers may be kept for a minute, others never. */
export function resultOf(
  { status, cached }: Route,
  event: APIGatewayProxyEventV2,
  { body, csv, next, etag: drafted, cookies }: Reply<unknown>,
): APIGatewayProxyStructuredResultV2 {
  const content =
    csv ?? (body === undefined ? undefined : JSON.stringify(body));
  const etag =
    drafted ??
    (cached && content !== undefined
      ? `"${hash("sha256", content, "base64url")}"`
      : undefined);
  const headers = {
    "cache-control": cached ? "public, max-age=0, s-maxage=60" : "no-store",
    ...(etag && { etag }),
    ...(next !== undefined && { link: linkTo(event, next) }),
  };
  // A drafted ETag says what may be written over, not that all of the answer is as it was.
  if (cached && etag && isKnown(event.headers["if-none-match"], etag))
    return { statusCode: 304, headers };
  return {
    statusCode: status,
    headers: {
      ...headers,
      ...(content !== undefined && {
        "content-type":
          csv === undefined
            ? "application/json; charset=utf-8"
            : "text/csv; charset=utf-8",
      }),
    },
    ...(content !== undefined && { body: content }),
    ...(cookies && { cookies }),
  };
}
