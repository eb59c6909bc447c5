import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Input, Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CustomerFilter } from '../../../shared/contract/customers.ts';
import { intentionLevels, intentionNames } from '../../../shared/domain/visit-choices.ts';
import { customerScreenTexts as texts } from '../../../shared/texts/customers.ts';
import { ruleScreenTexts } from '../../../shared/texts/ownership.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { VirtualRows } from '../../components/list/virtual-rows.tsx';
import { useRowKeys } from '../reception/visit-list/use-row-keys.ts';
import { CustomerLine } from './customer-line.tsx';
import '../reception/visit-list/visit-list.css';
import './customers.css';

const rowHeight = 40;
const rowsAtOnce = 50;
const everybody: CustomerFilter = { text: '', whose: 'all', intention: null };
const whose = (['all', 'mine', 'none'] as const).map((value) => ({ value, label: texts.whose[value] }));
const intentions = intentionLevels.map((level) => ({ value: level, label: intentionNames[level] }));

/** 客户: found as typed, narrowed, opened by keyboard. */
export function CustomerListScreen() {
  const navigate = useNavigate();
  const [filter, setFilter] = useState(everybody);
  const mayRule = useMay('ownership.addRule');
  const { rows, list, readMore } = useCustomerRows(filter);
  const open = useCallback((id: string) => void navigate(`/customers/${id}`), [navigate]);
  const keys = useRowKeys(rows?.length ?? 0, (index) => {
    const row = rows?.[index];
    if (row) open(row.id);
  });
  const end = list.hasNextPage ? texts.loadingMore : texts.end;
  return (
    <div className="lt-list" onKeyDown={keys.onKeyDown}>
      <header className="lt-list-head">
        <h1>{texts.title}</h1>
        <Input
          autoFocus
          allowClear
          className="lt-list-search"
          aria-label={texts.searchLabel}
          placeholder={texts.search}
          maxLength={100}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
        />
        <Segmented
          options={whose}
          value={filter.whose}
          onChange={(value) => setFilter({ ...filter, whose: value })}
        />
        <Select
          aria-label={texts.intention}
          className="lt-customers-pick"
          allowClear
          placeholder={texts.anyIntention}
          value={filter.intention}
          options={intentions}
          onChange={(value) => setFilter({ ...filter, intention: value ?? null })}
        />
        {mayRule ? <Link to="/customer-rules">{ruleScreenTexts.title}</Link> : null}
      </header>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      <div className="lt-panel lt-list-panel">
        <VirtualRows
          label={texts.listLabel}
          header={<CustomerHead />}
          count={rows?.length ?? 0}
          total={rows?.length ?? 0}
          rowHeight={rowHeight}
          active={keys.active}
          row={(index) => {
            const row = rows?.[index];
            return row ? <CustomerLine row={row} onOpen={open} /> : null;
          }}
          keyOf={(index) => rows?.[index]?.id ?? String(index)}
          onNearEnd={readMore}
          foot={<p className="lt-list-end">{rows?.length === 0 ? texts.empty : end}</p>}
        />
      </div>
    </div>
  );
}

function CustomerHead() {
  return (
    <div className="lt-customer-line lt-visit-head" role="row" aria-rowindex={1}>
      {texts.columns.map((title) => (
        <span key={title} role="columnheader">
          {title}
        </span>
      ))}
    </div>
  );
}

function useCustomerRows(filter: CustomerFilter) {
  const { queries } = useOffice();
  const list = useInfiniteQuery(
    queries.customers.list.infiniteOptions({
      input: (after: string | null) => ({ filter, after, limit: rowsAtOnce }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
      gcTime: 30_000,
    }),
  );
  const pages = list.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows), [pages]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return { rows, list, readMore };
}
