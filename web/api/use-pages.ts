import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";

type Page = { cursor?: string | undefined };
type Load<P> = (query: { cursor?: string }) => Promise<{ body: P }>;

/** Nothing of a list is kept once it is left: it is read anew, for others change it meanwhile. */
const gcTime = 0;

const after = (cursor: string | undefined) => (cursor ? { cursor } : {});

/** A list page by page: `key` tells of which operation, and what was asked. */
export function usePages<P extends Page>(
  key: readonly unknown[],
  load: Load<P>,
) {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam }) => (await load(after(pageParam))).body,
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: (shown) => shown,
    gcTime,
    throwOnError: true,
  });
  return {
    pages: data?.pages,
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
  };
}

/** Every page of a list, one after another. */
export async function allPages<P extends Page>(load: Load<P>): Promise<P[]> {
  const pages: P[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await load(after(cursor));
    pages.push(body);
    cursor = body.cursor;
  } while (cursor !== undefined);
  return pages;
}

/** A list that is shown whole. */
export const useAllPages = <P extends Page>(
  key: readonly unknown[],
  load: Load<P>,
): P[] =>
  useSuspenseQuery({
    queryKey: [...key, "all"],
    queryFn: () => allPages(load),
    gcTime,
  }).data;
