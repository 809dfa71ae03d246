import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { toPage } from "../../infra/parts/site-paths.ts";
import { routes } from "../../shared/routes.ts";
import { templateOf, the, type Json } from "./stack.ts";

const template = templateOf();
const distribution = the(template, "AWS::CloudFront::Distribution").Properties
  .DistributionConfig;
const behaviors: Json[] = distribution.CacheBehaviors;
const matches = (pattern: string, path: string) =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(
    path,
  );
const behaviorOf = (path: string) =>
  behaviors.find(({ PathPattern }) => matches(PathPattern, path));
const uncached = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const allButHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

describe("CloudFront", () => {
  it.each(Object.values(routes))(
    "sends $method $path to the API and keeps what may be kept",
    (route) => {
      const { CachePolicyId, OriginRequestPolicyId, AllowedMethods } =
        behaviorOf(route.path.replaceAll(/[{}]/g, ""));
      expect(AllowedMethods).toContain(route.method);
      if ("cached" in route) expect(CachePolicyId).toHaveProperty("Ref");
      else
        expect([CachePolicyId, OriginRequestPolicyId]).toEqual([
          uncached,
          allButHost,
        ]);
    },
  );

  it("tells answers apart by the query, keeps them as long as the API says, and not at all if it says nothing", () => {
    const { CachePolicyConfig } = the(
      template,
      "AWS::CloudFront::CachePolicy",
    ).Properties;
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    expect(
      CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin,
    ).toMatchObject({
      QueryStringsConfig: { QueryStringBehavior: "all" },
      CookiesConfig: { CookieBehavior: "none" },
      HeadersConfig: { HeaderBehavior: "none" },
    });
  });

  it("has no error pages, which would turn the API's 404 into a page", () => {
    expect(distribution).not.toHaveProperty("CustomErrorResponses");
  });

  it("sends strict headers with everything", () => {
    const { Id } = {
      Id: Object.keys(
        template.findResources("AWS::CloudFront::ResponseHeadersPolicy"),
      )[0],
    };
    for (const behavior of [distribution.DefaultCacheBehavior, ...behaviors])
      expect(behavior.ResponseHeadersPolicyId).toEqual({ Ref: Id });
    const policy = JSON.stringify(
      the(template, "AWS::CloudFront::ResponseHeadersPolicy"),
    );
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self';",
    );
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect(policy).toContain("StrictTransportSecurity");
  });

  it("takes TLS 1.2 and later only, at the city's own address", () => {
    const city = templateOf({
      web: {
        domain: "climate.city.example",
        certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c",
      },
    });
    expect(
      the(city, "AWS::CloudFront::Distribution").Properties.DistributionConfig,
    ).toMatchObject({
      Aliases: ["climate.city.example"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
    });
    expect(city.toJSON().Outputs.WebOrigin.Value).toBe(
      "https://climate.city.example",
    );
  });

  it("alone reads the files, which are not public", () => {
    expect(
      the(template, "AWS::S3::Bucket").Properties
        .PublicAccessBlockConfiguration,
    ).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const { Statement } = the(template, "AWS::S3::BucketPolicy").Properties
      .PolicyDocument;
    expect(Statement.filter(({ Effect }: Json) => Effect === "Allow")).toEqual([
      expect.objectContaining({
        Action: "s3:GetObject",
        Principal: { Service: "cloudfront.amazonaws.com" },
      }),
    ]);
  });
});

describe("a page's address", () => {
  const asked = (uri: string) =>
    (
      runInNewContext(`${toPage}; handler({ request: { uri } })`, { uri }) as {
        uri: string;
      }
    ).uri;

  it.each([
    "/",
    "/results",
    "/results/2026",
    "/my/reports/2026",
    "/v1.2/page",
    "/apiary",
  ])("%s is the one page", (uri) => {
    expect(asked(uri)).toBe("/index.html");
  });

  it.each([
    "/assets/index-1a2b.js",
    "/favicon.ico",
    "/.well-known/security.txt",
    "/api",
    "/api/members",
  ])("%s stays what it is", (uri) => {
    expect(asked(uri)).toBe(uri);
  });
});
