import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";

const limit = 256 * 1024;

/** Refuses bodies over 256 KB, measured as they are after base64; an absent one is not JSON either. */
export const bodyLimit = (): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event: { body, isBase64Encoded } }) => {
    if (!body) return;
    if (Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8") > limit)
      throw new Refusal("body-too-large");
  },
});
