import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";

/** JSON is in UTF-8, whatever the gateway made of its bytes; a byte order mark before it means nothing. */
export const jsonText = (): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    const [, charset = "utf-8"] =
      /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(
        event.headers["content-type"] ?? "",
      ) ?? [];
    if (!/^(utf-?8|us-ascii)$/i.test(charset)) throw new Refusal("not-json");
    if (event.body === undefined) return;
    const text = event.isBase64Encoded
      ? Buffer.from(event.body, "base64").toString()
      : event.body;
    event.body = text.replace(/^\uFEFF/, "");
    event.isBase64Encoded = false;
  },
});
