import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { edgeCode } from "../../infra/parts/site-paths.ts";
import { coordinatorPaths, pagePaths, pages } from "../../shared/pages.ts";
import { routes } from "../../shared/routes.ts";
import type { Template } from "aws-cdk-lib/assertions";
import { functionOf, templateOf, the, type Json } from "./stack.ts";

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

const said = (of: Template): Json =>
  the(of, "AWS::CloudFront::Distribution")
    .Properties.DistributionConfig.Origins.map(
      ({ OriginCustomHeaders }: Json) => OriginCustomHeaders?.[0].HeaderValue,
    )
    .find(Boolean);
/** What a function takes for CloudFront's word. */
const known = (of: Template, name: Parameters<typeof functionOf>[1]) => {
  const { EDGE } = functionOf(of, name)[1].Properties.Environment.Variables;
  const [between, parts] = EDGE["Fn::Join"];
  expect(between).toBe("");
  return parts.filter((part: Json) => part !== " ");
};

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

  it("tells the API that a request comes through it, in words that the function knows", () => {
    const toApi = (distribution.Origins as Json[]).filter(
      ({ CustomOriginConfig }) => CustomOriginConfig,
    );
    expect(toApi).not.toEqual([]);
    for (const { OriginCustomHeaders } of toApi)
      expect(OriginCustomHeaders).toEqual([
        { HeaderName: "x-edge", HeaderValue: said(template) },
      ]);
    for (const name of ["public", "member", "coordinator"] as const)
      expect(known(template, name)).toContainEqual(said(template));
  });

  it("says another key after a deployment that asks for one, which is known before and after", () => {
    const next = templateOf({ edgeKey: 2 });
    expect(said(next)).not.toEqual(said(template));
    // While one deployment goes over into the other, either may be said, to functions of either.
    for (const one of [template, next]) {
      expect(known(one, "public")).toContainEqual(said(template));
      expect(known(one, "public")).toContainEqual(said(next));
    }
    expect(known(templateOf({ edgeKey: 3 }), "public")).not.toContainEqual(
      said(template),
    );
  });

  it("tells answers apart by what the query may say, keeps them as long as the API says, and not at all if it says nothing", () => {
    const { CachePolicyConfig } = the(
      template,
      "AWS::CloudFront::CachePolicy",
    ).Properties;
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    expect(
      CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin,
    ).toMatchObject({
      QueryStringsConfig: {
        QueryStringBehavior: "whitelist",
        QueryStrings: expect.arrayContaining([
          "cursor",
          "format",
          "kind",
          "member",
          "theme",
          "year",
        ]),
      },
      CookiesConfig: { CookieBehavior: "none" },
      HeadersConfig: { HeaderBehavior: "none" },
    });
  });

  it("keeps no error for a moment, and has no error pages, which would turn the API's 404 into a page", () => {
    const errors: Json[] = distribution.CustomErrorResponses;
    for (const error of errors)
      expect(error).toEqual({
        ErrorCode: expect.any(Number),
        ErrorCachingMinTTL: 0,
      });
    // All that CloudFront may keep, as its guide has them.
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual([
      400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504,
    ]);
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
        Action: ["s3:GetObject", "s3:ListBucket"],
        Principal: { Service: "cloudfront.amazonaws.com" },
      }),
    ]);
  });
});

type Answer = {
  uri?: string;
  statusCode?: number;
  headers?: Json;
  body?: { data: string };
};

function edge(uri: string, eventType = "viewer-request", origin?: string) {
  const code = edgeCode({
    languages: ["fi", "sv", "en"],
    contact: "city@city.example",
    origin,
  });
  const event = {
    context: { eventType },
    request: { uri, headers: { host: { value: "climate.city.example" } } },
    response: { statusCode: 200 },
  };
  return runInNewContext(`${code}; handler(event)`, { event }) as Answer;
}

/** The file that is asked for, and the status it is answered with. */
const asked = (uri: string) => [
  edge(uri).uri,
  edge(uri, "viewer-response").statusCode,
];

