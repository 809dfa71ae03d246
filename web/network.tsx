import { createContext, use } from "react";
import type { AnswerOf } from "../shared/route-types.ts";

export type Network = AnswerOf<"getNetwork">;

const NetworkContext = createContext<Network | undefined>(undefined);
export const NetworkProvider = NetworkContext.Provider;

/** The network: names, languages, rounds, published years. */
export function useNetwork(): Network {
  const network = use(NetworkContext);
  if (!network) throw new Error("Outside of the network");
  return network;
}
