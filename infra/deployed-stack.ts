import {
  CloudFormationClient,
  DescribeStacksCommand,
  type Output,
} from "@aws-sdk/client-cloudformation";
import type { Network } from "./network-schema.ts";
import { stackName } from "./stack-name.ts";

/** What the deployment of a stage has printed, by name; undefined if there is no such stack. */
export async function outputsOf(
  network: Pick<Network, "stage" | "region">,
): Promise<Map<string, string> | undefined> {
  const { region } = network;
  const StackName = stackName(network);
  try {
    const { Stacks } = await new CloudFormationClient({ region }).send(
      new DescribeStacksCommand({ StackName }),
    );
    return Stacks?.[0] && byName(Stacks[0].Outputs ?? []);
  } catch (error) {
    if (error instanceof Error && error.message.endsWith("does not exist"))
      return undefined;
    throw error;
  }
}

const byName = (outputs: Output[]) =>
  new Map(
    outputs.map(({ OutputKey = "", OutputValue = "" }) => [
      OutputKey,
      OutputValue,
    ]),
  );
