import { publicPart, withdrawnPart } from "../../shared/results/edition.ts";
import type { Operation } from "../http/operation.ts";
import { publishedEditions } from "../store/editions.ts";

/** The newest edition of every published year, newest year first. */
export const listResults: Operation<"listResults"> = async () => {
  const editions = await publishedEditions();
  const newest = [
    ...new Map(editions.map((edition) => [edition.year, edition])).values(),
  ].sort((a, b) => b.year - a.year);
  return {
    body: {
      editions: newest.filter(({ withdrawn }) => !withdrawn).map(publicPart),
      withdrawn: newest.flatMap((edition) => withdrawnPart(edition) ?? []),
    },
  };
};
