import { inject } from "vitest";
// So that `inject` knows what is provided.
import type {} from "./bundles.ts";
import { anyNumber } from "./any-number.ts";
import { anywhere } from "./anywhere.ts";
import { localStack } from "../infra/local/stack.ts";
import type { Stack } from "../infra/local/template.ts";
import type { Bundles } from "../infra/bundle.ts";
import type { NetworkFile } from "../infra/network-schema.ts";
import type { PerAsker } from "../shared/network.ts";

/** What a test may have otherwise than the network file. */
export type NetworkDifference = {
  undoMinutes?: number;
  /** Whose limits are told has the stage's own, too. */
  perAsker?: PerAsker;
  dailyQuota?: number;
  /** Whether days may be played before they have come, as on no stage that real people use. */
  playsAhead?: boolean;
  /** How often the streams try again what fails. */
  streamTries?: number;
  /** Rules of the yearly round. */
  rounds?: Partial<NetworkFile["rounds"]>;
  /** The functions of another release. */
  folders?: Bundles["folders"];
};

type Template = {
  Resources: Record<
    string,
    { Type: string; Properties: Record<string, unknown> }
  >;
};

/** Synthesized once for each difference: that takes a second. */
const others = new Map<string, Promise<Stack>>();

function otherStack(
  network: Omit<NetworkDifference, "folders" | "streamTries">,
  folders: Bundles["folders"],
): Promise<Stack> {
  const difference = JSON.stringify([network, folders]);
  const stack =
    others.get(difference) ??
    localStack(anywhere, {
      undoMinutes: 0,
      perAsker: anyNumber,
      ...network,
      bundles: { folders },
    });
  others.set(difference, stack);
  return stack;
}

/**
 * The service's stack at an address: the one that was synthesized before the tests, which a test comes by cheaply, or another where
 * the network differs. Tests ask for more than all people together may; they shall not wait for that.
 */
export async function madeStack(
  url: string,
  { folders, streamTries, ...network }: NetworkDifference = {},
) {
  const differs = folders ?? Object.keys(network).length > 0;
  const made = differs
    ? await otherStack(network, folders ?? inject("folders"))
    : inject("stack");
  const text = JSON.stringify(made).replaceAll(anywhere, url);
  const stack = JSON.parse(text) as Stack & { template: Template };
  for (const { Type, Properties } of Object.values(stack.template.Resources)) {
    if (Type === "AWS::Lambda::EventSourceMapping" && streamTries !== undefined)
      Properties["MaximumRetryAttempts"] = streamTries;
    if (Type === "AWS::ApiGatewayV2::Stage" && !network.perAsker) {
      delete Properties["RouteSettings"];
      delete Properties["DefaultRouteSettings"];
    }
  }
  return stack;
}
