import { randomUUID } from "node:crypto";
import * as z from "zod";

export type Request = {
  method: string;
  /** With its query. */
  path: string;
  headers?: Record<string, string | string[] | undefined>;
  body?: string | Uint8Array;
  /** The address it comes from; this computer's, if absent. */
  from?: string | undefined;
  /** When the request is made, in epoch milliseconds; one at a chosen moment is not throttled. */
  at?: number;
};
export type Response = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
};

type Texts = Record<string, string>;

export const headersOf = ({ headers = {} }: Request): Texts =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

const isText = (type = "") =>
  /^$|^text\/|^application\/(json|javascript|xml)\b|\+(json|xml)\b/.test(type);

/** As in a web server's log: `03/Feb/2020:04:05:06 +0000`. */
const logTime = (at: number) =>
  new Date(at)
    .toUTCString()
    .replace(/^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/, "$1/$2/$3:$4 +0000");

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
  const { pathname, search, searchParams } = new URL(
    request.path,
    "http://localhost",
  );
  const path = decodeURIComponent(pathname);
  const timeEpoch = request.at ?? Date.now();
  const body = Buffer.from(request.body ?? "");
  const isBase64Encoded = body.length > 0 && !isText(headers["content-type"]);
  const query = Object.fromEntries(
    [...searchParams.keys()].map((name) => [
      name,
      searchParams.getAll(name).join(","),
    ]),
  );
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: search.slice(1),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers,
    ...(search.length > 1 && { queryStringParameters: query }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: "localhost",
      domainPrefix: "localhost",
      http: {
        method: request.method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: request.from ?? "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage,
      time: logTime(timeEpoch),
      timeEpoch,
    },
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    ...(body.length > 0 && {
      body: body.toString(isBase64Encoded ? "base64" : "utf8"),
    }),
    isBase64Encoded,
  };
}

export const jsonResponse = (status: number, body: unknown): Response => ({
  status,
  headers: { "content-type": "application/json" },
  cookies: [],
  body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
});

const replySchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string().toLowerCase(), z.coerce.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

/** A function's reply as the gateway reads it; one without a status code is the body itself. */
export function httpResponse(reply: unknown): Response {
  const { data } = replySchema.safeParse(reply);
  if (!data) return jsonResponse(200, reply);
  return {
    status: data.statusCode,
    headers: { "content-type": "text/plain;charset=utf-8", ...data.headers },
    cookies: data.cookies,
    body: Buffer.from(data.body, data.isBase64Encoded ? "base64" : "utf8"),
  };
}
