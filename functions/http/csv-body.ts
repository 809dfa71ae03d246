import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";

/** A body that is a table: taken as text, whatever the gateway made of its bytes. */
export const csvBody = (): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    if (!/^text\/csv\b/i.test(event.headers["content-type"] ?? ""))
      throw new Refusal("not-csv");
    if (event.isBase64Encoded) {
      event.body = Buffer.from(event.body ?? "", "base64").toString();
      event.isBase64Encoded = false;
    }
  },
});
