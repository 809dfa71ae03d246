import { createContext, runInContext } from "node:vm";
import * as z from "zod";
import type { Resources } from "./template.ts";

const functionProperties = z.object({ FunctionCode: z.string() });
const answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.object({ value: z.string() })),
  body: z.object({ data: z.string() }),
});
const rewritten = z.object({ uri: z.string() });
const status = z.object({ statusCode: z.number() });

const headerOf = z.object({ HeaderName: z.string(), HeaderValue: z.string() });
const distributionProperties = z.object({
  DistributionConfig: z.object({
    Origins: z.array(
      z.object({ OriginCustomHeaders: z.array(headerOf).default([]) }),
    ),
  }),
});

/** What CloudFront says to its origins, whatever a viewer said; without one there is nothing to say. */
export const saidToOrigins = (resources: Resources): Record<string, string> =>
  Object.fromEntries(
    resources("AWS::CloudFront::Distribution", distributionProperties)
      .flatMap(({ properties }) => properties.DistributionConfig.Origins)
      .flatMap(({ OriginCustomHeaders }) => OriginCustomHeaders)
      .map(({ HeaderName, HeaderValue }) => [
        HeaderName.toLowerCase(),
        HeaderValue,
      ]),
  );

type Asked = { uri: string; host: string };
export type Edge = {
  /** What CloudFront answers by itself, or the file that it asks for. */
  request: (asked: Asked) => z.infer<typeof answer> | z.infer<typeof rewritten>;
  /** With which status it answers with a file that is there. */
  status: (asked: Asked) => number;
};

/** CloudFront's function, run as the template has it; without one every file is asked for by its own name. */
export function createEdge(resources: Resources): Edge {
  const [edge] = resources("AWS::CloudFront::Function", functionProperties);
  if (!edge) return { request: (asked) => asked, status: () => 200 };
  const context = createContext({});
  runInContext(edge.properties.FunctionCode, context);
  const handle = (eventType: string, { uri, host }: Asked): unknown => {
    const request = { method: "GET", uri, headers: { host: { value: host } } };
    const event = {
      context: { eventType },
      request,
      response: { statusCode: 200, headers: {} },
    };
    const call = `JSON.stringify(handler(${JSON.stringify(event)}))`;
    return JSON.parse(z.string().parse(runInContext(call, context)));
  };
  return {
    request: (asked) =>
      z.union([answer, rewritten]).parse(handle("viewer-request", asked)),
    status: (asked) =>
      status.parse(handle("viewer-response", asked)).statusCode,
  };
}
