import {
  PolicyDocument,
  Role,
  type IRole,
  type PolicyStatement,
  type IPrincipal,
} from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

/**
 * A role that may do what is listed and nothing else. CDK's own grants are kept out: several of them add `*`
 * (`/index/*`, every stream, every version of a function).
 */
export function roleWith(
  scope: Construct,
  assumedBy: IPrincipal,
  statements: PolicyStatement[],
): IRole {
  const role = new Role(scope, "Role", {
    assumedBy,
    inlinePolicies: { Own: new PolicyDocument({ statements }) },
  });
  return role.withoutPolicyUpdates();
}
