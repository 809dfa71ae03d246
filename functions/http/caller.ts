import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import type { Actor } from "../../shared/history.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Route } from "../../shared/routes.ts";
import { line, once } from "../../shared/schema.ts";
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

/** A person, as the claims tell it. */
const whoever = once(() => {
  const name = () => line(200).optional().catch(undefined);
  return z.object({
    sub: line(255),
    name: name(),
    email: name(),
    username: name(),
  });
});

const anything = once(() => z.looseObject({}));
const names = once(() => z.array(z.unknown()));

/**
 * The payload of the token that the gateway has verified. The gateway hands an array on as one string, "[a b]", in which one
 * name with a blank is not to be told from two: only the token itself says which it is.
 */
function payloadOf({ authorization = "" }: APIGatewayProxyEventV2["headers"]) {
  const [, payload = ""] =
    /^(?:Bearer )?[\w-]+\.([\w-]+)\.[\w-]+$/i.exec(authorization) ?? [];
  try {
    const text = Buffer.from(payload, "base64url").toString();
    return anything().safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // Whoever's token cannot be read has no role.
  }
}

/** Whether a claim, an array of names or one name, names this role: as it stands, letter by letter. */
function isNamed(role: string, claim: unknown): boolean {
  const list = names().safeParse(claim);
  return list.success ? list.data.includes(role) : claim === role;
}

function coordinatorOf(event: APIGatewayProxyEventV2): Coordinator {
  const context = authorized().safeParse(event.requestContext);
  if (!context.success) throw new Refusal("sign-in-needed");
  const { claim, value } = network().coordinatorRole;
  if (!isNamed(value, payloadOf(event.headers)?.[claim]))
    throw new Refusal("forbidden");
  const person = whoever().safeParse(context.data.authorizer.jwt.claims);
  // The history says who did what: whoever cannot be named in it does nothing.
  if (!person.success) throw new Refusal("sign-in-needed");
  const { sub, name, email, username } = person.data;
  const shown = name ?? email ?? username;
  return { kind: "coordinator", id: sub, ...(shown && { name: shown }) };
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
