import type { ChildProcess } from "node:child_process";
import * as z from "zod";

/** The figure that a process sends next; an error if it ends before. */
export const figureFrom = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    const ended = () => {
      reject(new Error("A process stopped while it was measured."));
    };
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(z.number().parse(message));
    });
  });
