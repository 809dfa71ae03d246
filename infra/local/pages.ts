import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from "node:http";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import * as z from "zod";
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

/** The web pages as CloudFront shows them: its headers, and a path without an extension is the application's. */
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
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers)
      if (value !== undefined) response.setHeader(name, value);
    const isFile = /\.[^/]*$/.test(request.url?.split("?")[0] ?? "");
    if (!isFile) request.url = "/index.html";
    delete request.headers.range; // What ends before it begins would be read.
    built(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain" }).end(missing());
    });
  };
}
