import type { Network } from "./network-schema.ts";

/** The service's stack, one for each stage. */
export const stackName = ({ stage }: Pick<Network, "stage">) =>
  `ClimatePartners-${stage}`;
