import { CfnOutput, Stack, type StackProps, Validations } from "aws-cdk-lib";
import {
  OidcProviderNative,
  PolicyStatement,
  WebIdentityPrincipal,
} from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Network } from "./network-schema.ts";
import { roleWith } from "./parts/role.ts";
import { stackName } from "./stack-name.ts";

const host = "token.actions.githubusercontent.com";

/** Of GitHub, as in `.github/workflows/deploy.yml`. */
const environments = ["test", "production"];

export type PipelineStackProps = StackProps & {
  network: Network;
  pipeline: NonNullable<Network["pipeline"]>;
};

/**
 * Who may deploy from GitHub: the repository's workflows, in the environments of the two stages, by a token of an hour that GitHub makes
 * for each run. No key is kept anywhere. It may become the roles of `cdk bootstrap`, and read what the stages' stacks have printed.
 */
export class PipelineStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { network, pipeline, ...props }: PipelineStackProps,
  ) {
    super(scope, id, props);
    const { account, partition, region } = this;
    // An account has one for an issuer.
    const provider =
      pipeline.provider === "create"
        ? new OidcProviderNative(this, "GitHub", {
            url: `https://${host}`,
            clientIds: ["sts.amazonaws.com"],
          }).oidcProviderArn
        : `arn:${partition}:iam::${account}:oidc-provider/${host}`;
    const trusted = new WebIdentityPrincipal(provider, {
      StringEquals: {
        [`${host}:aud`]: "sts.amazonaws.com",
        [`${host}:sub`]: environments.map(
          (environment) =>
            `repo:${pipeline.repository}:environment:${environment}`,
        ),
      },
    });
    const bootstrapped = [region, ...(network.firewall ? ["us-east-1"] : [])];
    const stages = [...new Set(["test", network.stage])];
    const stacks = stages.map((stage) =>
      this.formatArn({
        service: "cloudformation",
        resource: "stack",
        resourceName: `${stackName({ stage })}/*`,
      }),
    );
    const role = roleWith(this, trusted, [
      new PolicyStatement({
        actions: ["sts:AssumeRole"],
        resources: bootstrapped.flatMap((one) =>
          ["deploy", "file-publishing", "lookup"].map(
            (kind) =>
              `arn:${partition}:iam::${account}:role/cdk-hnb659fds-${kind}-role-${account}-${one}`,
          ),
        ),
      }),
      new PolicyStatement({
        actions: ["cloudformation:DescribeStacks"],
        resources: stacks,
      }),
    ]);
    Validations.of(this).acknowledge(
      ...stages.map((stage) => ({
        id: `AwsSolutions-IAM5[Resource::arn:${partition}:cloudformation:${region}:<AWS::AccountId>:stack/${stackName({ stage })}/*]`,
        reason: "What a stack's name is followed by AWS makes at random.",
      })),
    );
    new CfnOutput(this, "RoleArn", { value: role.roleArn });
  }
}
