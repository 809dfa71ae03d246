import { useSuspenseQuery } from "@tanstack/react-query";
import type { Party } from "../../../shared/commitment.ts";
import { allPages } from "../../api/all-pages.ts";
import { useApi } from "../../api/use-answer.ts";
import { useLanguage } from "../../language.tsx";

export type Unsigned = {
  memberId: string;
  name: string;
  version: number;
  since: string;
  missing: Party[];
};

/** Every approved commitment that lacks a signature, by the member's name. */
export function useUnsigned(): Unsigned[] {
  const api = useApi();
  const language = useLanguage();
  const { data } = useSuspenseQuery({
    queryKey: ["GET /api/coordinator/worklist", "all"],
    queryFn: () =>
      allPages((query) => api("GET /api/coordinator/worklist", { query })),
  });
  return data
    .flatMap(({ items }) => items)
    .filter(({ waits }) => waits === "signature-missing")
    .map(({ memberId = "", name = "", version = 1, since, missing = [] }) => ({
      ...{ memberId, name, version, since, missing },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
