import * as z from "zod";
import { pathParams } from "./path-params.ts";
import { type Route, routes } from "./routes.ts";

/** RFC 9457. */
const problem = {
  type: "object",
  required: ["type", "status", "title", "code"],
  properties: {
    type: { type: "string" },
    status: { type: "integer" },
    title: { type: "string" },
    detail: { type: "string" },
    code: { type: "string" },
    current: {
      type: "object",
      required: ["etag"],
      properties: { etag: { type: "string" } },
      description:
        "What a decision would have been on: as it stands now, with the ETag by which to decide on it",
    },
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

/** What API Gateway itself answers, before or in place of a function. */
const gatewayMessage = {
  type: "object",
  required: ["message"],
  properties: { message: { type: ["string", "null"] } },
};

/** What leaves an optional part out as well as its absence does. */
const nothingTyped: z.core.JSONSchema.BaseSchema = {
  type: ["string", "null"],
  pattern: "^\\s*$",
};

/** A schema as OpenAPI 3.1 takes it, JSON Schema 2020-12: of what may be sent, or of what is answered. */
function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (io === "output" || !(zodSchema instanceof z.ZodPreprocess)) return;
      const typed = { ...jsonSchema };
      for (const key in typed) Reflect.deleteProperty(jsonSchema, key);
      jsonSchema.anyOf = [typed, nothingTyped];
    },
  });
  return rest;
}

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: schemaOf(pathParams()[name] ?? z.never(), "input"),
  }));

const queryParameters = (query: z.ZodObject, { method }: Route) =>
  Object.entries<z.ZodType>(query.shape).map(([name, schema]) => {
    const required = !z.safeParse(schema, undefined).success;
    return {
      name,
      in: "query",
      required,
      ...(method === "GET" && !required && { allowEmptyValue: true }),
      schema: schemaOf(schema, "input"),
    };
  });

const etagCondition = {
  type: "string",
  description: "The ETag of what was read, in its quotation marks",
  pattern: String.raw`^(\*|"[!#-~]*")$`,
};

const security = {
  public: [],
  member: [{ session: [] }],
  coordinator: [{ token: [] }],
};

const inJson = (name: "Problem" | "GatewayMessage") => ({
  [name === "Problem" ? "application/problem+json" : "application/json"]: {
    schema: { $ref: `#/components/schemas/${name}` },
  },
});

const byUs = (description: string) => ({
  description,
  content: inJson("Problem"),
});
const byEither = (description: string) => ({
  description,
  content: { ...inJson("Problem"), ...inJson("GatewayMessage") },
});

/** Every refusal that an operation may answer with, by what the table says of it. */
function refusalsOf(route: Route) {
  const { audience, method, path, query, body, ifMatch, secret } = route;
  const writes = method !== "GET";
  const isCoordinators = audience === "coordinator";
  const may = (is: unknown, answers: Record<string, object>) =>
    is ? answers : {};
  return {
    ...may(body ?? ifMatch, {
      400: byUs("The JSON, or the ETag in If-Match, cannot be read"),
    }),
    ...may(audience === "member", { 401: byUs("Nobody is signed in") }),
    ...may(secret, { 401: byUs("The link or code does not open anything") }),
    ...may(isCoordinators, { 401: byEither("No token, or no good one") }),
    ...may(writes, { 403: byUs("The request comes from another site") }),
    ...may(isCoordinators, { 403: byEither("The caller is no coordinator") }),
    ...may(path.includes("{") || audience === "member", {
      404: byUs("There is no such thing, or it is not the caller’s"),
    }),
    ...may(writes, { 409: byUs("The state of things does not allow it") }),
    ...may(ifMatch, { 412: byUs("Something else was saved meanwhile") }),
    ...may(body, {
      413: byEither("The body is too large"),
      415: byUs("The body is of another type, charset or coding"),
    }),
    ...may(query ?? writes, { 422: byUs("Some values are wrong") }),
    ...may(ifMatch === "must", { 428: byUs("If-Match is missing") }),
    429: byEither("Too many requests; wait a little"),
    500: byEither("A fault of ours"),
    503: byEither("Busy; wait a little"),
  };
}

function successOf({ summary, status, response, csv, cached }: Route) {
  if (!response) return { [status]: { description: summary } };
  return {
    [status]: {
      description: summary,
      ...(cached && { headers: { ETag: { schema: { type: "string" } } } }),
      content: {
        "application/json": { schema: schemaOf(response(), "output") },
        ...(csv && { "text/csv": { schema: { type: "string" } } }),
      },
    },
    ...(cached && { 304: { description: "As If-None-Match has it" } }),
  };
}

const operationOf = (name: string, route: Route) => ({
  operationId: name,
  summary: route.summary,
  tags: [route.audience],
  security: security[route.audience],
  parameters: [
    ...pathParameters(route.path),
    ...(route.query ? queryParameters(route.query(), route) : []),
    ...(route.ifMatch
      ? [
          {
            name: "If-Match",
            in: "header",
            required: route.ifMatch === "must",
            schema: etagCondition,
          },
        ]
      : []),
  ],
  ...(route.body && {
    requestBody: {
      required: true,
      content: {
        [route.takes === "csv" ? "text/csv" : "application/json"]: {
          schema: schemaOf(route.body(), "input"),
        },
      },
    },
  }),
  responses: { ...successOf(route), ...refusalsOf(route) },
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
      // As in package.json.
      version: "0.2.0",
      description:
        "What GET answers, HEAD answers without its body; any other method at a path is answered 405 with Allow. Refusals are problem details (RFC 9457) in the caller’s language; the gateway’s own are a message. Parameters of a public GET that are not named here are ignored, and empty ones of any GET.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      schemas: { Problem: problem, GatewayMessage: gatewayMessage },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-session" },
        token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  };
}
