import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import type { DocumentFilter } from '../../../shared/contract/documents.ts';
import { documentScreenTexts as texts } from '../../../shared/texts/documents.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { PlainTable } from '../../components/list/plain-table.tsx';
import { documentColumns } from './document-columns.tsx';

interface DocumentListProps {
  readonly filter: DocumentFilter;
  /** What an empty list says. */
  readonly empty: string;
  readonly onOpen: (id: string) => void;
}

const rowsAtOnce = 50;

/** Documents that fit, newest first. */
export function DocumentList({ filter, empty, onOpen }: DocumentListProps) {
  const { queries } = useOffice();
  const list = useInfiniteQuery(
    queries.documents.list.infiniteOptions({
      input: (after: string | null) => ({ filter, after, limit: rowsAtOnce }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data && rows.length === 0 ? <Empty description={empty} /> : null}
      {rows.length > 0 ? (
        <PlainTable
          label={texts.title}
          columns={documentColumns(onOpen)}
          rows={rows}
          keyOf={(row) => row.id}
        />
      ) : null}
      {list.hasNextPage ? (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      ) : null}
    </>
  );
}
