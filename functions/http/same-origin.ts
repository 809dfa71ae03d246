import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";
import type { Route } from "../../shared/routes.ts";
import { webOrigin } from "../environment.ts";

/**
 * Unsafe requests come from our own pages. Where a cookie speaks for the caller, `Origin` is required; elsewhere (an
 * application sent by another program, a bearer token) a missing one is no danger, a foreign one is refused.
 */
export const sameOrigin = ({
  method,
  audience,
}: Route): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    if (method === "GET") return;
    const origin = event.headers["origin"];
    if (origin === undefined ? audience === "member" : origin !== webOrigin())
      throw new Refusal("origin-not-allowed");
  },
});
