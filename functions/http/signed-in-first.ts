import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";
import type { Route } from "../../shared/routes.ts";
import { callerOf } from "./caller.ts";
import { momentOf } from "./moment-of.ts";
import { signInOf } from "./signed-in.ts";

/** Said before any session is looked for. */
const known = new Set(["sign-in-needed", "origin-not-allowed"]);

/**
 * Whoever is not signed in is told so, whatever else is wrong with the request. A session is looked for with what an operation
 * reads, after its request was parsed: so a request that is refused before that is asked here.
 */
export const signedInFirst = (
  route: Route,
): MiddlewareObj<APIGatewayProxyEventV2> => ({
  onError: async ({ event, error }) => {
    if (route.audience !== "member") return;
    if (error instanceof Refusal && known.has(error.code)) return;
    const caller = callerOf(route, event);
    if (caller.kind !== "member") return;
    await signInOf(caller, momentOf(event)).load(() => ({}));
  },
});
