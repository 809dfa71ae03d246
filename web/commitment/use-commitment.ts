import { useQueryClient } from "@tanstack/react-query";
import type { Answer } from "../api/call.ts";
import { useAnswerOptions, useNewest } from "../api/use-answer.ts";

export type ReadCommitment = Answer<"GET /api/my/commitment">;

/** The version under way, else the one in force; read anew whenever it is opened, for a draft begins from what the service has now. */
export const useCommitment = (): ReadCommitment | undefined =>
  useNewest("GET /api/my/commitment", {}).newest;

/** Takes the commitment as the service answered it after a change. */
export function useKeepCommitment(): (read: ReadCommitment) => void {
  const queries = useQueryClient();
  const { queryKey } = useAnswerOptions("GET /api/my/commitment", {});
  return (read) => {
    queries.setQueryData(queryKey, read);
    void queries.invalidateQueries({
      queryKey: ["GET /api/my"],
      refetchType: "none",
    });
  };
}
