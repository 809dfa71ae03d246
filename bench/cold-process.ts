/** One cold start in a process of its own: imports a function and lets it answer once, if it is asked something. */
const [, , file = "", asked] = process.argv;

// The main thread's own time: what else runs on the machine is not in it.
const before = process.threadCpuUsage();
const module: unknown = await import(file);
if (asked !== undefined) {
  const handler: unknown =
    typeof module === "object" && module && Reflect.get(module, "handler");
  if (typeof handler !== "function") throw new Error(`No handler in ${file}`);
  const context = { getRemainingTimeInMillis: () => 10_000 };
  const answer: unknown = await handler(JSON.parse(asked), context);
  if (!answer) throw new Error("No answer");
  const status: unknown =
    typeof answer === "object" && Reflect.get(answer, "statusCode");
  if (typeof status === "number" && status !== 200)
    throw new Error(`It answered ${status}`);
}
const { user, system } = process.threadCpuUsage(before);
process.send?.((user + system) / 1000);
