import { themes } from "../../shared/codes.ts";
import { network, signIn } from "../environment.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

export const getNetwork: Operation<"getNetwork"> = async () => {
  const { state } = await read({ state: at.networkState() });
  const rounds = state?.rounds ?? [];
  const { name, city, description, languages } = network();
  return {
    body: {
      name,
      city,
      description,
      languages,
      themes: [...themes],
      rounds: rounds.map(({ year, state, due }) => ({ year, state, due })),
      published: rounds
        .filter(({ editions }) => editions > 0)
        .map(({ year }) => year),
      signIn: signIn(),
    },
  };
};
