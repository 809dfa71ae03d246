/**
 * The service as a process of its own, to be killed. All code is loaded before it is told to start, so that the next one can
 * stand by while this one runs.
 */
import type { Worker } from "node:worker_threads";
import { jsonResponse } from "../../infra/local/http-event.ts";
import { runService } from "../../infra/local/service.ts";
import type { Stack } from "../../infra/local/template.ts";

export type Start = {
  stack: Stack;
  dataDir: string;
  port: number;
  mailEndpoint: string;
};
/** Which of the running functions ends at once, from 0 to 1. */
export type EndFunction = { endFunction: number };

const functions = new Set<Worker>();
process.on("worker", (worker) => {
  functions.add(worker);
  worker.on("exit", () => functions.delete(worker));
});

async function start({ stack, mailEndpoint, ...options }: Start) {
  const service = await runService({
    ...options,
    stack: () => Promise.resolve(stack),
    mailbox: () =>
      Promise.resolve({
        endpoint: mailEndpoint,
        mails: () => Promise.resolve([]),
        clear: () => Promise.resolve(),
        page: () => Promise.resolve(jsonResponse(404, {})),
        stop: () => Promise.resolve(),
      }),
    clock: false,
  });
  process.send?.("ready");
  await service.engineEnded;
  process.exit(1); // As `npm start` does.
}

process.on("message", (order: Start | EndFunction) => {
  if ("endFunction" in order) {
    const running = [...functions];
    const chosen = running[Math.floor(order.endFunction * running.length)];
    void chosen?.terminate();
    return;
  }
  start(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on("disconnect", () => process.exit());
