import { publicPart, withdrawnPart } from "../../shared/results/edition.ts";
import { resultRows } from "../../shared/results/rows.ts";
import type { Edition } from "../../shared/results/results.ts";
import { Refusal } from "../../shared/refusal.ts";
import { csv } from "../http/csv.ts";
import type { Operation } from "../http/operation.ts";
import { newestEdition } from "../store/editions.ts";

/** The figures; of a withdrawn edition one line that says so. */
function table(edition: Edition): string {
  const { year, number, withdrawn } = edition;
  if (!withdrawn) return csv(resultRows(edition.results));
  const { day, note } = withdrawn;
  return csv([{ year, edition: number, withdrawn: day, ...note }]);
}

/** What the public reads of a year: its newest frozen edition, or why that was withdrawn. */
export const getResults: Operation<"getResults"> = async ({
  params: { year },
  query: { format },
}) => {
  const edition = await newestEdition(year);
  if (!edition) throw new Refusal("not-published");
  return {
    body: withdrawnPart(edition) ?? publicPart(edition),
    ...(format === "csv" && { csv: table(edition) }),
  };
};
