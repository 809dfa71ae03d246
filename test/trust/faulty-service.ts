/** The service whose database and mail service fail as they are told, and whose functions wait a fifth of the time for them. */
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { addDays } from "../../shared/days.ts";
import { onlyTable } from "../faults/table.ts";
import { type TestedService, testedService } from "../http/service.ts";
import { openFaultProxy } from "./fault-proxy.ts";
import { openSesProxy } from "./ses-proxy.ts";

const preload = ["../cost/name-caller.ts", "quick-time.ts"]
  .map((file) => `--require=${join(import.meta.dirname, file)}`)
  .join(" ");

/** The functions that run, each in a thread of its own. */
const threads = new Set<Worker>();
process.on("worker", (thread) => {
  threads.add(thread);
  thread.on("exit", () => threads.delete(thread));
});

export async function faultyService() {
  const database = await openFaultProxy();
  const ses = await openSesProxy();
  const service: TestedService = await testedService({
    // Longer than all faults take: a decision can be undone, and its mail waits throughout.
    undoMinutes: 60,
    streamTries: 1, // The calendar has tried again what they gave up.
    env: (own) => ({
      ...database.before(own.database),
      ...ses.before(own.mail),
      NODE_OPTIONS: preload,
    }),
  });
  // Functions start when they are asked for the first time.
  const others = new Set(threads);
  return {
    ...service,
    faults: database,
    /** Two minutes pass, and the calendar has mail that waits tried again. */
    nextRun: async () => {
      const table = await onlyTable(service.database ?? "");
      await table.endLeases();
      await service.play(addDays(new Date().toISOString().slice(0, 10), 1));
      await service.settle();
    },
    /** Its functions begin anew: after many faults a client tries no call again. */
    renew: async () => {
      const own = [...threads].filter((thread) => !others.has(thread));
      await Promise.all(own.map((thread) => thread.terminate()));
    },
    ses,
    stop: async () => {
      await service.stop();
      database.close();
      ses.close();
    },
  };
}
export type FaultyService = Awaited<ReturnType<typeof faultyService>>;
