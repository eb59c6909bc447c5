import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useMemo, useState } from 'react';
import type { CallFilter, CallRow } from '../../../shared/contract/calls.ts';
import { callKindNames } from '../../../shared/domain/call-choices.ts';
import { intentionLevels } from '../../../shared/domain/visit-choices.ts';
import { callListTexts as texts, callFormTexts } from '../../../shared/texts/calls.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { VirtualRows } from '../../components/list/virtual-rows.tsx';
import { IntentionMark } from '../reception/intention-mark.tsx';
import { PrintMenu } from '../reception/print-menu.tsx';
import { useVisitChoices } from '../reception/visit-form/visit-choices.ts';
import { useRowKeys } from '../reception/visit-list/use-row-keys.ts';
import { CallDrawer } from './call-drawer.tsx';
import { callerOf, everyCall, latestFirst, phoneOf } from './call-views.ts';
import { Invited } from './today-calls.tsx';

const rowHeight = 40;
const rowsAtOnce = 50;

/** The register of calls: found as typed, narrowed, opened, printed. */
export function CallList() {
  const { queries } = useOffice();
  const [filter, setFilter] = useState<CallFilter>(everyCall);
  const narrow = (part: Partial<CallFilter>): void => setFilter((now) => ({ ...now, ...part }));
  const list = useInfiniteQuery(
    queries.calls.list.infiniteOptions({
      input: (after: string | null) => ({ filter, order: latestFirst, after, limit: rowsAtOnce }),
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
        <Filters filter={filter} narrow={narrow} />
        <span className="lt-list-counts" role="status">
          {counts ? texts.counts(counts.calls, counts.invited) : ''}
        </span>
        <PrintMenu
          choices={[
            {
              label: texts.print,
              request: () => ({ form: 'call-register', range: { filter, order: latestFirst } }),
            },
          ]}
        />
      </div>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      <div className="lt-panel lt-list-panel">
        <VirtualRows
          label={texts.tabs.list}
          header={<Header />}
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

interface FiltersProps {
  readonly filter: CallFilter;
  readonly narrow: (part: Partial<CallFilter>) => void;
}

function Filters({ filter, narrow }: FiltersProps) {
  const { channels, salespeople } = useVisitChoices();
  const invitations = [
    { value: 'yes', label: callFormTexts.yes },
    { value: 'no', label: callFormTexts.no },
  ];
  return (
    <>
      <DatePicker.RangePicker
        aria-label={texts.range}
        className="lt-filter-range"
        allowEmpty={[true, true]}
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(range) =>
          narrow({
            from: range?.[0]?.format('YYYY-MM-DD') ?? null,
            to: range?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
      <Select
        aria-label={texts.taker}
        className="lt-filter-pick"
        placeholder={texts.anyTaker}
        allowClear
        value={filter.takenById}
        options={[...salespeople]}
        onChange={(next: string | undefined) => narrow({ takenById: next ?? null })}
      />
      <Select
        aria-label={texts.channel}
        className="lt-filter-pick"
        placeholder={texts.anyChannel}
        allowClear
        value={filter.channel}
        options={[...channels]}
        onChange={(next: string | undefined) => narrow({ channel: next ?? null })}
      />
      <Select
        aria-label={texts.intention}
        className="lt-filter-pick"
        placeholder={texts.anyIntention}
        allowClear
        value={filter.intention}
        options={intentionLevels.map((level) => ({ value: level, label: level }))}
        onChange={(next: CallFilter['intention'] | undefined) => narrow({ intention: next ?? null })}
      />
      <Select
        aria-label={texts.invited}
        className="lt-filter-pick"
        placeholder={texts.anyInvited}
        allowClear
        value={filter.invited === null ? null : filter.invited ? 'yes' : 'no'}
        options={invitations}
        onChange={(next: string | undefined) =>
          narrow({ invited: next === undefined ? null : next === 'yes' })
        }
      />
      <Segmented
        value={filter.voided ? 'voided' : 'valid'}
        options={[
          { value: 'valid', label: texts.valid },
          { value: 'voided', label: texts.voided },
        ]}
        onChange={(state) => narrow({ voided: state === 'voided' })}
      />
    </>
  );
}

function Header() {
  return (
    <div className="lt-call-line lt-visit-head" role="row" aria-rowindex={1}>
      {Object.entries(texts.columns).map(([key, title]) => (
        <span key={key} role="columnheader">
          {title}
        </span>
      ))}
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
