import type { Party } from "../../../shared/commitment.ts";
import { useApi } from "../../api/use-answer.ts";
import { useAllPages } from "../../api/use-pages.ts";
import { useLanguage } from "../../language.tsx";

export type Unsigned = {
  memberId: string;
  name: string;
  version: number;
  since: string;
  missing: Party[];
  etag: string;
};

/** Every approved commitment that lacks a signature, by the member's name. */
export function useUnsigned(): Unsigned[] {
  const api = useApi();
  const language = useLanguage();
  const pages = useAllPages(["GET /api/coordinator/worklist"], (query) =>
    api("GET /api/coordinator/worklist", { query }),
  );
  return pages
    .flatMap(({ items }) => items)
    .filter(({ waits }) => waits === "signature-missing")
    .map((item) => {
      const { memberId = "", name = "", version = 1, since } = item;
      // What was approved before a version was asked for is signed as it stands.
      const { missing = [], etag = "*" } = item;
      return { memberId, name, version, since, missing, etag };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
