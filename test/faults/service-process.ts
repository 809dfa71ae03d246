/**
 * The service as a process of its own, to be killed. All code is loaded before it is told to start, so that the next one can
 * stand by while this one runs.
 */
import { Worker } from "node:worker_threads";
import { runService } from "../../infra/local/service.ts";
import type { Stack } from "../../infra/local/template.ts";

export type Order = { start: { stack: Stack; dataDir: string; port: number } } | { endFunction: number };

const functions = new Set<Worker>();
process.on("worker", (worker) => {
  functions.add(worker);
  worker.on("exit", () => functions.delete(worker));
});

process.on("message", (order: Order) => {
  if ("endFunction" in order) {
    const all = [...functions];
    void all[Math.floor(order.endFunction * all.length)]?.terminate();
    return;
  }
  const { stack, ...options } = order.start;
  runService({ ...options, stack: () => Promise.resolve(stack), clock: false, log: process.env.LOG ? console.log : undefined }).then(
    (service) => {
      process.send?.({ ready: true });
      void service.engineEnded.then(() => process.exit(1)); // As `npm start` does.
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit());
