import { audience } from "./sign-in.ts";
import type { Stack } from "./template.ts";

/** The network of the network file, as a stage on this computer. */
export async function localStack(url: string): Promise<Stack> {
  const [{ loadNetwork }, { synthesize }] = await Promise.all([
    import("../load-network.ts"),
    import("../synthesize.ts"),
  ]);
  const network = await loadNetwork();
  const stack = await synthesize(network, {
    webOrigin: url,
    signIn: { issuer: `${url}/oidc`, audience },
    mailIdentity: "existing",
    resultsWindowSeconds: 0,
  });
  return { ...stack, role: network.coordinatorRole };
}
