import { describe, expect, it } from "vitest";
import { methodsOf, type Route, routes } from "../../shared/routes.ts";
import { functionOf, resources, templateOf, the } from "./stack.ts";

const template = templateOf();
const integrations = new Map(
  resources(template, "AWS::ApiGatewayV2::Integration").map(
    ([id, { Properties }]) => [id, Properties],
  ),
);
const served = new Map(
  resources(template, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => {
    const integration = integrations.get(
      Properties.Target["Fn::Join"][1].at(-1).Ref,
    );
    return [
      Properties.RouteKey,
      { ...Properties, to: integration.IntegrationUri["Fn::GetAtt"][0] },
    ];
  }),
);

const keysOf = ({ method, path }: Route) =>
  methodsOf({ method }).map((one) => `${one} ${path}`);
const operations = Object.values<Route>(routes);

describe("the gateway", () => {
  it.each(Object.entries<Route>(routes))(
    "serves %s by its audience's function, HEAD as GET",
    (_, route) => {
      for (const key of keysOf(route))
        expect(served.get(key)?.to).toBe(
          functionOf(template, route.audience)[0],
        );
    },
  );

  it("serves nothing else but the answer that there is nothing", () => {
    expect([...served.keys()].sort()).toEqual(
      [...operations.flatMap(keysOf), "$default"].sort(),
    );
    expect(served.get("$default").to).toBe(functionOf(template, "public")[0]);
  });

  it("asks for a coordinator's token on coordinators' routes, and on no other", () => {
    const secured = [...served]
      .filter(([, { AuthorizationType }]) => AuthorizationType === "JWT")
      .map(([key]) => key);
    const coordinators = operations.filter(
      ({ audience }) => audience === "coordinator",
    );
    expect(secured.sort()).toEqual(coordinators.flatMap(keysOf).sort());
    for (const key of secured)
      expect(served.get(key).AuthorizerId).toHaveProperty("Ref");
  });

  it("may call each function on every route, and on the one without a path", () => {
    const sources = (audience: "public" | "member" | "coordinator") =>
      resources(template, "AWS::Lambda::Permission")
        .map(([, { Properties }]) => Properties)
        .filter(
          ({ FunctionName }) =>
            FunctionName["Fn::GetAtt"][0] === functionOf(template, audience)[0],
        )
        .map(({ SourceArn }) => SourceArn["Fn::Join"][1].at(-1));
    expect(sources("member")).toEqual(["/*/*/*"]);
    expect(sources("coordinator")).toEqual(["/*/*/*"]);
    expect(sources("public").sort()).toEqual(["/*/*", "/*/*/*"]);
  });

  it("slows down what sends mail or tries secrets", () => {
    const { RouteSettings, DefaultRouteSettings } = the(
      template,
      "AWS::ApiGatewayV2::Stage",
    ).Properties;
    const slow = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 };
    expect(RouteSettings).toEqual({
      "POST /api/sign-in-links": slow,
      "POST /api/sessions": slow,
      "POST /api/commitments": slow,
      "POST /api/feedback": slow,
    });
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(50);
  });

  it("logs every request, and nothing of the person", () => {
    const { Format } = the(template, "AWS::ApiGatewayV2::Stage").Properties
      .AccessLogSettings;
    expect(Format).toContain("$context.requestId");
    expect(Format).not.toMatch(
      /identity|sourceIp|userAgent|context\.path|claims/,
    );
  });

  it("adds no CORS of its own: that would open what is not for everybody", () => {
    expect(
      the(template, "AWS::ApiGatewayV2::Api").Properties,
    ).not.toHaveProperty("CorsConfiguration");
  });
});

describe("coordinators' sign-in", () => {
  it("is a pool nobody can join alone, with a second factor, kept when the stack goes", () => {
    const pool = the(template, "AWS::Cognito::UserPool");
    expect(pool.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      UserPoolTier: "ESSENTIALS",
      DeletionProtection: "ACTIVE",
    });
    expect(pool.DeletionPolicy).toBe("Retain");
    expect(
      the(template, "AWS::Cognito::UserPoolGroup").Properties.GroupName,
    ).toBe("coordinators");
  });

  it("gives the browser a code, no secret, and takes no password outside its own pages", () => {
    expect(
      the(template, "AWS::Cognito::UserPoolClient").Properties,
    ).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
    });
  });

  it("is the city's own where the network file names one", () => {
    const city = templateOf({
      signIn: {
        issuer: "https://login.city.example/oidc",
        audience: "climate",
      },
      coordinatorRole: { claim: "roles", value: "climate" },
    });
    expect(
      the(city, "AWS::ApiGatewayV2::Authorizer").Properties.JwtConfiguration,
    ).toEqual({
      Issuer: "https://login.city.example/oidc",
      Audience: ["climate"],
    });
    expect(
      resources(city).filter(([, { Type }]) => Type.startsWith("AWS::Cognito")),
    ).toEqual([]);
    expect(
      JSON.stringify(the(city, "AWS::CloudFront::ResponseHeadersPolicy")),
    ).toContain("connect-src 'self' https://login.city.example;");
  });
});
