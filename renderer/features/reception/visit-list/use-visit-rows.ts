import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { VisitRow } from '../../../../shared/contract/visits.ts';
import { useOffice } from '../../../api/office.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { filterOf, type ListView } from './list-view.ts';

const rowsAtOnce = 50;
const keptMs = 30_000;
const countAfterMs = 120;

/** The rows of the view as far as they were scrolled to, and how many there are in all. */
export function useVisitRows(view: ListView) {
  const { queries } = useOffice();
  const filter = filterOf(view);
  const list = useInfiniteQuery(
    queries.visits.list.infiniteOptions({
      input: (after: string | null) => ({ filter, order: view.order, after, limit: rowsAtOnce }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
      gcTime: keptMs,
    }),
  );
  // Counting a million rows is dearer than fetching fifty: it waits until typing pauses.
  const settled = useSettled(filter, countAfterMs);
  const count = useQuery({
    ...queries.visits.count.queryOptions({ input: { filter: settled } }),
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
  const pages = list.data?.pages;
  const rows = useMemo<readonly VisitRow[] | undefined>(() => pages?.flatMap((page) => page.rows), [pages]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return {
    rows,
    counts: count.data,
    capped: pages?.[0]?.capped ?? false,
    error: list.error,
    retry: () => void list.refetch(),
    readMore,
    complete: !hasNextPage,
  };
}
