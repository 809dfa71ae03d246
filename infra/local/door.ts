import type { RequestListener, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { jsonResponse, type Request, type Response } from "./http-event.ts";
import { page } from "./pages.ts";

function send(
  to: ServerResponse,
  { status, headers, cookies, body }: Response,
) {
  to.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 && { "set-cookie": cookies }),
  }).end(body);
}

/** The one port: API, issuer, mailbox, pages, and a control door that no other site's page can use. */
export function createDoor(
  url: string,
  to: {
    gateway: (request: Request) => Promise<Response>;
    issuer: RequestListener;
    mailbox: (method: string, path: string) => Promise<Response>;
    control: (what: string, body: unknown) => Promise<unknown>;
  },
): RequestListener {
  const { host } = new URL(url);
  return (request, response) => {
    const {
      method = "GET",
      url: path = "/",
      headers,
      headersDistinct,
    } = request;
    const at = (prefix: string) =>
      path === prefix ||
      (/^[/?]/.test(path.slice(prefix.length)) && path.startsWith(prefix));
    const answer = async (): Promise<Response> => {
      if (at("/api"))
        return to.gateway({
          method,
          path,
          headers: headersDistinct,
          body: await buffer(request),
        });
      if (at("/mailbox")) return to.mailbox(method, path);
      if (!at("/local")) return page(path.split("?")[0] ?? "/");
      if (headers.host !== host || headers.origin)
        return jsonResponse(403, { message: "For this computer only." });
      const body = await buffer(request);
      const sent: unknown = body.length > 0 ? JSON.parse(body.toString()) : {};
      return jsonResponse(200, await to.control(`${method} ${path}`, sent));
    };
    if (at("/oidc")) {
      request.url = path.slice("/oidc".length);
      to.issuer(request, response);
    } else
      void answer()
        .catch((error: unknown) =>
          jsonResponse(500, { message: String(error) }),
        )
        .then((ready) => {
          send(response, ready);
        });
  };
}
