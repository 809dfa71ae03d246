import { round, type Round } from "../../shared/round.ts";
import { readPartition } from "./read.ts";

/** Every round there is, oldest first: one call, for a round is a small item and a year has one. */
export async function allRounds(): Promise<Round[]> {
  const { items } = await readPartition("N#", { prefix: "ROUND#" });
  return items.map(({ record }) => round().parse(record));
}
