/** Who may deploy from GitHub, and what a deployment by pipeline may do. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { appSettings } from "../../infra/app-settings.ts";
import { network as helsinki } from "../../infra/network.ts";
import { type NetworkFile, readNetwork } from "../../infra/network-schema.ts";
import { PipelineStack } from "../../infra/pipeline-stack.ts";
import { resources, the, type Json } from "./stack.ts";

const repository = "city/climate-partners";
function pipelineOf(changes: Partial<NetworkFile> = {}): PipelineStack {
  const network = readNetwork({
    ...helsinki,
    pipeline: { repository },
    ...changes,
  });
  const outdir = mkdtempSync(join(tmpdir(), "climate-partners-test-"));
  const settings = { ...appSettings, builtinCloudFormationValidation: true };
  return new PipelineStack(new App({ ...settings, outdir }), "Pipeline", {
    env: { region: network.region },
    network,
    pipeline: network.pipeline!,
  });
}
const templateOf = (changes: Partial<NetworkFile> = {}) =>
  Template.fromStack(pipelineOf(changes));
const roleOf = (changes: Partial<NetworkFile> = {}) =>
  the(templateOf(changes), "AWS::IAM::Role").Properties;
const text = (value: Json): string =>
  typeof value === "string"
    ? value
    : value["Fn::Join"][1]
        .map((part: Json) =>
          typeof part === "string" ? part : `<${part.Ref}>`,
        )
        .join("");
const rights = (changes: Partial<NetworkFile> = {}) =>
  roleOf(changes).Policies.flatMap(({ PolicyDocument }: Json) =>
    PolicyDocument.Statement.flatMap(({ Action, Resource }: Json) =>
      [Resource].flat().map((one: Json) => `${Action} ${text(one)}`),
    ),
  );

describe("the pipeline's role", () => {
  it("is for that repository alone, in the environments of the two stages, for tokens made for AWS", () => {
    const { Statement } = roleOf().AssumeRolePolicyDocument;
    expect(Statement).toEqual([
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: { Ref: expect.any(String) } },
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": [
              `repo:${repository}:environment:test`,
              `repo:${repository}:environment:production`,
            ],
          },
        },
      },
    ]);
  });

  it("may become the roles of cdk bootstrap, read the stages' stacks, and nothing else", () => {
    const role = (kind: string, region: string) =>
      `sts:AssumeRole arn:aws:iam::<AWS::AccountId>:role/cdk-hnb659fds-${kind}-role-<AWS::AccountId>-${region}`;
    const kinds = ["deploy", "file-publishing", "lookup"];
    const here = kinds.map((kind) => role(kind, "eu-north-1"));
    const read = ["production", "test"].map(
      (stage) =>
        `cloudformation:DescribeStacks arn:aws:cloudformation:eu-north-1:<AWS::AccountId>:stack/ClimatePartners-${stage}/*`,
    );
    expect(rights().sort()).toEqual([...here, ...read].sort());
    expect(roleOf().ManagedPolicyArns).toBeUndefined();
    // CloudFront reads firewalls from there.
    const there = kinds.map((kind) => role(kind, "us-east-1"));
    expect(rights({ firewall: true }).sort()).toEqual(
      [...here, ...there, ...read].sort(),
    );
  });

  it("uses the account's issuer where there is one already", () => {
    const types = (changes: Partial<NetworkFile>) =>
      resources(templateOf(changes)).map(([, { Type }]) => Type);
    expect(types({})).toEqual(["AWS::IAM::OIDCProvider", "AWS::IAM::Role"]);
    expect(types({ pipeline: { repository, provider: "existing" } })).toEqual([
      "AWS::IAM::Role",
    ]);
  });

  it("leaves no finding of AWS's own rules without a reason beside it", () => {
    const { node } = pipelineOf({ firewall: true });
    for (const pack of [new AwsSolutionsChecks(), new ServerlessChecks()])
      expect(pack.validateScope(node.root).violations).toEqual([]);
  });
});
