import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { Page } from "@/api/types";
import { api, type Query } from "./api";

/** A keyset-paged list: rows of all pages fetched so far, and `more` for the next one. */
export function usePages<T, P extends { items: T[]; next: string | null } = Page<T>>(key: readonly unknown[], path: string, query: Query = {}, enabled = true) {
  const result = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) => api.get<P>(path, { limit: 50, ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = result.data?.pages ?? [];
  return {
    rows: pages.flatMap((page) => page.items) as T[],
    first: pages[0],
    last: pages.at(-1),
    isPending: result.isPending && enabled,
    isRefreshing: result.isFetching && !result.isFetchingNextPage && !result.isPending,
    error: result.error,
    retry: () => void result.refetch(),
    hasMore: result.hasNextPage,
    isLoadingMore: result.isFetchingNextPage,
    more: () => void result.fetchNextPage(),
  };
}

export type Pages<T> = Omit<ReturnType<typeof usePages<T>>, "first" | "last"> & { first: { total?: number | null; totalIsCapped?: boolean } | undefined };
