import { CustomResource, Duration, Token, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as Lambda,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Network } from "../network-schema.ts";
import { logOf } from "./log.ts";
import { roleWith } from "./role.ts";

export type EdgeKeys = {
  /** What CloudFront says to the gateway. */
  said: string;
  /** What the functions take for it. */
  known: string[];
};

/** CloudFormation calls it when a key is made, and when one is not needed any more; the key itself is kept out of every log. */
const code = `
const { randomBytes } = require("node:crypto");
exports.handler = async ({ ResponseURL, StackId, RequestId, LogicalResourceId }) => {
  const answer = {
    Status: "SUCCESS", StackId, RequestId, LogicalResourceId,
    PhysicalResourceId: LogicalResourceId,
    NoEcho: true,
    Data: { Key: randomBytes(32).toString("base64url") },
  };
  // As bytes, for which fetch adds no content type: the URL is signed for none.
  const body = new TextEncoder().encode(JSON.stringify(answer));
  const { ok, status } = await fetch(ResponseURL, { method: "PUT", body });
  if (!ok) throw new Error("CloudFormation took no answer: " + status);
};
`;

/**
 * Keys by which the functions know that a request comes through CloudFront, made at random by the deployment that first needs them.
 * The one before and the one to come are known, too: while a deployment goes from one to the next, parts of CloudFront say either.
 */
export function edgeKeys(
  scope: Construct,
  { edgeKey, logDays }: Pick<Network, "edgeKey" | "logDays">,
): EdgeKeys {
  const part = new Construct(scope, "EdgeKeys");
  const log = logOf(part, logDays);
  const lambda = new Lambda(part, "Function", {
    description: "Makes a key at a deployment that needs one",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromInline(code),
    memorySize: 128,
    timeout: Duration.seconds(30),
    logGroup: log,
    role: roleWith(part, new ServicePrincipal("lambda.amazonaws.com"), [
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [log.logGroupArn],
      }),
    ]),
    environment: { POWERTOOLS_SERVICE_NAME: "edge-keys" },
  });
  Validations.of(lambda).acknowledge({
    id: "Serverless-LambdaDLQ",
    reason:
      "CloudFormation waits for its answer, and takes the deployment back without it.",
  });
  const key = (number: number) =>
    Token.asString(
      new CustomResource(part, `Key${number}`, {
        resourceType: "Custom::EdgeKey",
        serviceToken: lambda.functionArn,
        // Else CloudFormation waits an hour for a function that was cut off.
        serviceTimeout: Duration.minutes(2),
      }).getAtt("Key"),
    );
  const [before, said, next] = [edgeKey - 1, edgeKey, edgeKey + 1].map(key);
  if (!before || !said || !next) throw new Error("A key is missing");
  return { said, known: [before, said, next] };
}
