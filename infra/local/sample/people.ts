import { readBefore } from "../read-before.ts";
import type { Request } from "../http-event.ts";
import type { Parts } from "../service.ts";
import {
  type OperationName,
  type Route,
  routes,
} from "../../../shared/routes.ts";
import * as z from "zod";

type Call = {
  params?: Record<string, string | number>;
  body?: unknown;
  ifMatch?: string;
  /** The moment of the call; the wall clock's, if absent. */
  at?: string;
};
type Answer = { body: unknown; etag: string; cookies: string[] };
/** Calls an operation through the front door, as one person. */
export type Person = (name: OperationName, call?: Call) => Promise<Answer>;

const pathOf = ({ path }: Route, params: Record<string, string | number>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));

/** Somebody with these headers; an answer that is no success is an error that says which call it was. Decides on what was read the moment before. */
export function person(
  service: Parts,
  headers: Record<string, string> = {},
): Person {
  const call = caller(service, headers);
  return async (name, request = {}) => {
    const { params = {}, at } = request;
    const reading = readBefore(name, params);
    if (!reading) return call(name, request);
    const was = { params: reading.params, ...(at && { at }) };
    const ifMatch = reading.etagIn(await call(reading.name, was)) ?? "*";
    return call(name, { ...request, ifMatch });
  };
}

const caller =
  (service: Parts, headers: Record<string, string>): Person =>
  async (name, { params = {}, body, ifMatch, at } = {}) => {
    const request: Request = {
      method: routes[name].method,
      path: pathOf(routes[name], params),
      headers: {
        origin: service.url,
        ...headers,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(ifMatch && { "if-match": ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      at: at ? Date.parse(at) : Date.now(),
    };
    const answer = await service.request(request);
    const text = answer.body.toString();
    if (answer.status >= 300)
      throw new Error(
        `${name} ${request.path} at ${at ?? "now"}: ${answer.status} ${text}`,
      );
    return {
      body: text ? JSON.parse(text) : undefined,
      etag: answer.headers["etag"] ?? "",
      cookies: answer.cookies.map((cookie) => cookie.split(";")[0] ?? ""),
    };
  };

const token = z.object({ access_token: z.string() });

export async function coordinator(service: Parts): Promise<Person> {
  const body = new URLSearchParams({ grant_type: "client_credentials" });
  const reply = await fetch(`${service.url}/oidc/token`, {
    method: "POST",
    body,
  });
  const { access_token } = token.parse(await reply.json());
  return person(service, { authorization: `Bearer ${access_token}` });
}

/** The tokens of the links to a page in the captured mail, by address. */
export async function mailedTokens(
  service: Parts,
  page: "confirm" | "sign-in",
): Promise<Map<string, string>> {
  await service.idle();
  const link = new RegExp(`/${page}#\\S*?token=([\\w.%-]+)`);
  const tokens = new Map<string, string>();
  for (const { destination, body } of await service.mailbox()) {
    const found = link.exec(body.text ?? "")?.[1];
    if (found) tokens.set(destination.to[0] ?? "", decodeURIComponent(found));
  }
  return tokens;
}

/** Does something for each, a few side by side. */
export async function forEach<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
