import type { Network } from "./network-schema.ts";

/** The service's stack, one for each stage. */
export const stackName = ({ stage }: Pick<Network, "stage">) =>
  `ClimatePartners-${stage}`;

/** Whose bill it is, and who may be asked. */
export const tagsOf = ({ stage, mail }: Pick<Network, "stage" | "mail">) => ({
  project: "climate-partners",
  stage,
  network: mail.domain,
});
