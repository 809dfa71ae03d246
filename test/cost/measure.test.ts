/** What each operation takes, with all that follows from it, measured anew; `npm run cost:measure` keeps it for `npm run cost`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
// So that `inject` knows what is provided.
import type {} from "../bundles.ts";
import { measured } from "../../infra/cost/measured.ts";
import type { Units } from "../../infra/cost/month.ts";
import { type Operation, operations } from "../../infra/cost/year.ts";
import { type Client, ok } from "../http/client.ts";
import {
  accepted,
  applied,
  coordinator,
  freshYear,
  inForce,
  newApplication,
  signedIn,
} from "../http/people.ts";
import { meteredService } from "./metered-service.ts";

const members = Array.from({ length: 6 }, () => newApplication());

async function measure(): Promise<Record<Operation, Units>> {
  const service = await meteredService({ folders: inject("folders") });
  const city = await coordinator(service);
  const year = await freshYear(service);
  const params = { year };
  const today = new Date().toISOString().slice(0, 10);
  const browsers = new Map<string, Client>();
  const browser = (id: string) => browsers.get(id)!;

  async function of(times: number, act: () => Promise<unknown>) {
    await service.settle();
    const before = await service.read();
    await act();
    await service.settle();
    const after = await service.read();
    const each = (name: keyof Units) =>
      Number(((after[name] - before[name]) / times).toFixed(3));
    return {
      readUnits: each("readUnits"),
      writeUnits: each("writeUnits"),
      invocations: each("invocations"),
      apiRequests: each("apiRequests"),
      mails: each("mails"),
      calls: each("calls"),
      cpuSeconds: each("cpuSeconds"),
    };
  }
  const each = (act: (one: (typeof members)[number]) => Promise<unknown>) =>
    of(members.length, async () => {
      for (const one of members) await act(one);
    });
  const save = async ({ id, goals }: (typeof members)[number]) => {
    const call = { params, headers: { "if-match": etags.get(id)! } };
    const answers = {
      goals: [{ goalId: goals[0]!.id, status: "on-track", value: 1150 }],
      figures: {
        boundary: "city",
        energy: { electricity: 700, heat: 400, fuels: 50 },
      },
    };
    const answer = browser(id).call("saveMyReport", { ...call, body: answers });
    await ok(answer);
  };
  const etags = new Map<string, string>();

  try {
    // The first calls load the functions; that is not counted.
    await applied(service);
    await ok(city.call("getWorklist"));
    return {
      join: await each((one) => applied(service, one)),
      sign: await each(({ id }) => inForce(city, id, today)),
      open: await of(members.length, () => service.play(`${year + 1}-02-01`)),
      signIn: await each(async ({ id, contact }) => {
        browsers.set(id, await signedIn(service, contact.email));
      }),
      read: await each(async ({ id }) => {
        const { etag } = await browser(id).call("getMyReport", { params });
        etags.set(id, etag);
      }),
      save: await each(save),
      remind: await of(members.length, () => service.play(`${year + 1}-03-17`)),
      submit: await each(({ id }) =>
        ok(browser(id).call("submitMyReport", { params })),
      ),
      accept: await each(({ id }) => accepted(city, id, year)),
      visit: await each(({ id }) =>
        ok(city.call("getMember", { params: { id } })),
      ),
      quiet: await of(1, () => service.play(`${year + 1}-03-17`)),
    };
  } finally {
    await service.stop();
  }
}

it("operations take what the cost is counted from", async () => {
  const now = await measure();
  const file = join(import.meta.dirname, "../../infra/cost/measured.ts");
  if (process.env["MEASURE"]) {
    const text = JSON.stringify(now, null, 2);
    writeFileSync(
      file,
      `import type { Measured } from "./month.ts";\n\n/** Written by \`npm run cost:measure\`; processor time is that of the whole local service. */\nexport const measured: Measured = ${text};\n`,
    );
    return;
  }
  for (const name of operations) {
    const [units, taken] = [measured[name], now[name]];
    for (const unit of [
      "readUnits",
      "writeUnits",
      "mails",
      "apiRequests",
    ] as const)
      expect(taken[unit], `${name}: ${unit}`).toBeLessThanOrEqual(
        units[unit] * 1.2 + 1,
      );
  }
});
