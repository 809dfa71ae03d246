/** A year in which each operation is tried with every fault that each of its calls can meet. */
import { beforeAll, describe, expect, it } from "vitest";
import { type OperationName, routes } from "../../shared/routes.ts";
import type { Client } from "../http/client.ts";
import { playYear } from "../operations/year.ts";
import { chosen } from "./chosen.ts";
import { tell } from "./faults-table.ts";
import { type FaultyService, faultyService } from "./faulty-service.ts";
import { askAgain } from "./jobs-year.ts";
import { type Act, type Tried, tryFaults } from "./trial.ts";

const names = Object.keys(routes) as OperationName[];

/** What is asked for twice may be there twice. */
const peculiarities = (
  service: FaultyService,
  send: Act["send"],
): Partial<Record<OperationName, Partial<Act>>> => ({
  // Whoever asks again gets another link, and both are good.
  requestSignInLink: {
    later: () => askAgain(service, send),
    mayBeTwice: /"type":"(live-sign-in|code-tries)"|^\S+@/,
  },
  // Who would publish what is out already finds the next edition folded anew.
  publishEdition: { mayBeTwice: /"type":"preview"/ },
  // Each mail is written by itself, and once; that a coordinator pressed twice is told.
  sendReminders: { isSeveral: true, mayBeTwice: /"transition":"remind"/ },
});

const memoryOf = ({ cookies }: Client) => {
  const before = [...cookies];
  return () => {
    cookies.clear();
    for (const [name, value] of before) cookies.set(name, value);
  };
};

async function tryAll(): Promise<Tried[]> {
  const service = await faultyService();
  const faults = chosen();
  const tried: Tried[] = [];
  try {
    await playYear(
      service,
      async (name, send, client) => {
        const caller = routes[name].audience;
        const act: Act = {
          ...{ name, caller, send, forget: memoryOf(client) },
          ...peculiarities(service, send)[name],
        };
        tried.push(await tryFaults(service, act, faults));
        const answer = await send();
        await service.settle();
        return answer;
      },
      "median",
    );
  } finally {
    await service.stop();
  }
  if (faults.whole) tell("operations", tried);
  return tried;
}

describe("where the database or the mail service fails", () => {
  let tried: Tried[];
  beforeAll(async () => {
    tried = await tryAll();
  }, 3_600_000);

  it.each(names)("%s loses nothing, doubles nothing, tells no lie", (name) => {
    const found = tried.filter(({ act }) => act === name);
    expect(found, "its place is in test/operations/year.ts").toHaveLength(1);
    expect(found.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
