import { useApi } from "../../api/use-answer.ts";
import { useAllPages } from "../../api/use-pages.ts";
import { useLanguage } from "../../language.tsx";

/** Every member and applicant, by name. */
export function useAllMembers() {
  const api = useApi();
  const language = useLanguage();
  const pages = useAllPages(["GET /api/coordinator/members"], (query) =>
    api("GET /api/coordinator/members", { query }),
  );
  return pages
    .flatMap(({ members }) => members)
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
