import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callListTexts as texts } from '../../../shared/texts/calls.ts';
import { useOffice } from '../../api/office.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { useToday } from '../../components/use-today.ts';
import CallDrawer from './call-drawer.tsx';
import { callerOf, everyCall, latestFirst, percent, phoneOf, proposedOf } from './call-views.ts';

const rows = 50;

/** Today's calls, latest first, and how many of them were invited (S-7.1.2). */
export function TodayCalls() {
  const { queries } = useOffice();
  const day = useToday();
  const range = { from: day, to: day };
  const list = useQuery(
    queries.calls.list.queryOptions({
      input: { filter: { ...everyCall, ...range }, order: latestFirst, after: null, limit: rows },
    }),
  );
  const figures = useQuery(queries.calls.figures.queryOptions({ input: range })).data;
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <section className="lt-panel lt-call-today" aria-label={texts.today}>
      <header>
        <h2>{texts.today}</h2>
        <span className="lt-muted">{figures ? texts.counts(figures.calls, figures.invited) : ''}</span>
        <strong>{texts.rate(percent(figures?.rate))}</strong>
      </header>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {list.data?.rows.length === 0 ? <p className="lt-muted">{texts.todayEmpty}</p> : null}
      <ul>
        {list.data?.rows.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => setOpenId(row.id)}>
              <span className="lt-muted">{row.calledAt}</span>
              <strong>{callerOf(row)}</strong>
              <Invited row={row} />
              <span className="lt-call-today-more">
                {[phoneOf(row), row.takenByName].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {openId ? <CallDrawer id={openId} onClose={() => setOpenId(null)} /> : null}
    </section>
  );
}

/** The time proposed, or in red that nobody invited (S-7.1.2). */
export function Invited({ row }: { row: Parameters<typeof proposedOf>[0] }) {
  if (!row.invited) return <span className="lt-red">{texts.notInvited}</span>;
  return <span>{proposedOf(row) || '✓'}</span>;
}
