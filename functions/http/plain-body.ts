import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";

/** A body is taken as it is: one that is compressed is refused, not called unreadable. */
export const plainBody = (): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    const coding = event.headers["content-encoding"]?.trim() ?? "";
    if (!/^(identity)?$/i.test(coding)) throw new Refusal("body-encoded");
  },
});
