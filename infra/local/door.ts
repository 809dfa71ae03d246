import type { RequestListener } from "node:http";
import { buffer } from "node:stream/consumers";
import { jsonResponse, type Request, type Response } from "./http-event.ts";

/** The one port: API, issuer, mailbox, pages, and a control door that no other site's page can use. */
export function createDoor(
  host: string,
  to: {
    gateway: (request: Request) => Promise<Response>;
    issuer: RequestListener;
    pages: RequestListener;
    mailbox: (method: string, path: string) => Promise<Response>;
    control: (what: string, body: unknown) => Promise<unknown>;
  },
): RequestListener {
  return (request, response) => {
    const { method = "GET", url: path = "/", headers } = request;
    const answer = async (prefix: string): Promise<Response> => {
      if (prefix === "mailbox") return to.mailbox(method, path);
      const body = await buffer(request);
      if (prefix === "api")
        return to.gateway({
          method,
          path,
          headers: request.headersDistinct,
          body,
        });
      if (headers.host !== host || headers.origin)
        return jsonResponse(403, { message: "For this computer only." });
      const sent: unknown = JSON.parse(body.toString() || "{}");
      return jsonResponse(200, await to.control(`${method} ${path}`, sent));
    };
    const [, prefix] = /^\/(api|local|mailbox|oidc)(?=[/?]|$)/.exec(path) ?? [];
    if (prefix === undefined) to.pages(request, response);
    else if (prefix === "oidc") {
      request.url = path.slice("/oidc".length);
      to.issuer(request, response);
    } else
      void answer(prefix)
        .catch((error: unknown) =>
          jsonResponse(500, { message: String(error) }),
        )
        .then(({ status, headers, cookies, body }) => {
          if (cookies.length > 0) response.setHeader("set-cookie", cookies);
          response.writeHead(status, headers).end(body);
        });
  };
}
