import { useQuery } from '@tanstack/react-query';
import { memo, Suspense, useCallback, useState } from 'react';
import { Link } from 'react-router';
import { deskTexts as texts } from '../../../../shared/texts/reception.ts';
import { useOffice } from '../../../api/office.ts';
import { LoadFailure } from '../../../components/load-failure.tsx';
import { useToday } from '../../../components/use-today.ts';
import { dayListOptions } from '../visit-list/insert-visit-row.ts';
import { TodayRow } from './today-row.tsx';
import { VisitDrawer } from '../visit-record/visit-drawer-ahead.ts';

/** Today's visits, latest first; the one just saved is at the top at once. */
export const TodayList = memo(function TodayList() {
  const office = useOffice();
  const day = useToday();
  const list = useQuery(dayListOptions(office, day));
  const count = useQuery(office.queries.visits.today.queryOptions()).data?.visits;
  const [openId, setOpenId] = useState<string | null>(null);
  const open = useCallback((id: string) => setOpenId(id), []);
  const rows = list.data?.rows;
  return (
    <section className="lt-panel lt-today" aria-label={texts.today}>
      <header>
        <h2>{texts.today}</h2>
        <span className="lt-muted">{count === undefined ? null : texts.todayCount(count)}</span>
        <Link to="/visits">{texts.all}</Link>
      </header>
      <LoadFailure error={list.error} retry={() => void list.refetch()} />
      {rows?.length === 0 ? <p className="lt-today-empty">{texts.todayEmpty}</p> : null}
      {rows && rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <TodayRow key={row.id} row={row} onOpen={open} />
          ))}
        </ul>
      ) : null}
      {openId ? (
        <Suspense fallback={null}>
          <VisitDrawer id={openId} onClose={() => setOpenId(null)} />
        </Suspense>
      ) : null}
    </section>
  );
});
