import { CfnOutput, Fn, Stack, type StackProps } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { routes } from "../shared/routes.ts";
import { openToFloods } from "./parts/api-stage.ts";

// CloudFront reads its firewalls from this one region.
const region = "us-east-1";

// A city's whole office may be behind one address; this is seven a second for five minutes.
const requestsFromOneAddress = 2000;

// Of what anybody may write: one a second, far from the fifty by which the gateway shuts them for everybody.
const writesFromOneAddress = 300;

const isPath = (path: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: "EXACTLY",
    searchString: path,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});

/** AWS's rules about bodies only count: a report is larger than they let through (8 KB), and holds text and links of its writer's. */
const aboutBodies = [
  "SizeRestrictions_BODY",
  "CrossSiteScripting_BODY",
  "EC2MetaDataSSRF_BODY",
  "GenericLFI_BODY",
  "GenericRFI_BODY",
];

// What it let through or not is counted; no request is kept, for its address is a person's.
const seen = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/** A firewall before the distribution, for networks that ask for one. It costs money while idle, and is a stack of its own for its region. */
export class FirewallStack extends Stack {
  /** For a stack in any region of this account, once this one is deployed. */
  readonly arn: string;

  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, { ...props, env: { ...props.env, region } });
    const acl = new CfnWebACL(this, "Firewall", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: seen("Firewall"),
      rules: [
        {
          name: "OneAddress",
          priority: 0,
          action: { block: {} },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: "IP",
              limit: requestsFromOneAddress,
            },
          },
          visibilityConfig: seen("OneAddress"),
        },
        {
          name: "OneAddressWriting",
          priority: 1,
          action: { block: {} },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: "IP",
              limit: writesFromOneAddress,
              scopeDownStatement: {
                orStatement: {
                  statements: openToFloods.map((operation) =>
                    isPath(routes[operation].path),
                  ),
                },
              },
            },
          },
          visibilityConfig: seen("OneAddressWriting"),
        },
        {
          name: "CommonAttacks",
          priority: 2,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name: "AWSManagedRulesCommonRuleSet",
              ruleActionOverrides: aboutBodies.map((name) => ({
                name,
                actionToUse: { count: {} },
              })),
            },
          },
          visibilityConfig: seen("CommonAttacks"),
        },
      ],
    });
    const output = new CfnOutput(this, "FirewallArn", { value: acl.attrArn });
    this.arn = Fn.getStackOutput(this.stackName, output.logicalId, region);
  }
}
