import { hash } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../shared/refusal.ts";
import { edgeKeys } from "../environment.ts";

/** How far two texts agree is not to be learnt from how long it takes to compare them. */
const digest = (text: string) => hash("sha256", text);

/** Whoever asks the gateway by its own name walks around CloudFront and its firewall, and could say to come from anywhere: refused. */
export const throughEdge = (): MiddlewareObj<APIGatewayProxyEventV2> => ({
  before: ({ event }) => {
    const said = digest(event.headers["x-edge"] ?? "");
    if (!edgeKeys().some((key) => digest(key) === said))
      throw new Refusal("origin-not-allowed");
  },
});
