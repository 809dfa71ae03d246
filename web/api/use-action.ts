import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, CallOf, Endpoint } from "./call.ts";
import { useApi } from "./use-answer.ts";

/** Has whatever operations answered before read anew, where it is shown. */
export function useReadAnew(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [operation] }) =>
        String(operation).includes(" /api/"),
    });
}

/** Does something; whatever was read before is read anew. */
export function useAction<E extends Endpoint>(endpoint: E) {
  const api = useApi();
  return useMutation({
    mutationFn: (call: CallOf<E>): Promise<Answer<E>> => api(endpoint, call),
    onSuccess: useReadAnew(),
  });
}
