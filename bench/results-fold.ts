/** Folding a year's results, beside parsing the items it is made from. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { grownBy } from "./from-child.ts";
import type { Part } from "./row.ts";

export const mostGrowth = 64;

export const resultsFold: Part = async (progress) => {
  progress("results of 1,000,000 reports");
  const child = fork(join(import.meta.dirname, "fold-process.ts"));
  const { ours, floor, grown } = await grownBy(child);
  return [
    {
      name: "results of 1,000,000 reports, µs each",
      ours: `${ours.toFixed(1)}, heap +${Math.max(0, grown).toFixed(0)} MB`,
      floor: floor.toFixed(1),
      ratio: ours / floor,
      limit: 1.3,
      also: { limit: `heap +${mostGrowth} MB`, holds: grown <= mostGrowth },
    },
  ];
};
