import { Duration, Stack, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
  type ErrorResponse,
  type FunctionAssociation,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { type Route, routes } from "../../shared/routes.ts";
import type { Network } from "../network-schema.ts";
import { siteFiles } from "./site-files.ts";
import { securityHeaders } from "./site-headers.ts";
import { type Edge, edgeCode } from "./site-paths.ts";

export type SiteProps = {
  /** The API's host name. */
  apiHost: string;
  web: Network["web"];
  /** Other origins that pages may talk to. */
  origins: string[];
  firewallArn: string | undefined;
  /** What it says to the API. */
  edgeKey: string;
  /** What the edge knows of the network. */
  edge: Edge;
};

/** What the world sees: the pages, and the API under /api of the same origin. No error pages: the API's 404 must stay one. */
export class Site extends Construct {
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  /** The distribution's own name, where a domain's DNS points. */
  readonly host: string;
  readonly files: IBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, props: SiteProps) {
    super(scope, "Site");
    const { apiHost, web, origins, firewallArn, edgeKey, edge } = props;
    this.files = siteFiles(this);
    const secured = {
      responseHeadersPolicy: securityHeaders(this, origins),
      compress: true,
    };
    const toApi = {
      ...secured,
      // So that the functions know what comes through here. It takes the place of what a viewer says.
      origin: new HttpOrigin(apiHost, {
        customHeaders: { "x-edge": edgeKey },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
    const uncached = {
      ...toApi,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const distribution = new Distribution(this, "Distribution", {
      defaultRootObject: "index.html",
      defaultBehavior: {
        ...secured,
        // Without LIST a file that is not there is a 403. Nothing lists: "/" is a page.
        origin: S3BucketOrigin.withOriginAccessControl(this.files, {
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
          originAccessControl: accessToFiles(this),
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        functionAssociations: atTheEdge(this, edge),
      },
      additionalBehaviors: {
        ...cachedBehaviors({ ...toApi, cachePolicy: asTheApiSays(this) }),
        "/api/*": uncached,
        // Not of the pages either: they would answer 403.
        "/api": uncached,
      },
      errorResponses: neverKept,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(firewallArn && { webAclId: firewallArn }),
      ...(web && {
        domainNames: [web.domain],
        certificate: Certificate.fromCertificateArn(
          this,
          "Certificate",
          web.certificateArn,
        ),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    acknowledge(distribution, props);
    this.distribution = distribution;
    this.host = distribution.distributionDomainName;
    this.origin = `https://${web?.domain ?? this.host}`;
  }
}

/**
 * CloudFront keeps an error for ten seconds unless told otherwise, also where nothing else is kept; and there its key has no
 * cookie, so one member's 404, or the 503 of a moment, would be shown to others. These are the statuses that it may keep.
 */
const neverKept: ErrorResponse[] = [
  400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504,
].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }));

function accessToFiles(scope: Construct): S3OriginAccessControl {
  const { stackName, region } = Stack.of(scope);
  return new S3OriginAccessControl(scope, "Access", {
    // An account has one of a name, in whichever region.
    originAccessControlName: `${stackName}-${region}`,
  });
}

function atTheEdge(scope: Construct, edge: Edge): FunctionAssociation[] {
  const pages = new EdgeFunction(scope, "Pages", {
    code: FunctionCode.fromInline(edgeCode(edge)),
    runtime: FunctionRuntime.JS_2_0,
  });
  const { VIEWER_REQUEST, VIEWER_RESPONSE } = FunctionEventType;
  return [VIEWER_REQUEST, VIEWER_RESPONSE].map((eventType) => ({
    function: pages,
    eventType,
  }));
}

/** The answer lives as long as its own s-maxage; one that says nothing is not kept. */
function asTheApiSays(scope: Construct): CachePolicy {
  return new CachePolicy(scope, "AsTheApiSays", {
    // Of what is named, each is an answer of its own; campaigns and trackers are none.
    queryStringBehavior: CacheQueryStringBehavior.allowList(...questions()),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
  });
}

const cachedRoutes = () =>
  Object.values<Route>(routes).filter(({ cached }) => cached);

/** What the cached answers depend on. */
const questions = () => [
  ...new Set(
    cachedRoutes().flatMap(({ query }) => Object.keys(query?.().shape ?? {})),
  ),
];

function cachedBehaviors(
  behavior: BehaviorOptions,
): Record<string, BehaviorOptions> {
  return Object.fromEntries(
    cachedRoutes().map(({ path }) => [
      path.replaceAll(/\{\w+\}/g, "*"),
      behavior,
    ]),
  );
}

function acknowledge(
  distribution: Distribution,
  { web, firewallArn }: SiteProps,
): void {
  Validations.of(distribution).acknowledge(
    {
      id: "AwsSolutions-CFR1",
      reason: "The results are for everybody, wherever they are.",
    },
    {
      id: "AwsSolutions-CFR3",
      reason:
        "A log of readers' addresses is personal data that nobody needs; the gateway logs the API.",
    },
  );
  if (!firewallArn)
    Validations.of(distribution).acknowledge({
      id: "AwsSolutions-CFR2",
      reason:
        "A web ACL costs money while idle; the gateway's limits stop floods. `firewall: true` adds one.",
    });
  if (!web)
    Validations.of(distribution).acknowledge({
      id: "AwsSolutions-CFR4",
      reason:
        "CloudFront fixes the protocols of its own certificate; browsers still agree on TLS 1.3. Name `web` to rule out the rest.",
    });
}
