import { useState } from "react";
import { isStale } from "../api/problem.ts";

/** What a page showed when a decision on it came too late, and what the service said. */
export type Stale<T> = { was: T; error: Error };

type Action = { error: Error | null; isPending: boolean };

/** Remembers what was read where it turns out to have changed, so that the page can mark what is different now. */
export function useStale<T>(shown: T) {
  const [stale, setStale] = useState<Stale<T>>();
  return {
    stale,
    /** What is to be done when a decision on what is shown went wrong, or was taken. */
    onError: (error: Error) => {
      if (isStale(error)) setStale({ was: shown, error });
    },
    onSuccess: () => {
      setStale(undefined);
    },
  };
}

/** What went wrong besides: that it was stale the page tells as a whole. */
export const besidesStale = ({ error, isPending }: Action): Action => ({
  error: isStale(error) ? null : error,
  isPending,
});
