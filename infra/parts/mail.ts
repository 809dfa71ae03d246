import { Annotations, CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { lineOf, mailFromDomain, mailRecords } from "../mail-records.ts";
import type { Network } from "../network-schema.ts";

export type Mail = {
  configurationSet: ConfigurationSet;
  sending: PolicyStatement[];
};

/** How mail leaves; undefined if this stage sends none. */
export function outgoingMail(
  scope: Construct,
  network: Network,
): Mail | undefined {
  const { mail } = network;
  if (mail.identity === "none") return undefined;
  const part = new Construct(scope, "Mail");
  if (mail.domain.endsWith(".example"))
    Annotations.of(part).addWarningV2(
      "climate-partners:mail.domain",
      `No mail will leave: mail.domain in infra/network.ts is still the placeholder ${mail.domain}`,
    );
  // No tracking of opens or clicks: only what SES itself sees is reported. A link that signs in never travels in clear.
  const configurationSet = new ConfigurationSet(part, "ConfigurationSet", {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
  });
  if (mail.identity === "create") createIdentity(part, network);
  const arn = (resource: string, resourceName: string) =>
    Stack.of(part).formatArn({ service: "ses", resource, resourceName });
  const from = new PolicyStatement({
    actions: ["ses:SendEmail"],
    resources: [arn("identity", mail.domain)],
    conditions: { StringEquals: { "ses:FromAddress": mail.from } },
  });
  const configured = new PolicyStatement({
    actions: ["ses:SendEmail"],
    resources: [
      arn("configuration-set", configurationSet.configurationSetName),
    ],
  });
  return { configurationSet, sending: [from, configured] };
}

/**
 * Kept when the stack goes: another stage may send from the same domain, of which a region has one. Not kept when its own first
 * deployment fails: the next one could not make it again.
 */
function createIdentity(
  scope: Construct,
  { mail: { domain, coordinators }, alarms, region }: Network,
): void {
  const identity = new EmailIdentity(scope, "Identity", {
    identity: Identity.domain(domain),
    // SPF then speaks of the city's domain, not of Amazon's. Until its records are there, Amazon's is used.
    mailFromDomain: mailFromDomain(domain),
  });
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  const records = mailRecords({
    domain,
    region,
    reportsTo: alarms ?? coordinators.email,
    dkim: identity.dkimRecords,
  });
  for (const [index, record] of records.entries())
    new CfnOutput(scope, `DnsRecord${index + 1}`, { value: lineOf(record) });
}
