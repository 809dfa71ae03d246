import type { App } from "aws-cdk-lib";
import { stackName, tagsOf } from "./stack-name.ts";
import { FirewallStack } from "./firewall-stack.ts";
import { ServiceStack, type ServiceStackProps } from "./service-stack.ts";

/** The stage that the network file describes: the service, and before it a firewall if one is asked for. */
export function stage(app: App, props: ServiceStackProps): ServiceStack {
  const { network } = props;
  const name = stackName(network);
  // CloudFormation puts them on all that can have any.
  const tags = tagsOf(network);
  const firewall = network.firewall
    ? // All regions' firewalls lie in one.
      new FirewallStack(app, `${name}-Firewall-${network.region}`, { tags })
    : undefined;
  const service = new ServiceStack(app, name, {
    env: { region: network.region },
    firewallArn: firewall?.arn,
    tags,
    // Where days are only played nothing is lost.
    terminationProtection: network.playsAhead !== true,
    ...props,
  });
  if (firewall) service.addStackDependency(firewall);
  return service;
}
