import { parentPort, workerData } from "node:worker_threads";
import { pathToFileURL } from "node:url";

/** What the thread is made of, and what it is asked: by `functions.ts` alone. Nothing is imported here that a cold start would pay for. */
export type Code = { file: string; exported: string; name: string; memory: number };
export type Call = { id: string; event: string; deadline: number };
export type Reply = { id: string; result?: string; error?: string };

type Handler = (event: unknown, context: object) => unknown;
const { file, exported, name, memory }: Code = workerData;
const module: Record<string, Handler | undefined> = await import(pathToFileURL(file).href);
const handler = module[exported];
if (!handler) throw new Error(`No ${exported} in ${file}`);

async function answer({ id, event, deadline }: Call): Promise<Reply> {
  const context = {
    awsRequestId: id,
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:eu-north-1:000000000000:function:${name}`,
    memoryLimitInMB: String(memory),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    return { id, result: JSON.stringify((await handler?.(JSON.parse(event), context)) ?? null) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
parentPort?.on("message", (call: Call) => void answer(call).then((reply) => parentPort?.postMessage(reply)));
