import { useSuspenseQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all-pages.ts";
import { useApi } from "../../api/use-answer.ts";
import { useLanguage } from "../../language.tsx";

/** Every member and applicant, by name. */
export function useAllMembers() {
  const api = useApi();
  const language = useLanguage();
  const { data } = useSuspenseQuery({
    queryKey: ["GET /api/coordinator/members", "all"],
    queryFn: () =>
      allPages((query) => api("GET /api/coordinator/members", { query })),
  });
  return data
    .flatMap(({ members }) => members)
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
