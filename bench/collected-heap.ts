import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as z from "zod";

setFlagsFromString("--expose-gc");
const collect = z.custom<() => void>().parse(runInNewContext("gc"));

/** Megabytes that are in use once the garbage is gone. */
export function collectedHeap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
