import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import { useLanguage } from "../language.tsx";
import {
  type Answer,
  type Api,
  apiIn,
  type CallOf,
  type Endpoint,
  type Files,
  filesIn,
  type TokenSource,
} from "./call.ts";

const TokenContext = createContext<TokenSource | undefined>(undefined);
/** Below it all operations are called as a coordinator. */
export const TokenProvider = TokenContext.Provider;

/** Operations in the language of the page. */
export const useApi = (): Api => apiIn(useLanguage(), use(TokenContext));

/** The files that operations answer, as the same caller. */
export const useFiles = (): Files => filesIn(useLanguage(), use(TokenContext));

/** How an answer is kept: by operation and what was asked. It is the same in every language; only what went wrong is told in one. */
export function useAnswerOptions<E extends Endpoint>(
  endpoint: E,
  asked: CallOf<E>,
) {
  const api = useApi();
  return {
    queryKey: [endpoint, asked],
    queryFn: (): Promise<Answer<E>> => api(endpoint, asked),
  };
}

/** What an operation answers, with its ETag; waits in the nearest loading place, fails into the nearest error place. */
export const useTagged = <E extends Endpoint>(
  endpoint: E,
  asked: CallOf<E>,
): Answer<E> => useSuspenseQuery(useAnswerOptions(endpoint, asked)).data;

/** The same, without its ETag. */
export const useAnswer = <E extends Endpoint>(
  endpoint: E,
  asked: CallOf<E>,
): Answer<E>["body"] => useTagged(endpoint, asked).body;

/** What an operation answers now, with its ETag: read anew whenever a page is opened that writes over it; undefined until then. */
export function useNewest<E extends Endpoint>(endpoint: E, asked: CallOf<E>) {
  const { data, isFetchedAfterMount, refetch } = useQuery({
    ...useAnswerOptions(endpoint, asked),
    refetchOnMount: "always",
    throwOnError: true,
  });
  return { newest: isFetchedAfterMount ? data : undefined, refetch };
}

/** As `useAnswer`, but the page shows itself while it waits. */
export const useLater = <E extends Endpoint>(endpoint: E, asked: CallOf<E>) =>
  useQuery(useAnswerOptions(endpoint, asked));
