/** Processor time of a request that a warm function answers, beside the bare client that reads and writes the same items. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import * as z from "zod";
import type { Built } from "./bundles.ts";
import type { Part, Row } from "./row.ts";
import type { Measured, Scene } from "./scene.ts";

const file = join(import.meta.dirname, "warm-process.ts");

async function meanOf(child: ChildProcess, times: number): Promise<number> {
  child.send(times);
  const [mean] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error("A function stopped while it was measured.");
    }),
  ]);
  return z.number().parse(mean);
}

const blocks = 5;
const perBlock = 80;

async function compared(
  ours: ChildProcess,
  floor: ChildProcess,
): Promise<[number, number]> {
  // Until the compiler has seen enough of both.
  await meanOf(ours, 2 * perBlock);
  await meanOf(floor, 2 * perBlock);
  const means: [number, number][] = [];
  for (let block = 0; block < blocks; block++)
    means.push([await meanOf(ours, perBlock), await meanOf(floor, perBlock)]);
  return [
    Math.min(...means.map(([one]) => one)),
    Math.min(...means.map(([, other]) => other)),
  ];
}

type Request = {
  name: string;
  by: "member" | "public";
  of: Measured;
  after?: object;
};

/** Least of five blocks of answers, ours and the floor by turns. */
export const warmAnswers =
  ({ functions: { folders }, floor }: Built, scene: Scene): Part =>
  async (progress) => {
    const { draft, submission, takingBack, desk, results } = scene.requests;
    const after = takingBack.event;
    const requests: Request[] = [
      { name: "draft save", by: "member", of: draft },
      { name: "submission", by: "member", of: submission, after },
      { name: "desk", by: "member", of: desk },
      { name: "results", by: "public", of: results },
    ];
    const rows: Row[] = [];
    for (const { name, by, of, after } of requests) {
      progress(`processor time of a warm ${name}`);
      const start = (
        code: string,
        env: Record<string, string>,
        request: object,
      ) =>
        fork(file, [code, JSON.stringify(request)], {
          env,
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        });
      const ours = start(join(folders[by], "index.cjs"), scene.env(by), {
        event: of.event,
        after,
      });
      const bare = start(floor("document-client"), scene.floorEnv(by), {
        event: of.calls,
      });
      try {
        const [taken, least] = await compared(ours, bare);
        rows.push({
          name: `warm ${name}, ms of processor`,
          ours: taken.toFixed(2),
          floor: least.toFixed(2),
          ratio: taken / least,
          limit: 1.5,
        });
      } finally {
        ours.disconnect();
        bare.disconnect();
      }
    }
    return rows;
  };
