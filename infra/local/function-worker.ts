import { type MessagePort, parentPort } from "node:worker_threads";
import { pathToFileURL } from "node:url";

/** What the thread is asked, by `functions.ts` alone. Nothing is imported here that a start would pay for. */
export type Call = { event: string; deadline: number; port: MessagePort };

type Handler = (event: unknown, context: object) => unknown;
const isHandler = (value: unknown): value is Handler =>
  typeof value === "function";

const [, , file = "", exported = "", name = "", memory = ""] = process.argv;
const module: unknown = await import(pathToFileURL(file).href);
const handler: unknown =
  typeof module === "object" && module && Reflect.get(module, exported);
if (!isHandler(handler)) throw new Error(`No ${exported} in ${file}`);
const run = handler;

async function answer({ event, deadline, port }: Call): Promise<void> {
  const context = {
    awsRequestId: crypto.randomUUID(),
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:eu-north-1:000000000000:function:${name}`,
    memoryLimitInMB: memory,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await run(JSON.parse(event), context);
    port.postMessage({ result: JSON.stringify(result ?? null) });
  } catch (error) {
    port.postMessage({ error: String(error) });
  }
}
parentPort?.on("message", (call: Call) => void answer(call));
parentPort?.postMessage("loaded");
