import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ImportRow, ImportRowFilter } from '../../../shared/contract/imports.ts';
import { useOffice } from '../../api/office.ts';

const pageRows = 100;

export interface PreviewView {
  /** null: all sheets */
  readonly sheet: number | null;
  readonly filter: ImportRowFilter;
}

/** The rows of the preview at hand; more are asked for as the end comes near. `stamp` changes when rows were read anew. */
export function usePreviewRows(id: string, stamp: string, view: PreviewView) {
  const { client } = useOffice();
  const pages = useInfiniteQuery({
    queryKey: [['imports', 'rows'], id, stamp, view],
    queryFn: ({ pageParam }) => client.imports.rows({ id, ...view, offset: pageParam, limit: pageRows }),
    initialPageParam: 0,
    getNextPageParam: (last, _, offset) =>
      offset + last.rows.length < last.total ? offset + last.rows.length : undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows: readonly ImportRow[] = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return {
    rows,
    total: pages.data?.pages[0]?.total ?? 0,
    error: pages.error,
    loading: pages.isPending,
    retry: () => void pages.refetch(),
    more,
  };
}
