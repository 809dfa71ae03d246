import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, CallOf, Endpoint } from "./call.ts";
import { isStale } from "./problem.ts";
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

/** Does something; whatever was read before is read anew, also where it turns out to be old. */
export function useAction<E extends Endpoint>(endpoint: E) {
  const api = useApi();
  const readAnew = useReadAnew();
  return useMutation({
    mutationFn: (call: CallOf<E>): Promise<Answer<E>> => api(endpoint, call),
    onSuccess: readAnew,
    onError: (error) => (isStale(error) ? readAnew() : undefined),
  });
}