describe("a page's address", () => {
  const id = "5f0c1f6e-5c5b-4b59-9b7f-0d8a6a1d1f01";
  const filled = (path: string) => path.replace(/:\w+/g, id);

  it("is each that the pages' routers know, in every language or before one is chosen", () => {
    for (const path of [
      ...pagePaths,
      ...coordinatorPaths.map((one) => `/coordinator${one}`),
    ])
      for (const prefix of ["", "/fi", "/sv", "/en"])
        for (const slash of ["", "/"])
          expect([path, ...asked(`${prefix}${filled(path)}${slash}`)]).toEqual([
            path,
            "/index.html",
            200,
          ]);
  });

  it("is each that a mail or a page links to", () => {
    const links = [
      pages.confirm("fi", id, "t"),
      pages.signIn("sv", "t"),
      pages.report("en", 2026, { memberId: id, contactId: id }),
      pages.reportPreview("fi", 2026),
      pages.reportCopy("fi", 2026),
      pages.desk("fi"),
      pages.commitmentDocument("fi"),
      pages.member("fi", "ä/b"),
      pages.results("fi", 2026),
      pages.coordinator(),
    ];
    for (const link of links)
      expect([link, ...asked(link.split("#")[0] ?? "")]).toEqual([
        link,
        "/index.html",
        200,
      ]);
  });

  it.each([
    "/fi/nowhere",
    "/de",
    "/nowhere",
    "/fi/members/a/b",
    "/FI",
    "/fi//members",
    "/fi/results/2026/more",
    "/fi/coordinator/nowhere",
    "/apiary",
    "/v1.2/page",
    "/not-found.html",
    "/fi\n",
  ])("%s is none: the page says so, with the status 404", (uri) => {
    expect(asked(uri)).toEqual(["/not-found.html", 404]);
  });

  it.each([
    "/assets/index-1a2b.js",
    "/favicon.ico",
    "/index.html",
    "/api",
    "/api/members",
  ])("%s stays what it is", (uri) => {
    expect(asked(uri)).toEqual([uri, 200]);
  });
});

describe("what machines ask for", () => {
  const textAt = (uri: string, origin?: string) => {
    const { statusCode, headers, body } = edge(uri, "viewer-request", origin);
    expect(statusCode).toBe(200);
    return [headers["content-type"].value as string, body?.data ?? ""] as const;
  };

  it("is a map of what anybody may want to find, in every language, by the site's own name", () => {
    const [type, text] = textAt("/sitemap.xml");
    expect(type).toBe("application/xml; charset=utf-8");
    const found = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, at = ""]) => new URL(at),
    );
    expect(new Set(found.map(({ origin }) => origin))).toEqual(
      new Set(["https://climate.city.example"]),
    );
    const paths = found.map(({ pathname }) => pathname);
    expect(paths).toEqual(
      expect.arrayContaining(["/fi", "/sv/results", "/en/privacy"]),
    );
    for (const path of paths) {
      expect(asked(path)).toEqual(["/index.html", 200]);
      expect(path).not.toMatch(/coordinator|sign-in|\/my|confirm/);
    }
  });

  it("is whom to tell of a hole, which does not lapse", () => {
    const [type, text] = textAt("/.well-known/security.txt");
    expect(type).toBe("text/plain; charset=utf-8");
    expect(text).toMatch(/^Contact: mailto:city@city\.example$/m);
    expect(text).toMatch(/^Preferred-Languages: fi, sv, en$/m);
    expect(text).toMatch(
      /^Canonical: https:\/\/climate\.city\.example\/\.well-known\/security\.txt$/m,
    );
    const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
    const days = (Date.parse(expires) - Date.now()) / 864e5;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(366);
  });

  it("is what a crawler may not read, and where the map is", () => {
    const [, text] = textAt("/robots.txt", "http://localhost:3000");
    expect(text).toContain("Disallow: /api/\n");
    expect(text).toContain("Sitemap: http://localhost:3000/sitemap.xml\n");
  });

  it("fits into the 10 KB of a function at the edge", () => {
    const { FunctionCode } = the(
      template,
      "AWS::CloudFront::Function",
    ).Properties;
    expect(JSON.stringify(FunctionCode).length).toBeLessThan(10_000);
  });
});
