import { publicPart } from "../../shared/results/edition.ts";
import { resultRows } from "../../shared/results/rows.ts";
import { Refusal } from "../../shared/refusal.ts";
import { csv } from "../http/csv.ts";
import type { Operation } from "../http/operation.ts";
import { newestEdition } from "../store/editions.ts";

/** What the public reads of a year: its newest frozen edition. */
export const getResults: Operation<"getResults"> = async ({
  params: { year },
  query: { format },
}) => {
  const edition = await newestEdition(year);
  if (!edition) throw new Refusal("not-published");
  return {
    body: publicPart(edition),
    ...(format === "csv" && { csv: csv(resultRows(edition.results)) }),
  };
};
