import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from "node:http";
import * as z from "zod";
import { jsonResponse, type Request, type Response } from "./http-event.ts";

/** What the gateway takes of a body; one byte more is enough for it to refuse. */
const most = 10 * 2 ** 20 + 1;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = z.instanceof(Buffer).parse(chunk);
    if (size < most) chunks.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(chunks);
}

/** A path's percent-encoding must be one of UTF-8, as for CloudFront's origin and for the gateway. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path.replace(/[?#].*$/s, ""));
    return true;
  } catch {
    return false;
  }
}

/** The body of a request to the control door: `undefined` where it is not JSON. */
function json(body: Buffer): { sent: unknown } | undefined {
  try {
    return { sent: JSON.parse(body.toString() || "{}") };
  } catch {
    return undefined;
  }
}

/**
 * The one port: API, issuer, mailbox, pages, and a control door that no other site's page can use. No request ends it, and no
 * answer holds the text of an exception.
 */
export function createDoor(
  host: string,
  to: {
    gateway: (request: Request) => Promise<Response>;
    issuer: RequestListener;
    pages: RequestListener;
    mailbox: (method: string, path: string) => Promise<Response>;
    control: (what: string, body: unknown) => Promise<Response>;
    log: (line: string) => void;
  },
): RequestListener {
  async function control(request: IncomingMessage, path: string) {
    const { method = "GET", headers } = request;
    const body = json(await bodyOf(request));
    if (headers.host !== host || headers.origin)
      return jsonResponse(403, { message: "For this computer only." });
    if (!body) return jsonResponse(400, { message: "This is not JSON." });
    return to.control(`${method} ${path}`, body.sent);
  }

  function send(
    response: ServerResponse,
    { status, headers, cookies, body }: Response,
  ) {
    if (cookies.length > 0) response.setHeader("set-cookie", cookies);
    response.writeHead(status, headers).end(body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = "GET", url: path = "/" } = request;
    const [, prefix] = /^\/(api|local|mailbox|oidc)(?=[/?]|$)/.exec(path) ?? [];
    if (!isReadable(path))
      send(response, jsonResponse(400, { message: "Bad Request" }));
    else if (prefix === undefined) to.pages(request, response);
    else if (prefix === "oidc") {
      request.url = path.slice("/oidc".length);
      to.issuer(request, response);
    } else if (prefix === "mailbox")
      send(response, await to.mailbox(method, path));
    else if (prefix === "local") send(response, await control(request, path));
    else {
      const { headersDistinct: headers, socket } = request;
      const from = socket.remoteAddress;
      const body = await bodyOf(request);
      send(response, await to.gateway({ method, path, headers, body, from }));
    }
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      to.log(`${request.method} failed: ${String(error)}`);
      if (response.headersSent || response.destroyed) response.destroy();
      else
        send(response, jsonResponse(500, { message: "Internal Server Error" }));
    });
  };
}
