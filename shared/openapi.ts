import * as z from "zod";
import { type Route, routes } from "./routes.ts";

const problem = {
  type: "object",
  required: ["type", "status", "title", "code"],
  properties: {
    type: { type: "string" },
    status: { type: "integer" },
    title: { type: "string" },
    detail: { type: "string" },
    code: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "code", "message"],
        properties: {
          pointer: {
            type: "string",
            description: "JSON pointer into the body, or ?name of the query",
          },
          code: { type: "string" },
          message: { type: "string" },
        },
      },
    },
  },
};

/** A schema as OpenAPI 3.1 takes it: JSON Schema 2020-12, of what is sent. */
function schemaOf(schema: z.ZodType) {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
  });
  return rest;
}

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "year" ? { type: "integer" } : { type: "string" },
  }));

const queryParameters = (query: z.ZodObject) =>
  Object.entries<z.ZodType>(query.shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: !z.safeParse(schema, undefined).success,
    schema: schemaOf(schema),
  }));

const security = {
  public: [],
  member: [{ session: [] }],
  coordinator: [{ token: [] }],
};

function responseOf({ summary, status, response, csv }: Route) {
  if (!response) return { [status]: { description: summary } };
  return {
    [status]: {
      description: summary,
      content: {
        "application/json": { schema: schemaOf(response()) },
        ...(csv && { "text/csv": { schema: { type: "string" } } }),
      },
    },
  };
}

const operationOf = (name: string, route: Route) => ({
  operationId: name,
  summary: route.summary,
  tags: [route.audience],
  security: security[route.audience],
  parameters: [
    ...pathParameters(route.path),
    ...(route.query ? queryParameters(route.query()) : []),
    ...(route.ifMatch
      ? [
          {
            name: "If-Match",
            in: "header",
            required: route.ifMatch === "must",
            schema: { type: "string" },
          },
        ]
      : []),
  ],
  ...(route.body && {
    requestBody: {
      required: true,
      content: {
        [route.takes === "csv" ? "text/csv" : "application/json"]: {
          schema: schemaOf(route.body()),
        },
      },
    },
  }),
  responses: {
    ...responseOf(route),
    default: {
      description: "A problem, by RFC 9457, in the caller's language",
      content: {
        "application/problem+json": {
          schema: { $ref: "#/components/schemas/Problem" },
        },
      },
    },
  },
});

/** The whole route table as an OpenAPI 3.1 document. */
export function openapi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<Route>(routes))
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(
      name,
      route,
    );
  return {
    openapi: "3.1.0",
    info: {
      title: "Climate Partners",
      version: "1.0.0",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-session" },
        token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  };
}
