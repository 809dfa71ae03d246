import { parentPort } from "node:worker_threads";
import { pathToFileURL } from "node:url";

/** What the thread is asked, by `functions.ts` alone. Nothing is imported here that a start would pay for. */
export type Call = { id: string; event: string; deadline: number };
export type Reply = { id: string; result?: string; error?: string };

type Handler = (event: unknown, context: object) => unknown;
const isHandler = (value: unknown): value is Handler =>
  typeof value === "function";

const [, , file = "", exported = "", name = "", memory = ""] = process.argv;
const module: unknown = await import(pathToFileURL(file).href);
const handler: unknown =
  typeof module === "object" && module && Reflect.get(module, exported);
if (!isHandler(handler)) throw new Error(`No ${exported} in ${file}`);
const answers = handler;

async function answer({ id, event, deadline }: Call): Promise<Reply> {
  const context = {
    awsRequestId: id,
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:eu-north-1:000000000000:function:${name}`,
    memoryLimitInMB: memory,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    return {
      id,
      result: JSON.stringify(
        (await answers(JSON.parse(event), context)) ?? null,
      ),
    };
  } catch (error) {
    return {
      id,
      error:
        error instanceof Error
          ? `${error.name}: ${error.message}`
          : String(error),
    };
  }
}
parentPort?.on(
  "message",
  (call: Call) =>
    void answer(call).then((reply) => parentPort?.postMessage(reply)),
);
