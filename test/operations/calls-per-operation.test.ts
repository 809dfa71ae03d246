import { beforeAll, describe, expect, inject, it } from "vitest";
// So that `inject` knows what is provided.
import type {} from "../bundles.ts";
import { callsOf } from "./calls.ts";
import { playOperations, type Taken } from "./play.ts";
import { type OperationName, routes } from "../../shared/routes.ts";
import { isRead } from "../cost/meter.ts";

const names = Object.keys(routes) as OperationName[];

describe("each operation", () => {
  let taken: Taken;
  beforeAll(async () => {
    taken = await playOperations("median", inject("folders"));
  });

  it.each(names)("%s asks DynamoDB no more often than it has to", (name) => {
    const actions = taken[name].map(({ action }) => action);
    expect(actions, actions.join()).toHaveLength(callsOf[name]);
    expect(actions).not.toContain("Scan");
  });

  // A list of mail, filtered, is charged for what it looked through.
  it.each(names.filter((name) => name !== "listMail"))(
    "%s takes the units of its items, and not one more",
    (name) => {
      for (const call of taken[name])
        // What is read from an index is charged to the index.
        expect(
          isRead(call) ? call.units + call.indexUnits : call.units,
          call.action,
        ).toBe(call.floor);
    },
  );
});
