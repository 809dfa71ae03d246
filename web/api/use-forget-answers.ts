import { useQueryClient } from "@tanstack/react-query";

/** Forgets all that was answered to the person before: at every sign-in and sign-out. */
export function useForgetAnswers(): () => void {
  const queries = useQueryClient();
  return () => {
    queries.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== "network",
    });
  };
}
