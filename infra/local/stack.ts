import type { Bundles } from "../bundle.ts";
import type { PerAsker } from "../../shared/network.ts";
import type { NetworkFile } from "../network-schema.ts";
import { audience } from "./sign-in.ts";
import type { Stack } from "./template.ts";

/** The network of the network file, as a stage on this computer, where any day can be played; `rounds` and the like in place of the file's own. */
export async function localStack(
  url: string,
  {
    undoMinutes,
    perAsker,
    dailyQuota,
    playsAhead = true,
    rounds,
    bundles,
  }: {
    undoMinutes?: number;
    perAsker?: PerAsker;
    dailyQuota?: number;
    playsAhead?: boolean;
    rounds?: Partial<NetworkFile["rounds"]>;
    bundles?: Pick<Bundles, "folders">;
  } = {},
): Promise<Stack> {
  const [{ loadNetwork }, { synthesize }] = await Promise.all([
    import("../load-network.ts"),
    import("../synthesize.ts"),
  ]);
  const file = await loadNetwork();
  const network = {
    ...file,
    ...(undoMinutes !== undefined && { undoMinutes }),
    ...(perAsker && { perAsker }),
    playsAhead,
    mail: { ...file.mail, ...(dailyQuota !== undefined && { dailyQuota }) },
    rounds: { ...file.rounds, ...rounds },
  };
  const stack = await synthesize(network, {
    webOrigin: url,
    signIn: { issuer: `${url}/oidc`, audience },
    mailIdentity: "existing",
    resultsWindowSeconds: 0,
    ...(bundles && { bundles }),
  });
  return { ...stack, role: network.coordinatorRole };
}
