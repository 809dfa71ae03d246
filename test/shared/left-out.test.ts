import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type Route, routes } from "../../shared/routes.ts";
import { openapi } from "../../shared/openapi.ts";

type Part = { path: string; schema: z.core.$ZodType };

/** Every property that a body may leave out, whatever it lies in. */
function* optionalParts(schema: z.core.$ZodType, path = ""): Generator<Part> {
  if (schema instanceof z.ZodPipe) yield* optionalParts(schema.out, path);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    yield* optionalParts(schema.unwrap(), path);
  else if (schema instanceof z.ZodArray)
    yield* optionalParts(schema.element, `${path}/0`);
  else if (schema instanceof z.ZodUnion)
    for (const option of schema.options) yield* optionalParts(option, path);
  else if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    for (const [key, inner] of Object.entries(shape)) {
      if (z.safeParse(inner, undefined).success)
        yield { path: `${path}/${key}`, schema: inner };
      yield* optionalParts(inner, `${path}/${key}`);
    }
  }
}

const parts = Object.entries<Route>(routes).flatMap(([name, { body }]) =>
  body
    ? [...optionalParts(body())].map(
        ({ path, schema }) => [`${name}${path}`, schema] as const,
      )
    : [],
);

/** Where null says something of its own: takes a fact away, or that a number is not known. */
const nullSays = new Map<string, unknown>([
  ...["unit", "coveredBy", "mergedOn"].map(
    (fact) => [`changeMember/${fact}`, null] as const,
  ),
  ...["energy/electricity", "energy/heat", "energy/fuels"].map(
    (figure) => [`saveMyReport/figures/${figure}`, undefined] as const,
  ),
  ...["scope1", "scope2", "scope2Method", "scope3"].map(
    (figure) =>
      [`saveMyReport/figures/emissions/${figure}`, undefined] as const,
  ),
  ["saveMyReport/goals/0/value", undefined],
]);

describe("what a body may leave out", () => {
  it("is more than a few parts", () => {
    expect(parts.length).toBeGreaterThan(50);
    for (const place of nullSays.keys())
      expect(parts.map(([path]) => path)).toContain(place);
  });

  it.each(parts)("is left out by null: %s", (place, schema) => {
    expect(z.safeParse(schema, null)).toEqual({
      success: true,
      data: nullSays.has(place) ? null : undefined,
    });
  });

  it.each(parts)("is left out by nothing typed: %s", (place, schema) => {
    for (const blank of ["", "  ", "\u00A0\t\n", "\u200B", "\u3164"])
      expect(z.safeParse(schema, blank)).toEqual({
        success: true,
        data: nullSays.get(place),
      });
  });

  it("is described so in the OpenAPI document", () => {
    const described: object[] = [];
    JSON.stringify(openapi().paths, (key, value: unknown) => {
      if (key === "requestBody") described.push(value as object);
      return value;
    });
    let optional = 0;
    for (const one of described)
      JSON.stringify(one, (_, value: unknown) => {
        const { properties, required = [] } = (value ?? {}) as {
          properties?: Record<string, object>;
          required?: string[];
        };
        for (const [name, schema] of Object.entries(properties ?? {}))
          if (!required.includes(name)) {
            optional++;
            expect(schema).toMatchObject({
              anyOf: expect.arrayContaining([
                { type: ["string", "null"], pattern: "^\\s*$" },
              ]),
            });
          }
        return value;
      });
    expect(optional).toBeGreaterThan(50);
  });
});
