/** One cold start in a process of its own: loads a function and lets it answer once, if it is asked something. */
import { createRequire } from "node:module";

type Handler = (event: unknown, context: object) => Promise<unknown>;
const isHandler = (value: unknown): value is Handler =>
  typeof value === "function";
const of = (value: unknown, name: string): unknown =>
  typeof value === "object" && value ? Reflect.get(value, name) : undefined;

const [, , file = "", asked] = process.argv;
const context = { getRemainingTimeInMillis: () => 10_000 };
const require = createRequire(import.meta.url);

// The main thread's own time: what else runs on the machine is not in it. Loaded as Lambda loads either kind.
const before = process.threadCpuUsage();
const module: unknown = file.endsWith(".cjs")
  ? require(file)
  : await import(file);
const handler = of(module, "handler");
const answer =
  asked !== undefined && isHandler(handler)
    ? await handler(JSON.parse(asked), context)
    : undefined;
const { user, system } = process.threadCpuUsage(before);

if (!handler || (asked !== undefined && !answer)) throw new Error("No answer");
if (![undefined, 200].includes(Number(of(answer, "statusCode") ?? 200)))
  throw new Error(`It answered ${String(of(answer, "statusCode"))}`);
process.send?.((user + system) / 1000);
