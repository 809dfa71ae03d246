/** Cold starts: a fresh process imports the function and answers for the first time, beside one with the bare SDK clients. */
import { fork } from "node:child_process";
import { join } from "node:path";
import type { Built } from "./bundles.ts";
import { figureFrom } from "./from-child.ts";
import type { Part, Row } from "./row.ts";
import type { Measured, Scene } from "./scene.ts";

type Start = { file: string; env: Record<string, string>; asked?: unknown };

/** Milliseconds of the main thread. */
function start({ file, env, asked }: Start): Promise<number> {
  const child = fork(
    join(import.meta.dirname, "cold-process.ts"),
    [file, ...(asked === undefined ? [] : [JSON.stringify(asked)])],
    // What a function logs is no matter here.
    { env, stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  return figureFrom(child);
}

type Pair = {
  name: string;
  limit: number;
  ours: Start;
  floor: Start;
  /** The floor through our compiler. */
  bare: Start;
};

function pairs(
  { functions: { folders }, floor, bare }: Built,
  scene: Scene,
): Pair[] {
  const file = (name: keyof typeof folders) => join(folders[name], "index.cjs");
  const { network, desk, worklist } = scene.requests;
  const answering = (
    name: keyof typeof folders,
    { event, calls }: Measured,
  ): Pair => {
    const env = scene.env(name);
    return {
      name: `cold start and first answer of ${name}, ms`,
      limit: 1.35,
      ours: { file: file(name), env, asked: event },
      floor: {
        file: floor("document-client"),
        env: scene.floorEnv(name),
        asked: calls,
      },
      bare: {
        file: bare("document-client"),
        env: scene.floorEnv(name),
        asked: calls,
      },
    };
  };
  const working = (
    name: keyof typeof folders,
    client: Parameters<typeof floor>[0],
  ): Pair => {
    const env = scene.env(name);
    return {
      name: `cold import of ${name}, ms`,
      limit: 1.2,
      ours: { file: file(name), env },
      floor: { file: floor(client), env },
      bare: { file: bare(client), env },
    };
  };
  return [
    answering("public", network),
    answering("member", desk),
    answering("coordinator", worklist),
    working("mailer", "mail-client"),
    working("calendar", "document-client"),
    working("results", "document-client"),
  ];
}

const times = 15;

/** Least of 15, ours and the floors by turns, so that all meet the same machine. */
export const coldStarts =
  (built: Built, scene: Scene): Part =>
  async (progress) => {
    const rows: Row[] = [];
    for (const { name, limit, ours, floor, bare } of pairs(built, scene)) {
      progress(name);
      const taken = { ours: Infinity, floor: Infinity, bare: Infinity };
      for (let time = 0; time < times; time++) {
        taken.floor = Math.min(taken.floor, await start(floor));
        taken.ours = Math.min(taken.ours, await start(ours));
        taken.bare = Math.min(taken.bare, await start(bare));
      }
      rows.push({
        name,
        ours: taken.ours.toFixed(1),
        floor: `${taken.floor.toFixed(1)} (${taken.bare.toFixed(1)} by our compiler)`,
        ratio: taken.ours / taken.floor,
        limit,
      });
    }
    return rows;
  };
