import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { CallFilter, CallOrder, CallRow } from '../../../shared/contract/calls.ts';
import { callKindNames } from '../../../shared/domain/call-choices.ts';
import { callListTexts as texts } from '../../../shared/texts/calls.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { type SortColumn, SortHead } from '../../components/list/sort-head.tsx';
import { VirtualRows } from '../../components/list/virtual-rows.tsx';
import { IntentionMark } from '../reception/intention-mark.tsx';
import { PrintMenu } from '../reception/print-menu.tsx';
import { useRowKeys } from '../reception/visit-list/use-row-keys.ts';
import CallDrawer from './call-drawer.tsx';
import { CallFilters } from './call-filters.tsx';
import { callerOf, everyCall, latestFirst, phoneOf } from './call-views.ts';
import { Invited } from './today-calls.tsx';

const { columns: titles } = texts;
const columns: readonly SortColumn<CallOrder['by']>[] = [
  { key: 'number', title: titles.number, sort: 'number', lastFirst: true },
  { key: 'calledOn', title: titles.calledOn, sort: 'calledOn', lastFirst: true },
  { key: 'caller', title: titles.caller },
  { key: 'phone', title: titles.phone },
  { key: 'kind', title: titles.kind },
  { key: 'asked', title: titles.asked },
  { key: 'channel', title: titles.channel },
  { key: 'invited', title: titles.invited },
  { key: 'intention', title: titles.intention, sort: 'intention' },
  { key: 'takenBy', title: titles.takenBy, sort: 'takenBy' },
];

const rowHeight = 40;
const rowsAtOnce = 50;

/** The register of calls: found as typed, narrowed, opened, printed. */
export function CallList() {
  const { queries } = useOffice();
  const [filter, setFilter] = useState<CallFilter>(everyCall);
  const [order, setOrder] = useState<CallOrder>(latestFirst);
  const narrow = (part: Partial<CallFilter>): void => setFilter((now) => ({ ...now, ...part }));
  const list = useInfiniteQuery(
    queries.calls.list.infiniteOptions({
      input: (after: string | null) => ({ filter, order, after, limit: rowsAtOnce }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const counts = useQuery({
    ...queries.calls.count.queryOptions({ input: { filter } }),
    placeholderData: keepPreviousData,
  }).data;
  const pages = list.data?.pages;
  const rows = useMemo<readonly CallRow[]>(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const [openId, setOpenId] = useState<string | null>(null);
  const keys = useRowKeys(rows.length, (index) => setOpenId(rows[index]?.id ?? null));
  return (
    <div className="lt-call-list" onKeyDown={keys.onKeyDown}>
      <div className="lt-filters" role="search">
        <Input
          allowClear
          className="lt-list-search lt-call-search"
          aria-label={texts.searchLabel}
          placeholder={texts.search}
          maxLength={100}
          value={filter.text}
          onChange={(event) => narrow({ text: event.target.value })}
        />
        <CallFilters filter={filter} narrow={narrow} />
        <span className="lt-list-counts" role="status">
          {counts ? texts.counts(counts.calls, counts.invited) : ''}
        </span>
        <PrintMenu
          choices={[
            {
              label: texts.print,
              request: () => ({ form: 'call-register', range: { filter, order } }),
            },
          ]}
        />
      </div>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      <div className="lt-panel lt-list-panel">
        <VirtualRows
          label={texts.tabs.list}
          header={
            <SortHead
              className="lt-call-line lt-visit-head"
              columns={columns}
              order={order}
              labelOf={texts.sortBy}
              onSort={setOrder}
            />
          }
          count={rows.length}
          total={counts?.calls ?? rows.length}
          rowHeight={rowHeight}
          active={keys.active}
          row={(index) => {
            const row = rows[index];
            return row ? <CallLine row={row} onOpen={setOpenId} /> : null;
          }}
          keyOf={(index) => rows[index]?.id ?? String(index)}
          onNearEnd={readMore}
          foot={<p className="lt-list-end">{rows.length === 0 ? texts.empty : texts.end}</p>}
        />
      </div>
      {openId ? <CallDrawer id={openId} onClose={() => setOpenId(null)} /> : null}
    </div>
  );
}

function CallLine({ row, onOpen }: { row: CallRow; onOpen: (id: string) => void }) {
  return (
    <div className="lt-call-line" data-voided={row.voided || undefined} onClick={() => onOpen(row.id)}>
      <span role="gridcell">{row.number}</span>
      <span role="gridcell">
        {row.calledOn} <span className="lt-muted">{row.calledAt}</span>
      </span>
      <span role="gridcell">
        <strong>{callerOf(row)}</strong> <span className="lt-muted">{row.gender ?? ''}</span>
      </span>
      <span role="gridcell">{phoneOf(row)}</span>
      <span role="gridcell">{callKindNames[row.callKind]}</span>
      <span role="gridcell">{row.asked.join('、')}</span>
      <span role="gridcell">{row.channel ?? ''}</span>
      <span role="gridcell">
        <Invited row={row} />
      </span>
      <span role="gridcell">
        <IntentionMark level={row.intention} />
      </span>
      <span role="gridcell">{row.takenByName}</span>
    </div>
  );
}
