import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { openapi } from "../../shared/openapi.ts";
import { routes } from "../../shared/routes.ts";

const document = JSON.parse(JSON.stringify(openapi()));

describe("the OpenAPI document", () => {
  it("is valid by a public validator", async () => {
    expect(await new Validator().validate(document)).toMatchObject({
      valid: true,
    });
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it("is of the version that is released", () => {
    expect(document.info.version).toBe(manifest.version);
  });

  it("describes every operation of the route table", () => {
    const described = Object.values<object>(document.paths).flatMap((path) =>
      Object.values<{ operationId: string }>(path as never).map(
        ({ operationId }) => operationId,
      ),
    );
    expect(described.sort()).toEqual(Object.keys(routes).sort());
  });
});
