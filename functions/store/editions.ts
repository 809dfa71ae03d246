import { edition, type Edition } from "../../shared/results/results.ts";
import { readPartition, recordOf } from "./read.ts";

/** Every edition of a year, or of all years, oldest first. */
export async function publishedEditions(year?: number): Promise<Edition[]> {
  const prefix = year === undefined ? "RESULTS#" : `RESULTS#${year}#`;
  const editions: Edition[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await readPartition("N#", { prefix, after });
    editions.push(...items.map((item) => recordOf(item, edition)));
    after = next;
  } while (after);
  return editions;
}

/** The newest edition of a year, if it is out. */
export async function newestEdition(
  year: number,
): Promise<Edition | undefined> {
  const { items } = await readPartition("N#", {
    prefix: `RESULTS#${year}#`,
    newestFirst: true,
    limit: 1,
  });
  return items.map((item) => recordOf(item, edition))[0];
}
