import { parentPort, workerData } from "node:worker_threads";
import { pathToFileURL } from "node:url";
import * as z from "zod";

const text = z.string();
const { file, exported, name, memory } = z
  .object({ file: text, exported: text, name: text, memory: text })
  .parse(workerData);
const call = z.object({ id: text, event: text, deadline: z.number() });
const isFunction = (value: unknown) => typeof value === "function";
const handlerSchema = z.custom<(event: unknown, context: object) => unknown>(isFunction, `No ${exported} in ${file}`);
const module = z.record(text, z.unknown()).parse(await import(pathToFileURL(file).href));
const handler = handlerSchema.parse(module[exported]);

async function answer(message: unknown) {
  const { id, event, deadline } = call.parse(message);
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
    return { id, result: JSON.stringify((await handler(JSON.parse(event), context)) ?? null) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
parentPort?.on("message", (message) => void answer(message).then((reply) => parentPort?.postMessage(reply)));
