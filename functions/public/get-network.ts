import { themes } from "../../shared/codes.ts";
import { editionsByYear } from "../../shared/network-state.ts";
import { network, signIn } from "../environment.ts";
import type { Operation } from "../http/operation.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

export const getNetwork: Operation<"getNetwork"> = async () => {
  const { state } = await read({ state: at.networkState() });
  const rounds = state?.rounds ?? [];
  const editions = editionsByYear(state);
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
        .filter(({ year }) => editions[year])
        .map(({ year }) => year),
      withdrawn: rounds
        .filter(({ withdrawn }) => withdrawn)
        .map(({ year }) => year),
      signIn: signIn(),
    },
  };
};
