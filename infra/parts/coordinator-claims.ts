import { Duration, Validations } from "aws-cdk-lib";
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

/** Cognito calls it for each token it makes. An attribute that a user does not have is left out. */
const code = `
exports.handler = async (event) => {
  const { email, name } = event.request.userAttributes;
  const claims = { ...(email && { email }), ...(name && { name }) };
  const accessTokenGeneration = { claimsToAddOrOverride: claims };
  event.response = { claimsAndScopeOverrideDetails: { accessTokenGeneration } };
  return event;
};
`;

/** Puts a coordinator's address, and name if there is one, into the access token: by itself it names people by a UUID (0046). */
export function coordinatorClaims(
  scope: Construct,
  { logDays }: Pick<Network, "logDays">,
): Lambda {
  const part = new Construct(scope, "Claims");
  const log = logOf(part, logDays);
  const lambda = new Lambda(part, "Function", {
    description: "Says in a coordinator's token who that is",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromInline(code),
    memorySize: 128,
    // Cognito waits no longer.
    timeout: Duration.seconds(5),
    logGroup: log,
    role: roleWith(part, new ServicePrincipal("lambda.amazonaws.com"), [
      new PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [log.logGroupArn],
      }),
    ]),
    environment: { POWERTOOLS_SERVICE_NAME: "coordinator-claims" },
  });
  Validations.of(lambda).acknowledge({
    id: "Serverless-LambdaDLQ",
    reason: "Cognito waits for its answer, and gives no token without it.",
  });
  return lambda;
}
