import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import { createInterface } from "node:readline";
import { MessageChannel, Worker } from "node:worker_threads";
import * as z from "zod";
import type { Call } from "./function-worker.ts";

export const functionProperties = z.object({
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z
    .object({ Variables: z.record(z.string(), z.string()) })
    .default({ Variables: {} }),
});

const answers = z.tuple([
  z.union([z.object({ result: z.string() }), z.object({ error: z.string() })]),
]);

/** Where this process keeps compiled code functions do too: one starts in half the time. */
function compiled(): Record<string, string> {
  const { NODE_COMPILE_CACHE: folder } = process.env;
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

/** `loaded` once its code is there to be called. */
type Thread = { worker: Worker; loaded: Promise<unknown> };

/** One function of the template in a thread of its own, with its own environment only; started at its first invocation. */
export function createFunction(options: {
  name: string;
  folder: string;
  properties: z.infer<typeof functionProperties>;
  env: Record<string, string>;
  log: (line: string) => void;
}) {
  const { name, folder, properties, env, log } = options;
  const { Handler, Timeout, MemorySize, Environment } = properties;
  const threads = new Set<Worker>();
  let current: Thread | undefined;

  function open(): Thread {
    const [module, exported = ""] = Handler.split(".");
    const file = readdirSync(folder).find((one) => parse(one).name === module);
    const worker = new Worker(
      new URL("./function-worker.ts", import.meta.url),
      {
        argv: [join(folder, file ?? ""), exported, name, MemorySize],
        env: {
          ...env,
          ...compiled(),
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
          ...Environment.Variables,
        },
        resourceLimits: { maxOldGenerationSizeMb: MemorySize },
        stdout: true,
        stderr: true,
      },
    );
    for (const input of [worker.stdout, worker.stderr])
      createInterface({ input }).on("line", log);
    worker.on("error", (error) => {
      log(String(error));
    });
    worker.on("exit", () => {
      threads.delete(worker);
      leave(worker);
    });
    threads.add(worker);
    const stopped = once(worker, "exit").then(() => {
      throw new Error("The function stopped before it was loaded.");
    });
    return { worker, loaded: Promise.race([once(worker, "message"), stopped]) };
  }

  /** New calls get a new thread. */
  function leave(worker: Worker) {
    if (current?.worker === worker) current = undefined;
  }

  /** After a timeout the old thread ends when its other calls have had their time. */
  function retire(worker: Worker) {
    leave(worker);
    setTimeout(() => void worker.terminate(), Timeout * 1000).unref();
  }

  async function answer(event: unknown): Promise<unknown> {
    const { worker, loaded } = (current ??= open());
    await loaded; // As on Lambda, its limit is the call's alone.
    const { port1, port2 } = new MessageChannel();
    const signal = AbortSignal.timeout(Timeout * 1000);
    const deadline = Date.now() + Timeout * 1000;
    const call: Call = { event: JSON.stringify(event), deadline, port: port2 };
    worker.postMessage(call, [port2]);
    try {
      const message = await Promise.race([
        once(port1, "message", { signal }),
        once(port1, "close", { signal }).then(() => undefined),
      ]);
      if (!message) {
        leave(worker);
        throw new Error("The function stopped.");
      }
      const [reply] = answers.parse(message);
      if ("error" in reply) throw new Error(reply.error);
      return JSON.parse(reply.result);
    } catch (error) {
      if (!signal.aborted) throw error;
      retire(worker);
      const seconds = Timeout.toFixed(2);
      throw new Error(`Task timed out after ${seconds} seconds`);
    } finally {
      port1.close();
    }
  }

  return {
    name,
    invoke: (event: unknown) =>
      answer(event).catch((error: unknown) => {
        log(String(error));
        throw error;
      }),
    stop: () => Promise.all([...threads].map((worker) => worker.terminate())),
  };
}
