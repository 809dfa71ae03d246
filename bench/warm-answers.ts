/** Processor time of a request that a warm function answers, beside the bare client that reads and writes the same items. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Built } from "./bundles.ts";
import { figureFrom } from "./from-child.ts";
import { median } from "./median.ts";
import type { Part, Row } from "./row.ts";
import type { Measured, Scene } from "./scene.ts";

const file = join(import.meta.dirname, "warm-process.ts");

function meanOf(child: ChildProcess, times: number): Promise<number> {
  child.send(times);
  return figureFrom(child);
}

const blocks = 11;
const perBlock = 30;
const warmUp = 500;

/** Blocks of answers, ours and the floor by turns: what else the machine does slows both of a pair, so pairs are compared. */
async function compared(ours: ChildProcess, floor: ChildProcess) {
  // Until the compiler has seen enough of both.
  await meanOf(ours, warmUp);
  await meanOf(floor, warmUp);
  const pairs: { ours: number; floor: number }[] = [];
  while (pairs.length < blocks)
    pairs.push({
      ours: await meanOf(ours, perBlock),
      floor: await meanOf(floor, perBlock),
    });
  return {
    ours: median(pairs.map((pair) => pair.ours)).toFixed(2),
    floor: median(pairs.map((pair) => pair.floor)).toFixed(2),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  };
}

type Request = {
  name: string;
  by: "member" | "public";
  of: Measured;
  after?: object;
};

export const warmAnswers =
  ({ functions: { folders }, bare: floor }: Built, scene: Scene): Part =>
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
      const least = start(floor("document-client"), scene.floorEnv(by), {
        event: of.calls,
      });
      try {
        rows.push({
          name: `warm ${name}, ms of processor`,
          ...(await compared(ours, least)),
          limit: 1.5,
        });
      } finally {
        ours.disconnect();
        least.disconnect();
      }
    }
    return rows;
  };
