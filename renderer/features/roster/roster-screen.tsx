import { useQuery } from '@tanstack/react-query';
import { Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, weekStart } from '../../../shared/domain/business-date.ts';
import { rosterTexts as texts } from '../../../shared/texts/roster.ts';
import { useOffice } from '../../api/office.ts';
import { useMay } from '../../app/session/use-session.ts';
import { LoadFailure } from '../../components/load-failure.tsx';
import { Page } from '../../components/page.tsx';
import { useToday } from '../../components/use-today.ts';
import { HolidayView } from './holidays/holiday-view.tsx';
import { MonthView } from './month/month-view.tsx';
import { ReminderNote } from './reminder-note.tsx';
import { SetupView } from './setup/setup-view.tsx';
import { WeekChoice } from './week-choice.tsx';
import { WeekView } from './week-view.tsx';
import './roster.css';

type View = keyof typeof texts.views;

const readers = ['week', 'month'] as const;
const makers = [...readers, 'setup', 'holidays'] as const;

/** 排班: the week's sheet, what was published month by month, and for who makes it the office's posts and holidays. */
export function RosterScreen() {
  const [view, setView] = useState<View>('week');
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const mayEdit = useMay('roster.reminders');
  const open = (week: string): void => {
    setView('week');
    setSearch({ week }, { replace: true });
  };
  return (
    <Page
      title={texts.title}
      tools={
        <Segmented<View>
          aria-label={texts.title}
          value={view}
          onChange={setView}
          options={(mayEdit ? makers : readers).map((value) => ({ value, label: texts.views[value] }))}
        />
      }
    >
      {mayEdit ? <ReminderNote onOpen={open} /> : null}
      {view === 'week' ? <Week onHolidays={() => setView('holidays')} /> : null}
      {view === 'month' ? <MonthView /> : null}
      {view === 'setup' ? <SetupView /> : null}
      {view === 'holidays' ? (
        <HolidayView startYear={Number(addDays(search.get('week') ?? addDays(today, 7), 6).slice(0, 4))} />
      ) : null}
    </Page>
  );
}

/** The week of the address, else the coming one for who makes it and this one for who reads it. */
function Week({ onHolidays }: { onHolidays: () => void }) {
  const { queries } = useOffice();
  const mayEdit = useMay('roster.save');
  const thisMonday = weekStart(useToday());
  const [search, setSearch] = useSearchParams();
  const monday = search.get('week') ?? (mayEdit ? addDays(thisMonday, 7) : thisMonday);
  const sheet = useQuery(queries.roster.week.queryOptions({ input: { monday } }));
  const choice = (
    <WeekChoice
      monday={monday}
      thisMonday={thisMonday}
      onChoose={(week) => setSearch({ week }, { replace: true })}
    />
  );
  if (sheet.data) {
    return (
      <WeekView
        key={monday}
        monday={monday}
        sheet={sheet.data}
        choice={choice}
        onHolidays={mayEdit ? onHolidays : null}
      />
    );
  }
  return (
    <>
      {choice}
      <LoadFailure error={sheet.error} retry={() => void sheet.refetch()} />
      {sheet.isPending ? <Spin /> : null}
    </>
  );
}
