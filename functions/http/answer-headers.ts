import type { MiddlewareObj } from "@middy/core";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import { isOpenData } from "./methods.ts";

/** An answer is data: nothing in it is ever run, framed, guessed at or loaded by another site. */
const headers = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** What anybody may read, any site's page may: never with cookies, which `*` rules out. */
const ofOpenData = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, link",
  "cross-origin-resource-policy": "cross-origin",
};

type Middleware = MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
>;

/** What every answer says, a refusal too, for those who call the gateway itself; CloudFront sets the pages' own. HEAD has no body. */
export const answerHeaders = (): Middleware => {
  const add: Middleware["after"] = ({ event, response }) => {
    if (!response) return;
    response.headers = {
      ...headers,
      ...(isOpenData(event.rawPath) && ofOpenData),
      ...response.headers,
    };
    if (event.requestContext.http.method === "HEAD") delete response.body;
  };
  return { after: add, onError: add };
};
