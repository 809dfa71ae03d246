import { randomUUID } from "node:crypto";
import * as z from "zod";

export type Request = {
  method: string;
  /** With its query. */
  path: string;
  headers?: Record<string, string | string[] | undefined>;
  body?: string | Uint8Array;
  /** When the request is made, in epoch milliseconds; one at a chosen moment is not throttled. */
  at?: number;
};
export type Response = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
};

export const headersOf = ({ headers = {} }: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), [value].flat().join(",")]],
    ),
  );

const isText = (type: string) =>
  /^$|^text\/|^application\/(json|javascript|xml)\b|\+(json|xml)\b/.test(type);
const clf = (at: Date) =>
  at
    .toUTCString()
    .replace(/^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/, "$1/$2/$3:$4 +0000");

type Texts = Record<string, string>;
type Routed = {
  routeKey: string;
  stage: string;
  params: Texts;
  claims: Texts | undefined;
};

/** The event of payload format 2.0. */
export function httpEvent(
  request: Request,
  { routeKey, stage, params, claims }: Routed,
) {
  const { cookie, ...headers } = headersOf(request);
  const url = new URL(request.path, "http://localhost");
  const timeEpoch = request.at ?? Date.now();
  const body = Buffer.from(request.body ?? "");
  const isBase64Encoded =
    body.length > 0 && !isText(headers["content-type"] ?? "");
  const query: Record<string, string> = {};
  for (const name of url.searchParams.keys())
    query[name] = url.searchParams.getAll(name).join(",");
  return {
    version: "2.0",
    routeKey,
    rawPath: decodeURIComponent(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: query }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: "localhost",
      domainPrefix: "localhost",
      http: {
        method: request.method,
        path: decodeURIComponent(url.pathname),
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage,
      time: clf(new Date(timeEpoch)),
      timeEpoch,
    },
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    ...(body.length > 0 && {
      body: body.toString(isBase64Encoded ? "base64" : "utf8"),
    }),
    isBase64Encoded,
  };
}

const replySchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

export const jsonResponse = (status: number, body: unknown): Response => ({
  status,
  headers: { "content-type": "application/json" },
  cookies: [],
  body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
});

/** A function's reply as the gateway reads it; one without a status code is the body itself. */
export function httpResponse(reply: unknown): Response {
  const shaped = replySchema.safeParse(reply);
  if (!shaped.success) return jsonResponse(200, reply);
  const { statusCode: status, cookies, body, isBase64Encoded } = shaped.data;
  const headers: Record<string, string> = {
    "content-type": "text/plain;charset=utf-8",
  };
  for (const [name, value] of Object.entries(shaped.data.headers))
    headers[name.toLowerCase()] = value;
  return {
    status,
    headers,
    cookies,
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  };
}
