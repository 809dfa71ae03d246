/** A year of a small network in which every operation of the route table is called once, and what each asked of the database. */
import type { Bundles } from "../../infra/bundle.ts";
import { type OperationName, routes } from "../../shared/routes.ts";
import type { Call } from "../cost/meter.ts";
import {
  type MeteredService,
  meteredService,
} from "../cost/metered-service.ts";
import { ok } from "../http/client.ts";
import type { Take } from "./take.ts";
import type { Size } from "./texts.ts";
import { playYear } from "./year.ts";

/** The calls that its own function made for each operation, while it was answered. */
export type Taken = Record<OperationName, Call[]>;

const isWhole = (taken: Partial<Taken>): taken is Taken =>
  Object.keys(routes).every((name) => name in taken);

async function playOn(service: MeteredService, size: Size): Promise<Taken> {
  const taken: Partial<Taken> = {};
  const take: Take = async (name, act) => {
    if (taken[name]) throw new Error(`${name} is played twice`);
    const before = service.calls.length;
    const answer = await act();
    await ok(Promise.resolve(answer));
    taken[name] = service.calls
      .slice(before)
      .filter(({ caller }) => caller === routes[name].audience);
    return answer;
  };
  await playYear(service, take, size);
  if (!isWhole(taken))
    throw new Error(
      `Not played: ${Object.keys(routes)
        .filter((name) => !(name in taken))
        .join(", ")}. Give it a place in test/operations/year.ts.`,
    );
  return taken;
}

export async function playOperations(
  size: Size,
  folders?: Bundles["folders"],
): Promise<Taken> {
  const service = await meteredService({
    undoMinutes: 15, // So that decisions can be undone.
    floors: true,
    ...(folders && { folders }),
  });
  try {
    return await playOn(service, size);
  } finally {
    await service.stop();
  }
}
