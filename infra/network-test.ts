import { network as production } from "./network.ts";
import type { NetworkFile } from "./network-schema.ts";

// Of what a stage has for itself (its table, its address, its backups) this one takes nothing over.
const { name, city, description, languages, timeZone, rounds, mail } =
  production;
const { signIn, coordinatorRole, alarms, shards, logDays } = production;
const { region, allowOutsideEu, pipeline } = production;

/** The stage to try things on, `STAGE=test`: as the city's own, but for what stands here. */
export const network: NetworkFile = {
  ...{ name, city, description, languages, timeZone, rounds },
  ...{ signIn, coordinatorRole, alarms, shards, logDays },
  ...{ region, allowOutsideEu, pipeline },
  stage: "test",
  // Sends nothing: what is played here must not reach anybody.
  mail: { ...mail, identity: "none" },
  playsAhead: true,
  undoMinutes: 0,
  perAsker: { applications: 1e6, links: 1e6, messages: 1e6 },
};
