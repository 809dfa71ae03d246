import { add, start } from "../../shared/results/fold.ts";
import { finish } from "../../shared/results/preview.ts";
import type { Edition, Preview } from "../../shared/results/results.ts";
import { contributionsTo } from "../store/contributions.ts";
import { publishedEditions } from "../store/editions.ts";
import { at } from "../store/locations.ts";
import { read } from "../store/read.ts";

/** Folds a year anew from its contributions: what its next edition would tell, and the editions it was folded on top of. */
export async function foldYear(
  year: number,
): Promise<{ preview: Preview; editions: Edition[] }> {
  const around = [year - 1, year, year + 1];
  const [rounds, ...published] = await Promise.all([
    read({
      twoBefore: at.round(year - 2),
      before: at.round(year - 1),
      now: at.round(year),
      after: at.round(year + 1),
    }),
    ...around.map(publishedEditions),
  ]);
  const editions = published.flat();
  const fold = start(year, editions);
  const existing = Object.values(rounds).filter((round) => round !== undefined);
  for await (const versions of contributionsTo(existing)) add(fold, versions);
  return { preview: finish(fold), editions };
}
