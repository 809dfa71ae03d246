import flags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { CfnResource, Stack, Validations } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { appSettings } from "../../infra/app-settings.ts";
import { network } from "../../infra/network.ts";
import type { NetworkFile } from "../../infra/network-schema.ts";
import { once } from "../../shared/schema.ts";
import { resources, stackOf, the, type Json } from "./stack.ts";
import { variants } from "./variants.ts";

/** Everything the stack may be made of, and why it costs nothing while nobody uses it. */
const costsNothingIdle: Record<string, string> = {
  "AWS::ApiGatewayV2::Api": "by request",
  "AWS::ApiGatewayV2::Authorizer": "by request",
  "AWS::ApiGatewayV2::Integration": "by request",
  "AWS::ApiGatewayV2::Route": "by request",
  "AWS::ApiGatewayV2::Stage":
    "by request; detailed metrics, which cost, are off",
  "AWS::CloudWatch::Alarm": "ten metrics are free; these are ten",
  "AWS::CloudWatch::Dashboard": "three are free",
  "AWS::Logs::MetricFilter": "ten metrics are free; these need three",
  "AWS::CloudFront::CachePolicy": "free",
  "AWS::CloudFront::Distribution": "by request",
  "AWS::CloudFront::Function": "by call",
  "AWS::CloudFront::OriginAccessControl": "free",
  "AWS::CloudFront::ResponseHeadersPolicy": "free",
  "AWS::Cognito::UserPool":
    "by user that signs in; thousands are free in the Essentials tier",
  "AWS::Cognito::UserPoolClient": "free",
  "AWS::Cognito::UserPoolDomain": "free, at amazoncognito.com",
  "AWS::Cognito::UserPoolGroup": "free",
  "AWS::DynamoDB::GlobalTable":
    "by request, on demand; its bytes cost what is stored",
  "AWS::IAM::Role": "free",
  "AWS::Lambda::EventInvokeConfig": "free",
  "AWS::Lambda::EventSourceMapping": "free for DynamoDB streams",
  "AWS::Lambda::Function": "by call; nothing is kept warm",
  "AWS::Lambda::Permission": "free",
  "AWS::Logs::LogGroup": "by byte written, and ends",
  "AWS::S3::Bucket": "by byte stored",
  "AWS::S3::BucketPolicy": "free",
  "AWS::SES::ConfigurationSet": "free",
  "AWS::SES::ConfigurationSetEventDestination": "free",
  "AWS::SES::EmailIdentity": "free",
  "AWS::SNS::Subscription": "free to Lambda; a thousand mails a month are free",
  "AWS::SNS::Topic": "by message",
  "AWS::SNS::TopicPolicy": "free",
  "AWS::SQS::Queue": "by message",
  "AWS::SQS::QueuePolicy": "free",
  "Custom::EdgeKey": "a call of a function at a deployment",
  "Custom::Pages": "a call of a function at a deployment",
  "AWS::Scheduler::Schedule": "by call, 1,500 a month of 14 million free ones",
};

const checked = {
  ...appSettings,
  builtinCloudFormationValidation: true,
};

const packs = [new AwsSolutionsChecks(), new ServerlessChecks()];

const findings = (stack: Stack) =>
  packs
    .flatMap((pack) => pack.validateScope(stack.node.root).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(
        ({ constructPath }) => `${ruleName} ${constructPath}`,
      ),
    );

describe.each(variants)("the stack of a network file: %s", (_, changes) => {
  const stack = once(() => stackOf(changes, { settings: checked }));

  it("leaves no finding of AWS's own rules without a reason beside it", () => {
    expect(findings(stack())).toEqual([]);
  });

  it("is right by CloudFormation's own schemas", () => {
    expect(() => Template.fromStack(stack())).not.toThrow();
  });

  it("holds nothing that costs money while idle", () => {
    const types = resources(Template.fromStack(stack())).map(
      ([, { Type }]) => Type,
    );
    expect(types.filter((type) => !(type in costsNothingIdle))).toEqual([]);
  });
});

