import { readNetwork, type Network } from "./network-schema.ts";

/** The file of a stage: `infra/network.ts`, or with `STAGE=test` `infra/network-test.ts`. */
const fileOf = (stage: string | undefined) =>
  stage ? `./network-${stage}.ts` : "./network.ts";

/** The network file, checked; an error of one line if it cannot be read. */
export async function loadNetwork(): Promise<Network> {
  const { STAGE } = process.env;
  const path = fileOf(STAGE);
  const name = path.replace(".", "infra");
  // Loaded here and not above, so that a slip of the pen (a missing comma) is told like any other mistake.
  const file = await import(path)
    .then((module: { network?: unknown }) => module.network)
    .catch((error: unknown) => {
      const reason =
        error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
      throw new Error(
        `${name}: cannot be read (a comma, quote or bracket missing?): ${reason}`,
      );
    });
  const network = readNetwork(file, name);
  // Else what is meant for one stage would be deployed over another.
  if (STAGE && network.stage !== STAGE)
    throw new Error(`${name}: stage must be "${STAGE}", as the file is called`);
  return network;
}
