import type { ChildProcess } from "node:child_process";
import * as z from "zod";

/** What a process sends next; an error if it ends before. */
export const toldBy = <T>(
  child: ChildProcess,
  what: z.ZodType<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = () => {
      reject(new Error("A process stopped while it was measured."));
    };
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(what.parse(message));
    });
  });

export const figureFrom = (child: ChildProcess): Promise<number> =>
  toldBy(child, z.number());

/** Processor time of ours and of the floor, and how many megabytes the heap grew. */
export const grownBy = (child: ChildProcess) =>
  toldBy(
    child,
    z.object({ ours: z.number(), floor: z.number(), grown: z.number() }),
  );
