import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer } from "../api/call.ts";
import { useAnswerOptions } from "../api/use-answer.ts";

export type ReadReport = Answer<"GET /api/my/reports/{year}">;

const useAsked = (year: number) =>
  useAnswerOptions("GET /api/my/reports/{year}", { params: { year } });

/** A year's report, read anew whenever it is opened: a draft begins from what the service has now. Undefined until then. */
export function useReport(year: number): ReadReport | undefined {
  const { data, isFetchedAfterMount } = useQuery({
    ...useAsked(year),
    refetchOnMount: "always",
    throwOnError: true,
  });
  return isFetchedAfterMount ? data : undefined;
}

/** Takes the report as the service answered it after a change. */
export function useKeepReport(year: number): (read: ReadReport) => void {
  const queries = useQueryClient();
  const { queryKey } = useAsked(year);
  return (read) => {
    queries.setQueryData(queryKey, read);
    void queries.invalidateQueries({ queryKey: ["GET /api/my"] });
  };
}