describe("the rules", () => {
  it("are really applied: without our reasons they find something", () => {
    const stack = stackOf();
    const reasons = stack.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(
        ({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY,
      )
      .map(({ data }) => data as Record<string, string>);
    for (const reason of reasons)
      for (const id of Object.keys(reason)) Reflect.deleteProperty(reason, id);
    const found = packs.flatMap((pack) => pack.validateScope(stack).violations);
    expect(found.map(({ ruleName }) => ruleName)).toEqual(
      expect.arrayContaining(["AwsSolutions-SQS3", "Serverless-LambdaTracing"]),
    );
  });

  it("of CloudFormation too: a property that does not exist is found", () => {
    const stack = stackOf({}, { settings: checked });
    new CfnResource(stack, "Wrong", {
      type: "AWS::SQS::Queue",
      properties: { MessageRetentionPeriod: "long" },
    });
    expect(() => Template.fromStack(stack)).toThrow();
  });
});

describe("the firewall", () => {
  const stacks = stackOf({ firewall: true }).node.root.node.children.filter(
    (child): child is Stack => child instanceof Stack,
  );
  const [service, firewall] = [
    stacks.find(({ region }) => region === network.region)!,
    stacks.find(({ region }) => region === "us-east-1")!,
  ];

  it("is a stack of its own where CloudFront looks for it, deployed first, and costs money while idle", () => {
    expect(stacks).toHaveLength(2);
    expect(service.dependencies).toEqual([firewall]);
    expect(resources(Template.fromStack(firewall)).map(([, { Type }]) => Type))
      // 5 dollars a month, and 1 for each of its rules.
      .toEqual(["AWS::WAFv2::WebACL"]);
  });

  it("stands before the pages and the API", () => {
    const { DistributionConfig } = the(
      Template.fromStack(service),
      "AWS::CloudFront::Distribution",
    ).Properties;
    expect(DistributionConfig.WebACLId).toEqual({
      "Fn::GetStackOutput": {
        StackName: firewall.stackName,
        OutputName: "FirewallArn",
        Region: "us-east-1",
      },
    });
    expect(Template.fromStack(firewall).toJSON().Outputs).toHaveProperty(
      "FirewallArn",
    );
  });

  it("stops floods and common attacks, never a large report, and keeps nobody's address", () => {
    const { Rules, ...acl } = the(
      Template.fromStack(firewall),
      "AWS::WAFv2::WebACL",
    ).Properties;
    expect(acl).toMatchObject({ Scope: "CLOUDFRONT" });
    expect(
      Rules.map(({ Statement }: Json) => Object.keys(Statement)[0]),
    ).toEqual([
      "RateBasedStatement",
      "RateBasedStatement",
      "ManagedRuleGroupStatement",
    ]);
    expect(
      Rules[2].Statement.ManagedRuleGroupStatement.RuleActionOverrides,
    ).toContainEqual({
      Name: "SizeRestrictions_BODY",
      ActionToUse: { Count: {} },
    });
    for (const { VisibilityConfig } of [...Rules, acl])
      expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
  });

  it("stops whoever floods what anybody may write, long before the gateway shuts it for everybody", () => {
    const { Rules } = the(
      Template.fromStack(firewall),
      "AWS::WAFv2::WebACL",
    ).Properties;
    const { RouteSettings } = the(
      Template.fromStack(service),
      "AWS::ApiGatewayV2::Stage",
    ).Properties;
    const { Limit, ScopeDownStatement } = Rules[1].Statement.RateBasedStatement;
    const paths = ScopeDownStatement.OrStatement.Statements.map(
      ({ ByteMatchStatement }: Json) => ByteMatchStatement.SearchString,
    );
    expect(paths.sort()).toEqual(
      Object.keys(RouteSettings)
        .map((key) => key.split(" ")[1])
        .sort(),
    );
    for (const { ThrottlingRateLimit } of Object.values<Json>(RouteSettings))
      expect(Limit / 300).toBeLessThan(ThrottlingRateLimit / 10);
  });

  it("is not there unless the file asks for it", () => {
    expect(stackOf().node.root.node.children.map(({ node }) => node.id))
      // A stage's own name alone.
      .toEqual(["ClimatePartners-production"]);
  });
});

describe("a stage", () => {
  const protectedFrom = (changes: Partial<NetworkFile>) =>
    stackOf(changes).terminationProtection;

  it("cannot be deleted by a slip, unless it is there to try things on", () => {
    expect(protectedFrom({})).toBe(true);
    expect(protectedFrom({ stage: "test" })).toBe(true);
    expect(protectedFrom({ stage: "test", playsAhead: true })).toBe(false);
  });

  it("says on all that it is made of whose it is", () => {
    for (const stack of stackOf({ firewall: true }).node.root.node.children)
      if (stack instanceof Stack)
        expect(stack.tags.tagValues()).toEqual({
          project: "climate-partners",
          stage: "production",
          network: "city.example",
        });
  });

  it("tells which version it is, where that is known", () => {
    const versionOf = (version?: string) =>
      Template.fromStack(stackOf({}, { version })).toJSON().Outputs.Version;
    expect(versionOf("v0.2.0-1-gabc")).toEqual({ Value: "v0.2.0-1-gabc" });
    expect(versionOf()).toBeUndefined();
  });

  it("is made with the feature flags that this version of CDK recommends", () => {
    expect(appSettings.context).toEqual({
      ...flags,
      // `cdk` says what the annotations say, once.
      "@aws-cdk/core:annotationsInValidationReport": false,
    });
  });
});

describe("the same stage in two regions of one account", () => {
  const names = (value: Json): string[] =>
    Object.entries<Json>(value ?? {}).flatMap(([key, one]) =>
      typeof one === "object"
        ? names(one)
        : /^(Name|.+Name)$/.test(key) && typeof one === "string"
          ? [one]
          : [],
    );
  /** What has one name for a whole account: all that is CloudFront's, and the firewalls' stacks, which lie in one region. */
  const ofTheAccount = (region: string) =>
    stackOf({ region, firewall: true })
      .node.root.node.children.filter((child) => child instanceof Stack)
      .flatMap((child) => [
        ...(child.region === region ? [] : [child.stackName]),
        ...resources(Template.fromStack(child))
          .filter(([, { Type }]) =>
            /^AWS::CloudFront::(?!Distribution)/.test(Type),
          )
          .flatMap(([, { Properties }]) => names(Properties)),
      ]);

  it("shares none of the names of which an account has one", () => {
    const [here, there] = ["eu-north-1", "eu-central-1"].map(ofTheAccount);
    expect(here).toHaveLength(5);
    expect(here!.filter((name) => there!.includes(name))).toEqual([]);
  });
});

describe("two stages in one account", () => {
  it("share no name", () => {
    const named = (stage: string) =>
      stackOf({ stage, firewall: true })
        .node.root.node.children.filter((child) => child instanceof Stack)
        .flatMap((child) => [
          [
            "",
            { Type: "Stack", Properties: { Name: child.stackName } },
          ] as const,
          ...resources(Template.fromStack(child)),
        ])
        .flatMap(([, { Type, Properties }]) =>
          Object.entries(Properties ?? {})
            .filter(([key]) => /^(Name|.*Name|Domain)$/.test(key))
            .filter(([, value]) => typeof value === "string")
            .map(([key, value]) => `${Type} ${key} ${String(value)}`),
        );
    const others = new Set(named("test"));
    const shared = named("production").filter((name) => others.has(name));
    // Names inside something that has none of its own: an API's stage and authorizer, a pool's group.
    expect(shared.sort()).toEqual([
      "AWS::ApiGatewayV2::Authorizer Name Coordinators",
      "AWS::ApiGatewayV2::Stage StageName $default",
      // These metrics AWS names; the account's mail and functions are one.
      "AWS::CloudWatch::Alarm MetricName 5xx",
      "AWS::CloudWatch::Alarm MetricName Errors",
      "AWS::CloudWatch::Alarm MetricName Reputation.BounceRate",
      "AWS::Cognito::UserPoolGroup GroupName coordinators",
    ]);
  });
});
