import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { FollowUpTask } from '../../../shared/contract/follow-ups.ts';
import { followUpViews, type FollowUpView } from '../../../shared/domain/follow-up.ts';
import { followUpReaders } from '../../../shared/domain/permissions.ts';
import { followUpScreenTexts as texts } from '../../../shared/texts/follow-ups.ts';
import { useOffice } from '../../api/office.ts';
import { usePerson } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { VirtualRows } from '../../components/list/virtual-rows.tsx';
import { useToday } from '../../components/use-today.ts';
import { useSalespeople } from '../reception/visit-form/visit-choices.ts';
import { RecordDrawer } from '../records/record-drawer.tsx';
import { TaskLine } from './task-line.tsx';
import '../reception/visit-list/visit-list.css';
import './follow-ups.css';

const ContactDialog = lazy(() => import('./contact-dialog.tsx'));
const rowHeight = 48;
const rowsAtOnce = 50;

/** 客户跟踪 S-7.2.12: who is to be contacted today, who is overdue, this week, and whose survey is missing. */
export function FollowUpsScreen() {
  const seesAll = usePerson().roles.some((role) => followUpReaders.includes(role));
  const [view, setView] = useState<FollowUpView>('today');
  const [staffId, setStaffId] = useState<string | null>(null);
  const [task, setTask] = useState<FollowUpTask | null>(null);
  const [contactId, setContactId] = useState<string | null>(null);
  const salespeople = useSalespeople();
  const { rows, list, readMore } = useTasks(view, staffId);
  const figures = useFigures(staffId);
  const count = (each: FollowUpView): string => (figures && each !== 'done' ? ` ${figures[each]}` : '');
  return (
    <div className="lt-list">
      <header className="lt-list-head">
        <h1>{texts.title}</h1>
        <Segmented
          options={followUpViews.map((each) => ({ value: each, label: texts.views[each] + count(each) }))}
          value={view}
          onChange={setView}
        />
        {seesAll ? (
          <Select
            aria-label={texts.person}
            className="lt-tasks-person"
            allowClear
            placeholder={texts.everybody}
            value={staffId}
            options={salespeople.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => setStaffId(value ?? null)}
          />
        ) : null}
        <span className="lt-muted lt-tasks-figures">{figures ? texts.figures(figures.figures) : ''}</span>
      </header>
      <p className="lt-muted">{texts.note}</p>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      <div className="lt-panel lt-list-panel">
        <VirtualRows
          label={texts.listLabel}
          header={<TaskHead />}
          count={rows?.length ?? 0}
          total={rows?.length ?? 0}
          rowHeight={rowHeight}
          active={-1}
          row={(index) => {
            const row = rows?.[index];
            return row ? <TaskLine row={row} onRecord={setTask} onFill={setContactId} /> : null;
          }}
          keyOf={(index) => rows?.[index]?.id ?? String(index)}
          onNearEnd={readMore}
          foot={
            <p className="lt-list-end">
              {rows?.length === 0 ? texts.empty : list.hasNextPage ? texts.loadingMore : texts.end}
            </p>
          }
        />
      </div>
      <RecordDrawer
        record={contactId === null ? null : { kind: 'contact', id: contactId }}
        onClose={() => setContactId(null)}
      />
      {task ? (
        <Suspense fallback={null}>
          <ContactDialog
            customerId={task.customerId}
            customerName={task.customerName}
            onClose={() => setTask(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function TaskHead() {
  return (
    <div className="lt-task-line lt-visit-head" role="row" aria-rowindex={1}>
      {texts.columns.map((title) => (
        <span key={title} role="columnheader">
          {title}
        </span>
      ))}
    </div>
  );
}

function useTasks(view: FollowUpView, staffId: string | null) {
  const { queries } = useOffice();
  const list = useInfiniteQuery(
    queries.followUps.list.infiniteOptions({
      input: (after: string | null) => ({ view, staffId, after, limit: rowsAtOnce }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
      staleTime: 0,
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

/** The lists' sizes, and the figures of what is due this month. */
function useFigures(staffId: string | null) {
  const { queries } = useOffice();
  const month = useToday().slice(0, 8);
  return useQuery({
    ...queries.followUps.figures.queryOptions({ input: { staffId, from: `${month}01`, to: lastDay(month) } }),
    staleTime: 0,
  }).data;
}

/** 2026-11- as 2026-11-30. */
function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
