import { readNetwork, type Network } from "./network-schema.ts";

/** The network file, checked; an error of one line if it cannot be read. */
export async function loadNetwork(): Promise<Network> {
  // Loaded here and not above, so that a slip of the pen (a missing comma) is told like any other mistake.
  const file = await import("./network.ts").catch((error: unknown) => {
    const reason =
      error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw new Error(
      `infra/network.ts: cannot be read (a comma, quote or bracket missing?): ${reason}`,
    );
  });
  return readNetwork(file.network);
}
