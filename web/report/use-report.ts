import { useQueryClient } from "@tanstack/react-query";
import type { Answer } from "../api/call.ts";
import { useAnswerOptions, useNewest } from "../api/use-answer.ts";

export type ReadReport = Answer<"GET /api/my/reports/{year}">;

const endpoint = "GET /api/my/reports/{year}";

/** A year's report, read anew whenever it is opened: a draft begins from what the service has now. Undefined until then. */
export const useReport = (year: number): ReadReport | undefined =>
  useNewest(endpoint, { params: { year } }).newest;

/** Takes the report as the service answered it after a change. */
export function useKeepReport(year: number): (read: ReadReport) => void {
  const queries = useQueryClient();
  const { queryKey } = useAnswerOptions(endpoint, { params: { year } });
  return (read) => {
    queries.setQueryData(queryKey, read);
    void queries.invalidateQueries({ queryKey: ["GET /api/my"] });
  };
}
