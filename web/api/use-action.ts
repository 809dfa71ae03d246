import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, CallOf, Endpoint } from "./call.ts";
import { useApi } from "./use-answer.ts";

/** Does something; whatever was read before is read anew. */
export function useAction<E extends Endpoint>(endpoint: E) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: CallOf<E>): Promise<Answer<E>> => api(endpoint, call),
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [operation] }) =>
          operation !== "network" && operation !== "coordinator",
      }),
  });
}
