import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import * as z from "zod";
import { createEdge } from "./edge.ts";
import type { Resources } from "./template.ts";

const folder = fileURLToPath(new URL("../../dist/web", import.meta.url));

/** Why a file is not there. */
const missing = () =>
  existsSync(join(folder, "index.html"))
    ? "Not Found\n"
    : "The pages are not built: npm run build:web\n";

const override = z.object({ Override: z.boolean() });
const headersProperties = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({
      Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
    }),
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: override.extend({
        ContentSecurityPolicy: z.string(),
      }),
      ReferrerPolicy: override.extend({ ReferrerPolicy: z.string() }),
    }),
  }),
});

/** The web pages as CloudFront shows them: its headers, its function, and the files. */
export function createPages(resources: Resources): RequestListener {
  const [policy] = resources(
    "AWS::CloudFront::ResponseHeadersPolicy",
    headersProperties,
  );
  const config = policy?.properties.ResponseHeadersPolicyConfig;
  const security = config?.SecurityHeadersConfig;
  const headers = [
    ...(config?.CustomHeadersConfig.Items ?? []).map(
      ({ Header, Value }) => [Header, Value] as const,
    ),
    [
      "Content-Security-Policy",
      security?.ContentSecurityPolicy.ContentSecurityPolicy,
    ] as const,
    ["Referrer-Policy", security?.ReferrerPolicy.ReferrerPolicy] as const,
  ];
  const built = sirv(folder, {
    dev: true, // Reads them anew each time: they may be built meanwhile.
    // The one kind of file that sirv does not know.
    setHeaders: (response, path) => {
      if (path.endsWith(".ico"))
        response.setHeader("content-type", "image/x-icon");
    },
  });
  const edge = createEdge(resources);
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers)
      if (value !== undefined) response.setHeader(name, value);
    const [uri = "/"] = (request.url ?? "/").split("?");
    const asked = { uri, host: request.headers.host ?? "" };
    const file = edge.request(asked);
    if ("body" in file) {
      for (const [name, { value }] of Object.entries(file.headers))
        response.setHeader(name, value);
      response.writeHead(file.statusCode).end(file.body.data);
      return;
    }
    const page = join(folder, "index.html");
    if (edge.status(asked) === 404 && existsSync(page)) {
      response
        .writeHead(404, { "content-type": "text/html; charset=utf-8" })
        .end(readFileSync(page));
      return;
    }
    request.url = file.uri;
    delete request.headers.range; // What ends before it begins would be read.
    built(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain" }).end(missing());
    });
  };
}
