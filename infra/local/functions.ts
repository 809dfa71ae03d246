import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import * as z from "zod";
import type { Call, Reply } from "./function-worker.ts";

export const functionProperties = z.object({
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z
    .object({ Variables: z.record(z.string(), z.string()).default({}) })
    .default({ Variables: {} }),
});

/** One function of the template in a thread of its own, with its own environment only; started at its first invocation. */
export function createFunction(options: {
  name: string;
  folder: string;
  properties: z.infer<typeof functionProperties>;
  env: Record<string, string>;
  log: (line: string) => void;
}) {
  const { name, folder, properties, log } = options;
  type Thread = ReturnType<typeof open>;
  let current: Thread | undefined;
  const threads = new Set<Thread>();

  function open() {
    const [module, exported = ""] = properties.Handler.split(".");
    const file = readdirSync(folder).find(
      (path) => parse(path).name === module,
    );
    const waiting = new Map<string, PromiseWithResolvers<unknown>>();
    const worker = new Worker(
      new URL("./function-worker.ts", import.meta.url),
      {
        argv: [join(folder, file ?? ""), exported, name, properties.MemorySize],
        env: {
          ...options.env,
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
          ...properties.Environment.Variables,
        },
        resourceLimits: { maxOldGenerationSizeMb: properties.MemorySize },
        stdout: true,
        stderr: true,
      },
    );
    const thread = { worker, waiting };
    const crash = (reason: unknown) => {
      retire(thread);
      threads.delete(thread);
      for (const call of waiting.values())
        call.reject(new Error(`The function stopped: ${String(reason)}`));
      waiting.clear();
    };
    for (const input of [worker.stdout, worker.stderr])
      createInterface({ input }).on("line", log);
    worker.on("error", crash).on("exit", crash);
    worker.on("message", ({ id, result = "null", error }: Reply) => {
      const call = waiting.get(id);
      if (error !== undefined) call?.reject(new Error(error));
      else call?.resolve(JSON.parse(result));
    });
    threads.add(thread);
    return thread;
  }

  /** Takes no new calls; ends when the calls it has are answered. */
  function retire(thread: Thread) {
    if (current === thread) current = undefined;
    if (thread.waiting.size === 0) void thread.worker.terminate();
  }

  async function invoke(event: unknown): Promise<unknown> {
    const thread = (current ??= open());
    const id = randomUUID();
    const call = Promise.withResolvers<unknown>();
    thread.waiting.set(id, call);
    const timer = setTimeout(() => {
      if (current === thread) current = undefined;
      call.reject(
        new Error(
          `Task timed out after ${properties.Timeout.toFixed(2)} seconds`,
        ),
      );
    }, properties.Timeout * 1000);
    const deadline = Date.now() + properties.Timeout * 1000;
    thread.worker.postMessage({
      id,
      event: JSON.stringify(event),
      deadline,
    } satisfies Call);
    try {
      return await call.promise;
    } catch (error) {
      log(String(error));
      throw error;
    } finally {
      clearTimeout(timer);
      thread.waiting.delete(id);
      if (thread !== current) retire(thread);
    }
  }

  const stop = () =>
    Promise.all([...threads].map(({ worker }) => worker.terminate()));
  return { name, invoke, stop };
}
