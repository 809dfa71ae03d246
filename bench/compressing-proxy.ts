import { once } from "node:events";
import { createServer, request as ask } from "node:http";
import { pipeline } from "node:stream";
import { constants, createBrotliCompress } from "node:zlib";
import * as z from "zod";

const listening = z.object({ port: z.number() });

/** As hard as CloudFront compresses on its way. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** Stands before a service as CloudFront does, which compresses what the runner sends as it is. */
export async function startProxy(to: string) {
  const server = createServer(({ url = "/", method, headers }, response) => {
    const asked = ask(
      new URL(url, to),
      { method, headers: { ...headers, host: new URL(to).host } },
      (answer) => {
        const {
          "content-length": _length,
          // With `no-referrer` Lighthouse counts its own navigation as one that failed (net::ERR_ABORTED).
          "referrer-policy": _policy,
          ...kept
        } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, {
          ...kept,
          "content-encoding": "br",
        });
        pipeline(
          answer,
          createBrotliCompress({ params }),
          response,
          () => undefined, // An error is a browser that has left.
        );
      },
    );
    asked.on("error", () => response.destroy());
    response.on("close", () => asked.destroy());
    asked.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://localhost:${listening.parse(server.address()).port}`,
    stop: () => {
      server.close().closeAllConnections();
    },
  };
}
