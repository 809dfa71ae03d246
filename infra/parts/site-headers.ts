import { Duration, Stack } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** Everything comes from our own origin; while signing in, a coordinator's page also talks to `origins`. */
function contentSecurityPolicy(origins: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src ${["'self'", ...origins].join(" ")}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function securityHeaders(
  scope: Construct,
  origins: string[],
): ResponseHeadersPolicy {
  const { stackName, region } = Stack.of(scope);
  return new ResponseHeadersPolicy(scope, "Headers", {
    // An account has one of a name, in whichever region.
    responseHeadersPolicyName: `${stackName}-${region}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy(origins),
        override: true,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: false,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // An address may name a report; a link that a member wrote must not pass it on.
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.NO_REFERRER,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: "Cross-Origin-Opener-Policy",
          value: "same-origin",
          override: true,
        },
        {
          header: "Cross-Origin-Resource-Policy",
          value: "same-origin",
          // Open data says otherwise.
          override: false,
        },
        {
          header: "Permissions-Policy",
          value: "camera=(), geolocation=(), microphone=()",
          override: true,
        },
      ],
    },
  });
}
