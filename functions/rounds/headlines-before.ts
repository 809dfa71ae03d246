import { type Headlines, headlinesOf } from "../../shared/results/headlines.ts";
import { newestEdition } from "../store/editions.ts";

/** What the public reads of the year before, in a few lines; nothing where it is not out, or was withdrawn. */
export async function headlinesBefore(
  year: number,
): Promise<{ before?: Headlines }> {
  const edition = await newestEdition(year - 1);
  return edition && !edition.withdrawn
    ? { before: headlinesOf(edition.results) }
    : {};
}
