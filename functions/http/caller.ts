import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import type { Actor } from "../../shared/history.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Route } from "../../shared/routes.ts";
import { once } from "../../shared/schema.ts";
import { network } from "../environment.ts";
import { cookiesOf, sessionCookie } from "./cookies.ts";

export type Coordinator = Extract<Actor, { kind: "coordinator" }>;

/** The claims of a token that API Gateway's authorizer has verified. */
const authorized = once(() =>
  z.looseObject({
    authorizer: z.looseObject({
      jwt: z.looseObject({ claims: z.record(z.string(), z.unknown()) }),
    }),
  }),
);

/** A role claim reaches Lambda as an array, or as one string of the form `[a b]`. */
function roles(claim: unknown): string[] {
  if (Array.isArray(claim))
    return claim.filter((role) => typeof role === "string");
  if (typeof claim !== "string") return [];
  return claim
    .replace(/^\[(.*)\]$/, "$1")
    .split(/[\s,]+/)
    .filter(Boolean);
}

function coordinatorOf(event: APIGatewayProxyEventV2): Coordinator {
  const context = authorized().safeParse(event.requestContext);
  if (!context.success) throw new Refusal("sign-in-needed");
  const { claims } = context.data.authorizer.jwt;
  const { claim, value } = network().coordinatorRole;
  if (!roles(claims[claim]).includes(value)) throw new Refusal("forbidden");
  const name = [claims["name"], claims["username"]].find(
    (one) => typeof one === "string",
  );
  return {
    kind: "coordinator",
    id: z.string().parse(claims["sub"]),
    ...(name !== undefined && { name }),
  };
}

export type Caller =
  | { kind: "public" }
  | { kind: "member"; memberId: string; secret: string }
  | Coordinator;

/** Who calls, as far as the event tells; whether a session still stands is told by the table. */
export function callerOf(
  { audience }: Route,
  event: APIGatewayProxyEventV2,
): Caller {
  if (audience === "public") return { kind: "public" };
  if (audience === "coordinator") return coordinatorOf(event);
  const [, memberId, secret] =
    /^([0-9a-f-]{36})\.([\w-]{43})$/i.exec(
      cookiesOf(event)[sessionCookie] ?? "",
    ) ?? [];
  if (!memberId || !secret) throw new Refusal("sign-in-needed");
  return { kind: "member", memberId, secret };
}
